public import Domain
import Foundation
import Intake

/// Standard output with a buffer: a million short lines are few writes.
public final class Output {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    init() {
        buffer.reserveCapacity(Output.capacity + 4096)
    }

    /// Adds text; it is written out when enough has come together.
    func write(_ text: String) throws(OutputError) {
        try write(text.utf8)
    }

    /// Adds bytes; they are written out when enough have come together.
    func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Output.capacity { try flush() }
    }

    /// Writes out what is left.
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

    /// Writes out what was printed line by line; throws where that fails.
    public static func flushPrinted() throws(OutputError) {
        guard fflush(nil) == 0 else { throw OutputError(errno) }
    }
}

/// Why standard output cannot be written.
public enum OutputError: ClassifiedError, Equatable {
    /// Nobody reads it any more, as where `head` has seen enough.
    case closed

    /// The disk is full, or the like; `errno` is the system's number.
    case failed(errno: Int32)

    init(_ number: Int32) {
        self = number == EPIPE ? .closed : .failed(errno: number)
    }

    /// Kind of failure.
    public var kind: FailureKind { .storage }
}

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
