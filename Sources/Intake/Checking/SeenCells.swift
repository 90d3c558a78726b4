/// What the short cells of a file stand for, by column.
struct SeenCells {
    let municipalities = RecurringCells<MaskedCell>()
    let areas = RecurringCells<MaskedCell>()
    let reporters = RecurringCells<MaskedCell>()
    let reporterTypes = RecurringCells<MaskedCell>()
}

/// A cell's text as it may be kept.
struct MaskedCell {
    let text: String

    /// Kinds of person data that were in it, for a hint; nil where there was none.
    let kinds: String?
}

extension MaskedCell {
    /// A text that has been masked.
    init(_ masked: Masked) {
        let kinds = PersonDataKind.allCases.filter { masked.counts[$0] != nil }
        text = masked.text
        self.kinds = kinds.isEmpty ? nil : kinds.map(\.rawValue).joined(separator: ", ")
    }
}
