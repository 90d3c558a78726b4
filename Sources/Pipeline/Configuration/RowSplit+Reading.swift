import Intake
import Yams

extension RowSplit {
    /// Reads the setting `split`: a column with its separator, or groups of columns.
    init(settings: SettingsReader) throws {
        try settings.allow("column", "by", "groups")
        guard let groups = try settings.optional("groups", .groups) else {
            self = .cell(
                column: try settings.required("column", .text),
                separator: try settings.required("by", .separator)
            )
            return
        }
        self = .groups(groups)
    }
}

extension SettingKind where Value == String {
    /// Non-empty separator between two incidents in a cell.
    fileprivate static var separator: SettingKind {
        SettingKind(expected: .separator) { node in
            node.string.flatMap { $0.isEmpty ? nil : $0 }
        }
    }
}

extension SettingKind where Value == [[String]] {
    /// Groups of headings, at least two and all of one length.
    fileprivate static var groups: SettingKind {
        SettingKind(expected: .groups) { node in
            guard case .sequence(let sequence) = node else { return nil }
            let groups = sequence.compactMap { SettingKind<[String]>.texts.read($0) }
            let lengths = Set(groups.map(\.count))
            guard groups.count == sequence.count, groups.count > 1, lengths.count == 1,
                lengths != [0]
            else { return nil }
            return groups
        }
    }
}
