import Glibc
import Toolkit

/// Memoised values of the cells of one column, computed once for each cell that recurs.
///
/// Only short cells are kept, at most as many as a municipality has words: free text under the heading
/// must not fill the memory.
final class CellCache<Value> {
    private var entries = Entries()

    /// The value of a cell; `make` computes it the first time.
    func value(of bytes: UnsafeBufferPointer<UInt8>, or make: (String) -> Value) -> Value {
        guard bytes.count <= Self.longest else {
            return make(String(decoding: bytes, as: UTF8.self))
        }
        var hash = FoldedMultiplyHash()
        hash.combine(bytes)
        if let value = entries.value(of: bytes, hash.value) { return value }
        let value = make(String(decoding: bytes, as: UTF8.self))
        entries.insert(value, for: bytes, hash.value)
        return value
    }

    private static var longest: Int { 60 }

    /// Cells and their values, in the order of first occurrence.
    private struct Entries {
        private var numbers = BoundedHashTable(limit: 10_000)
        private var cells: [(bytes: [UInt8], value: Value)] = []

        func value(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Value? {
            guard let number = numbers[hash].map(Int.init), let base = bytes.baseAddress,
                cells[number].bytes.count == bytes.count,
                memcmp(cells[number].bytes, base, bytes.count) == 0
            else { return nil }
            return cells[number].value
        }

        mutating func insert(
            _ value: Value,
            for bytes: UnsafeBufferPointer<UInt8>,
            _ hash: UInt64
        ) {
            guard numbers.insert(UInt64(cells.count), for: hash) else { return }
            cells.append((Array(bytes), value))
        }
    }
}

/// Hash table from 64-bit hashes to numbers, by open addressing, with at most `limit` entries.
///
/// The keys are distributed evenly already, so that a key's lowest bits are its slot.
struct BoundedHashTable {
    private var entries: [(key: UInt64, value: UInt64)]
    private var count = 0
    private let limit: Int

    /// An empty table.
    init(limit: Int) {
        self.limit = limit
        entries = Array(repeating: (0, 0), count: 64)
    }

    /// The number of a key; nil where it has none.
    subscript(key: UInt64) -> UInt64? {
        let entry = entries[slot(of: key)]
        return entry.key == 0 ? nil : entry.value
    }

    /// Inserts a number for a key; false where the key has one already, or the table is full.
    @discardableResult mutating func insert(_ value: UInt64, for key: UInt64) -> Bool {
        let before = count
        _ = self.value(of: key, orInserting: value)
        return count > before
    }

    /// The number of a key; nil where it had none, and has this one from now on unless the table is full.
    mutating func value(of key: UInt64, orInserting value: UInt64) -> UInt64? {
        let slot = slot(of: key)
        if entries[slot].key != 0 { return entries[slot].value }
        guard count < limit, key != 0 else { return nil }
        entries[slot] = (key, value)
        count += 1
        if 2 * count > entries.count { grow() }
        return nil
    }

    /// Slot where a key is, or would be inserted; key 0 marks an empty slot.
    private func slot(of key: UInt64) -> Int {
        let mask = entries.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while entries[slot].key != 0, entries[slot].key != key {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: (0, 0), count: 2 * old.count)
        for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
    }
}
