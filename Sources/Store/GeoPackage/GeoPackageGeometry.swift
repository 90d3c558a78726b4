/// The header that a GeoPackage puts before each geometry (OGC 12-128r19, 2.1.3).
enum GeoPackageGeometry {
    /// Bytes of the header before its envelope: "GP", version, flags, number of the reference
    /// system.
    private static let fixedLength = 8

    /// Bytes of an envelope, by its number in the flags: none, xy, xyz, xym, xyzm.
    private static let envelopeLengths = [0, 32, 48, 48, 64]

    /// The geometry behind the header; nil where it is empty, or the header is not whole.
    static func wellKnownBinary(in blob: some Collection<UInt8>) -> [UInt8]? {
        let header = Array(blob.prefix(fixedLength))
        guard header.count == fixedLength, header.starts(with: "GP".utf8) else { return nil }
        let flags = header[3]
        let (isEmpty, isExtended) = (flags & 0x10 != 0, flags & 0x20 != 0)
        let envelope = Int(flags >> 1 & 0x07)
        guard !isEmpty, !isExtended, envelope < envelopeLengths.count else { return nil }
        let geometry = blob.dropFirst(fixedLength + envelopeLengths[envelope])
        return geometry.isEmpty ? nil : Array(geometry)
    }
}
