/// Fowler–Noll–Vo hash of 64 bits, variant 1a: the same on every machine and in every run.
///
/// Not cryptographic: for tables and fingerprints, not for input that an adversary chooses.
/// Source: Fowler, Noll, Vo and Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
public struct FNV1a: Hashable, Sendable {
    /// Hash of the bytes added so far; the offset basis where there are none.
    public var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no bytes.
    @inlinable
    public init() {}

    /// Combines one byte.
    @inlinable
    public mutating func combine(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The hash of a sequence of bytes.
    @inlinable
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var state = Self()
        for byte in bytes { state.combine(byte) }
        return state.hash
    }
}

/// Folded-multiply hash of 64 bits: the same in every run, and not cryptographic.
///
/// Each eight bytes are combined by a multiplication of full width whose halves are folded by XOR, as
/// in wyhash (Wang Yi, "wyhash", 2019). Among a million texts two share a hash once in 37 million
/// files.
public struct FoldedMultiplyHash: Sendable {
    /// The hash so far.
    public var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of nothing.
    @inlinable
    public init() {}

    /// Combines a word of 64 bits.
    @inlinable
    public mutating func combine(_ word: UInt64) {
        let (high, low) = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        value = high ^ low ^ 0xE703_7ED1_A0B4_28DB
    }

    /// Combines a number that may be missing.
    @inlinable
    public mutating func combine(_ number: Int?) {
        combine(UInt64(bitPattern: Int64(number ?? .min)))
    }

    /// Combines the bytes of a text.
    @inlinable
    public mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine($0) }
    }

    /// Combines bytes and their count.
    @inlinable
    public mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
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
