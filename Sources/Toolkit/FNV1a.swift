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
