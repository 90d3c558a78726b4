import Foundation
import Intake

/// `est mask`: text from standard input to standard output with person data masked, line by line.
///
/// Each line is UTF-8 or Windows-1252 and keeps its encoding.
public struct MaskStream {
    /// The filter.
    public init() {}

    /// Filters until the input ends.
    ///
    /// Throws `OutputError`.
    public func run() throws {
        guard let input = fdopen(STDIN_FILENO, "r") else { return }
        let masker = Masker()
        let output = Output()
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while case let count = getline(&line, &capacity, input), count > 0 {
            try output.write(masker.mask(bytes: UnsafeRawBufferPointer(start: line, count: count)))
        }
        try output.flush()
    }
}
