/// One municipality as texts are read in it.
final class Town {
    /// Key of the municipality; nil for all of them together.
    let municipality: String?
    let index: NameIndex
    /// Number of areas that a report may come from.
    let areaCount: Int

    init(municipality: String?, index: NameIndex, areaCount: Int) {
        self.municipality = municipality
        self.index = index
        self.areaCount = areaCount
    }
}
