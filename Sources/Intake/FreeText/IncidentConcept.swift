/// Kind of incident that the built-in lexicon has words for; the municipality's own words say which category it is.
enum IncidentConcept: CaseIterable, Sendable {
    case damage, graffiti, littering, youth, disturbance, narcotics, intoxication, threat, assault
    case theft, burglary, fire, driving, unsafePlace, faultReport, arrangement, robbery
    case sexualOffence, shooting

    /// The wider kind, whose category holds it where it has none of its own; nil where there is none.
    var parent: IncidentConcept? {
        switch self {
        case .graffiti: .damage
        case .burglary: .theft
        default: nil
        }
    }
}

/// What a word or phrase of the lexicon says.
enum TextSign: Sendable {
    /// A kind of incident, with its weight: how many times likelier the word makes the kind, as a natural logarithm.
    case incident(IncidentConcept, Double)
    /// A word of the municipality for one of its categories.
    case category(Int, Double)
    /// That nothing happened.
    case calm
    /// That something happened, of whatever kind.
    case occurrence
    /// That the words mean something else than they seem to.
    case harmless
    /// Something grave, by the municipality's list.
    case serious
}
