import Domain

/// Masks person data in the cells of a row, and adds a finding where there was any.
struct CellMasker {
    /// Nil where nothing is masked.
    private let masker: Masker?

    /// A masker of cells; nil leaves every text as it is.
    init(_ masker: Masker?) {
        self.masker = masker
    }

    /// Cache for the cells of one column, which recur.
    typealias Cache = CellCache<MaskedCell>

    /// A masked cell.
    struct MaskedCell {
        fileprivate let text: String

        /// Kinds of person data that were masked, as a hint; nil where there were none.
        fileprivate let kinds: String?
    }

    /// A text of a field, masked.
    func mask(_ text: String, _ field: FieldCells, _ findings: inout RowFindings) -> String {
        guard masker != nil, !text.isEmpty else { return text }
        return add(masked(text), of: field, to: &findings)
    }

    /// The text of a field in a row, masked once for each cell that recurs.
    func mask(
        _ field: FieldCells,
        in cells: Cells,
        _ cache: Cache,
        _ findings: inout RowFindings
    ) -> String {
        if field.isEmpty(in: cells) { return "" }
        return add(field.value(in: cells, cache, or: masked), of: field, to: &findings)
    }

    private func masked(_ text: String) -> MaskedCell {
        guard let masker else { return MaskedCell(text: text, kinds: nil) }
        let masked = masker.mask(text)
        let kinds = PersonDataKind.allCases.filter { masked.counts[$0] != nil }
        return MaskedCell(
            text: masked.text,
            kinds: kinds.isEmpty ? nil : kinds.map(\.rawValue).joined(separator: ", ")
        )
    }

    private func add(
        _ masked: MaskedCell,
        of field: FieldCells,
        to findings: inout RowFindings
    ) -> String {
        if let kinds = masked.kinds { findings.add(.personData, field, hint: kinds) }
        return masked.text
    }
}
