import Domain

/// Compares the headings of a file with those that its map and the rows need.
struct HeadingCheck {
    /// What is missing, each with the nearest heading that is there.
    let findings: [Finding]

    init(_ context: DeliveryContext, heading: [String], layout: RowLayout) {
        let present = Set(heading.map(\.folded))
        var missing: [String] = []
        for field in ColumnMap.Field.allCases {
            for name in context.map.headings[field] ?? [] where !present.contains(name.folded) {
                missing.append(name)
            }
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
}
