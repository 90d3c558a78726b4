public import Domain

/// What a municipality calls things, for guessing what a column holds.
public struct KnownWords: Sendable {
    /// Its categories.
    let categories: [Category]

    /// Its name, as `folded` spells it.
    let municipality: String

    /// Names of its areas, as `folded` spells them.
    let areas: Set<String>

    /// Words of the names of its areas and places, as `folded` spells them.
    let placeWords: Set<String>

    /// The words that a municipality, its categories, areas and places go by.
    public init(
        municipality: String,
        categories: [Category],
        areas: [String],
        places: [String]
    ) {
        self.municipality = municipality.folded
        self.categories = categories
        self.areas = Set(areas.map(\.folded))
        let words = (areas + places).flatMap { $0.split { !$0.isLetter } }.map(\.folded)
        placeWords = Set(words.filter { $0.count >= 4 })
    }
}
