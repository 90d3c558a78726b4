import Glibc

/// What the cells of one column stand for, worked out once for each that comes again.
///
/// Only short cells are kept, and not more than a municipality has words: free text under the heading
/// must not fill the memory.
final class RecurringCells<Value> {
    private var known = Known()

    /// What a cell stands for; `make` is asked the first time.
    func value(of bytes: UnsafeBufferPointer<UInt8>, or make: (String) -> Value) -> Value {
        guard bytes.count <= Self.longest else {
            return make(String(decoding: bytes, as: UTF8.self))
        }
        var digest = Digest()
        digest.add(bytes)
        if let value = known.value(of: bytes, digest.value) { return value }
        let value = make(String(decoding: bytes, as: UTF8.self))
        known.add(value, for: bytes, digest.value)
        return value
    }

    private static var longest: Int { 60 }

    /// The cells that have come, in their order.
    private struct Known {
        private var numbers = DigestTable(limit: 10_000)
        private var cells: [(bytes: [UInt8], value: Value)] = []

        func value(of bytes: UnsafeBufferPointer<UInt8>, _ digest: UInt64) -> Value? {
            guard let number = numbers[digest].map(Int.init), let base = bytes.baseAddress,
                cells[number].bytes.count == bytes.count,
                memcmp(cells[number].bytes, base, bytes.count) == 0
            else { return nil }
            return cells[number].value
        }

        mutating func add(_ value: Value, for bytes: UnsafeBufferPointer<UInt8>, _ digest: UInt64) {
            guard numbers.add(UInt64(cells.count), for: digest) else { return }
            cells.append((Array(bytes), value))
        }
    }
}
