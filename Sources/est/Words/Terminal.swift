import Domain
import Foundation
import Pipeline

/// The terminal: results go to stdout, everything else to stderr.
enum Terminal {
    /// Makes the program robust to closed pipes and closed standard streams.
    ///
    /// A closed pipe is an ordinary error, not a signal that ends the program; where a standard stream is closed,
    /// `/dev/null` takes its descriptor, so that no file of the workspace is opened under its number.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        while case let descriptor = open("/dev/null", O_RDWR), descriptor >= 0 {
            guard descriptor > STDERR_FILENO else { continue }
            close(descriptor)
            break
        }
    }

    /// Writes a line to stderr; a failure to write is ignored, so that the work continues.
    static func say(_ line: String) {
        write(line + "\n")
    }

    /// Writes a question, without ending its line.
    static func prompt(_ text: String) {
        write(text)
    }

    private static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Returns text on one line, with line breaks and other control characters escaped, as in `\u{A}`.
    static func plain(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                scalar.escaped(asASCII: true)
            default: String(scalar)
            }
        }
        .joined()
    }

    /// Whether stderr is a terminal.
    static var isWatched: Bool {
        isatty(STDERR_FILENO) == 1
    }

    /// Returns a handler that shows progress on one overwritten line; it does nothing unless stderr is a terminal.
    static func progress(quiet: Bool) -> (RunProgress) -> Void {
        guard isWatched, !quiet else { return { _ in } }
        return { write("\r\u{1B}[K\(text(of: $0))") }
    }

    /// Returns a handler that shows the number of placed rows and the rate, at most four times a second.
    static func placedRows(quiet: Bool) -> (Int) -> Void {
        guard isWatched, !quiet else { return { _ in } }
        let clock = ContinuousClock()
        let start = clock.now
        var shown = start
        return { rows in
            let now = clock.now
            guard now - shown >= .milliseconds(250) else { return }
            shown = now
            let rate = Int(Double(rows) / ((now - start) / .seconds(1)))
            write("\r\u{1B}[KPlacerade \(rows) rader, \(rate) rader/s")
        }
    }

    /// Clears the progress line.
    static func endProgress(quiet: Bool) {
        guard isWatched, !quiet else { return }
        write("\r\u{1B}[K")
    }

    /// Exits at once on SIGINT and SIGTERM: no partial work is ever kept, so that no cleanup is needed.
    ///
    /// The signals are unblocked, since a parent process may have left them blocked.
    static func leaveWhenInterrupted() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] {
            sigaddset(&signals, number)
            signal(number) { _ in
                let sentence: StaticString =
                    "\nest: Avbrutet. Inget av det pågående steget sparades.\n"
                Glibc.write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
                _exit(ExitCode.interrupted.rawValue)
            }
        }
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func text(of progress: RunProgress) -> String {
        switch progress {
        case .reading(let reporter, let file): "Läser \(reporter)/\(file)"
        case .replacing:
            "Placerar alla rapporter på nytt, för områden, platser eller perioder är ändrade"
        case .linking(let reports): "Kopplar ihop \(reports) rapporter"
        case .making(let period): "Gör \(period)"
        }
    }
}
