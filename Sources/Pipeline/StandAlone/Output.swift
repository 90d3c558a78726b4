public import Domain
import Foundation
import Intake

/// Buffered standard output, so that many short lines need few system calls.
public final class Output {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    init() {
        buffer.reserveCapacity(Output.capacity + 4096)
    }

    /// Adds text; the buffer is written out when it is full.
    func write(_ text: String) throws(OutputError) {
        try write(text.utf8)
    }

    /// Adds bytes; the buffer is written out when it is full.
    func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Output.capacity { try flush() }
    }

    /// Writes out the rest of the buffer.
    func flush() throws(OutputError) {
        var written = 0
        while written < buffer.count {
            let count = buffer[written...].withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OutputError(errno) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Flushes the C library's output buffers, which `print` uses; throws where that fails.
    public static func flushPrinted() throws(OutputError) {
        guard fflush(nil) == 0 else { throw OutputError(errno) }
    }
}

/// Reason why standard output cannot be written.
public enum OutputError: ClassifiedError, Equatable {
    /// The reader has closed the pipe, as `head` does after its last line.
    case closed

    /// A write failed, for example on a full disk; `errno` is the system's number.
    case failed(errno: Int32)

    init(_ number: Int32) {
        self = number == EPIPE ? .closed : .failed(errno: number)
    }

    /// Kind of failure.
    public var kind: FailureKind { .storage }
}

/// `est mask`: copies text from standard input to standard output with person data masked.
public struct MaskStream {
    /// Creates the filter.
    public init() {}

    /// Filters until the input ends, and returns the number of masked items of each kind.
    ///
    /// The kinds are in Swedish, as in the masked text. Throws `OutputError`.
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
