/// Kind of person data that is masked.
public enum PersonDataKind: String, CaseIterable, Sendable {
    /// Personal identity number, coordination number or interim number.
    case personalNumber = "personnummer"
    /// Phone number.
    case phone = "telefon"
    /// E-mail address.
    case email = "e-post"
    /// Registration plate.
    case plate = "regnr"
    /// Name of a person.
    case name = "namn"
    /// Part of an address that identifies a home: apartment, floor, door, or number of a house.
    case dwelling = "bostad"
    /// Case number of the police, where the municipality says that those are masked.
    case policeCase = "polisärende"

    /// Label that replaces it, "[personnummer]".
    public var label: String { "[\(rawValue)]" }
}

/// Text whose person data has been masked.
public struct MaskedText: Hashable, Sendable {
    /// The text, with a label in place of each match.
    public let text: String

    /// Number of matches of each kind.
    public let counts: [PersonDataKind: Int]
}

/// Occurrence of person data in the bytes of a text.
struct PersonDataMatch {
    let range: Range<Int>
    let kind: PersonDataKind
}
