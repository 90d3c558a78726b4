import Foundation
import Intake

/// `est mask`: text from standard input to standard output with person data masked, line by line.
public struct MaskStream {
    /// The filter.
    public init() {}

    /// Filters until the input ends.
    ///
    /// Throws `OutputError`.
    public func run() throws {
        let masker = Masker()
        let output = Output()
        while let line = readLine(strippingNewline: false) {
            try output.write(masker.mask(line).text)
        }
        try output.flush()
    }
}
