import Domain
import Foundation
import Pipeline

/// The terminal: results go to stdout, all else to stderr.
enum Terminal {
    /// Makes the program independent of who reads its output.
    ///
    /// A reader that is gone is an error like others, not a signal that kills; and where a standard stream is
    /// closed, no file of the workspace may be opened under its number.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        while case let descriptor = open("/dev/null", O_RDWR), descriptor >= 0 {
            guard descriptor > STDERR_FILENO else { continue }
            close(descriptor)
            break
        }
    }

    /// Writes a line to stderr; where that cannot be written, the work goes on.
    static func say(_ line: String) {
        write(line + "\n")
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

    /// Text on one line: line breaks and other characters that steer a terminal are shown as `\u{A}`.
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

    /// Shows progress on one line that is written over; nothing where stderr is no terminal.
    static func progress(quiet: Bool) -> (RunProgress) -> Void {
        guard isWatched, !quiet else { return { _ in } }
        return { write("\r\u{1B}[K\(text(of: $0))") }
    }

    /// Shows how many rows are placed and how many a second, at most four times a second.
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

    /// Clears the line of progress.
    static func endProgress(quiet: Bool) {
        guard isWatched, !quiet else { return }
        write("\r\u{1B}[K")
    }

    /// Leaves at once on SIGINT and SIGTERM: nothing half done is ever kept, so there is nothing to clean.
    ///
    /// The signals are let through, since a parent may have left them blocked.
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
