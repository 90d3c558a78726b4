import Glibc

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

/// Folded-multiply hash of 64 bits: the same in every run, and not cryptographic.
///
/// Each eight bytes are combined by a multiplication of full width whose halves are folded by XOR, as
/// in wyhash (Wang Yi, "wyhash", 2019). Among a million texts two share a hash once in 37 million
/// files.
struct FoldedMultiplyHash {
    /// The hash so far.
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Combines a word of 64 bits.
    mutating func combine(_ word: UInt64) {
        let (high, low) = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        value = high ^ low ^ 0xE703_7ED1_A0B4_28DB
    }

    /// Combines a number that may be missing.
    mutating func combine(_ number: Int?) {
        combine(UInt64(bitPattern: Int64(number ?? .min)))
    }

    /// Combines the bytes of a text.
    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine($0) }
    }

    /// Combines bytes and their count.
    mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index + 8 <= bytes.count {
            combine(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        combine(rest)
        combine(bytes.count)
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
        guard count < limit, key != 0 else { return false }
        if self[key] != nil { return false }
        if 2 * count >= entries.count { grow() }
        entries[slot(of: key)] = (key, value)
        count += 1
        return true
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
