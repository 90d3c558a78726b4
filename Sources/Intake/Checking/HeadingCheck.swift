import Domain
import Toolkit

/// Compares the headings of a file with those that its map and the rows need.
struct HeadingCheck {
    /// What is missing, each with the nearest heading that is there.
    let findings: [Finding]

    init(_ context: DeliveryContext, heading: [String], layout: RowLayout) {
        let present = Set(heading.map(\.folded))
        var missing: [String] = []
        for field in ColumnMap.Field.allCases {
            let absent = (context.map.headings[field] ?? []).filter { !present.contains($0.folded) }
            missing += Self.isSettled(field, absent, of: context.map) ? [] : absent
        }
        for name in context.map.split?.headings ?? [] where !present.contains(name.folded) {
            missing.append(name)
        }
        let hasTime = layout.date.heading != nil || layout.reportedAt.heading != nil
        if !hasTime, context.describes == nil, missing.isEmpty { missing.append("Datum") }
        findings = missing.map { name in
            Finding(
                .missingColumn,
                .warning,
                file: context.file,
                column: name,
                hint: Spelling.nearest(to: name, among: heading)
            )
        }
    }

    /// Whether the field is there under another of its headings, as where a reporter has two forms.
    ///
    /// Texts and places are joined of all their headings, so that each of them is missed.
    private static func isSettled(
        _ field: ColumnMap.Field,
        _ absent: [String],
        of map: ColumnMap
    ) -> Bool {
        field != .text && field != .place && absent.count < (map.headings[field]?.count ?? 0)
    }
}
