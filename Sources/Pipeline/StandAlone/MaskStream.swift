import Foundation
import Intake

/// `est mask`: text from standard input to standard output with person data masked.
public struct MaskStream {
    /// The filter.
    public init() {}

    /// Filters until the input ends; returns how much was masked of each kind, in Swedish as the labels
    /// are.
    ///
    /// Throws `OutputError`.
    public func run() throws -> [(kind: String, count: Int)] {
        var stream = MaskingStream(Masker())
        let output = Output()
        var masked: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            stream.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: &masked)
            try output.write(masked)
            masked.removeAll(keepingCapacity: true)
        }
        stream.finish(to: &masked)
        try output.write(masked)
        try output.flush()
        return PersonDataKind.allCases.map { ($0.rawValue, stream.counts[$0] ?? 0) }
    }
}
