/// A kind of person data that is masked.
public enum PersonDataKind: String, CaseIterable, Sendable {
    /// Personnummer, samordningsnummer or interim number.
    case personalNumber = "personnummer"
    /// Phone number.
    case phone = "telefon"
    /// E-mail address.
    case email = "e-post"
    /// Registration plate.
    case plate = "regnr"
    /// Name of a person.
    case name = "namn"
    /// What points at a home within a street: apartment, floor, door, or the house's number.
    case dwelling = "bostad"

    /// What stands in its place, "[personnummer]".
    public var label: String { "[\(rawValue)]" }
}

/// A text without its person data.
public struct Masked: Hashable, Sendable {
    /// The text, with a label in the place of each thing masked.
    public let text: String

    /// How many of each kind were masked.
    public let counts: [PersonDataKind: Int]
}
