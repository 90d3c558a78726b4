import Domain

/// One numbered house in 16 bytes: a municipality has up to 200,000.
struct AddressPoint {
    let number: Int16
    /// ASCII of the letter, or 0.
    let letter: UInt8
    let area: Int32
    private let north: Int32
    private let east: Int32

    /// The house at a point, which is kept to the centimetre.
    init(_ address: StreetAddress, at point: PlanarPoint, area: Int) {
        number = Int16(address.number)
        letter = address.letter?.asciiValue ?? 0
        self.area = Int32(area)
        north = Int32((point.north * 100).rounded())
        east = Int32((point.east * 100).rounded())
    }

    var point: PlanarPoint {
        PlanarPoint(north: Double(north) / 100, east: Double(east) / 100)
    }

    /// The order that houses are found in.
    static func isBefore(_ one: AddressPoint, _ other: AddressPoint) -> Bool {
        (one.number, one.letter, one.north, one.east)
            < (other.number, other.letter, other.north, other.east)
    }
}
