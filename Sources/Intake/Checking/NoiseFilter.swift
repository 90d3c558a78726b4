/// Tells records that are no rows from those that are.
struct NoiseFilter {
    let heading: [String]

    /// What a record is, where it is no row.
    func noise(_ record: Record) -> WritableKeyPath<DeliverySummary.Noise, Int>? {
        guard let first = record.cells.first, record.flaws.isEmpty else { return nil }
        if first.isEmpty { return record.cells.allSatisfy { $0.trimmed.isEmpty } ? \.blank : nil }
        if first == heading[0], record.cells == heading { return \.repeatedHeading }
        return isFooter(record.cells) ? \.footer : nil
    }

    /// Whether a record of one cell only sums up or says where the file comes from.
    private func isFooter(_ cells: [String]) -> Bool {
        guard heading.count >= 3, cells.dropFirst().allSatisfy(\.isEmpty) else { return false }
        let words = cells[0].folded
        return words.utf8.count <= 80 && Self.beginnings.contains(where: words.hasPrefix)
    }

    private static let beginnings = [
        "antalrader", "antalhandelser", "antalposter", "antalrapporter", "summa", "totalt", "total",
        "slutpa", "slutrapport", "exporterad", "utskriven", "skapadav", "kalla", "sida", "rader",
    ]
}
