import Foundation

/// Standard output with a buffer: a million short lines are few writes.
final class Output {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    init() {
        buffer.reserveCapacity(Output.capacity + 4096)
    }

    /// Adds text; it is written out when enough has come together.
    func write(_ text: String) {
        write(text.utf8)
    }

    /// Adds bytes; they are written out when enough have come together.
    func write(_ bytes: some Sequence<UInt8>) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Output.capacity { flush() }
    }

    /// Writes out what is left.
    func flush() {
        buffer.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(STDOUT_FILENO, rest.baseAddressOfSlice, rest.count)
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

extension Slice<UnsafeRawBufferPointer> {
    fileprivate var baseAddressOfSlice: UnsafeRawPointer? {
        UnsafeRawBufferPointer(rebasing: self).baseAddress
    }
}
