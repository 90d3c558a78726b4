import Domain

/// Incidents by category and area, their reports by type of reporter, and lists that are not added to them.
struct RollupMappingSection: Section {
    static let anchor: HTML = "kartlaggning"
    static let title: HTML = "Kartläggning"

    let rollup: Rollup
    let names: Names

    var content: HTML {
        "\(types)\(cells)\(lists)"
    }

    /// Incidents by category, and their reports by type of reporter.
    private var types: HTML {
        let rows = rollup.totals.map { total -> [HTML] in
            let reports = rollup.reporterTypes.filter { $0.category == total.category }
                .sorted { (-$0.reports, $0.type) < (-$1.reports, $1.type) }
                .map { "\($0.type) \($0.reports)" }
            return [
                "\(Swedish.sentence(names.category(total.category)))", "\(total.incidents)",
                "\(reports.isEmpty ? "–" : reports.joined(separator: ", "))",
            ]
        }
        return """
            \(Table(
                "Händelser per kategori, och rapporter om dem per slag av rapportör",
                [.words("Kategori"), .number("Händelser"), .words("Rapporter från")],
                rows: rows
            ).html)<p class="note">En händelse räknas en gång, hur många som än berättat om den; \
            \(uncategorised)rapporterna är därför fler.</p>

            """
    }

    private var uncategorised: String {
        let count = rollup.cells.reduce(0) { $0 + ($1.category == nil ? $1.incidents : 0) }
        return count == 0 ? "" : "\(count) till har ingen känd kategori; "
    }

    private var cells: HTML {
        let placed = rollup.cells.filter { $0.category != nil }
        let groups = Dictionary(grouping: placed, by: \.area)
        let areas = groups.keys.sorted { name($0).lexicographicallyPrecedes(name($1)) }.map {
            area in
            Table.Group(
                head: "\(area.map(names.area) ?? "Utan känt område")",
                rows: (groups[area] ?? []).map { cell in
                    ["\(Swedish.sentence(names.category(cell.category)))", "\(cell.incidents)"]
                }
            )
        }
        return """
            <details>
            <summary>Per område och kategori</summary>
            \(Table("Händelser", [.words("Kategori"), .number("Händelser")], groups: areas).html)</details>

            """
    }

    private func name(_ area: AreaID?) -> [String] {
        area.map { [Swedish.alphabetical(names.area($0)), $0] } ?? ["\u{F8FF}"]
    }

    /// Reports that are never added to the incidents.
    private var lists: HTML {
        guard !rollup.lists.isEmpty else {
            return "<p>Inga otrygga platser eller felanmälningar rapporterades.</p>\n"
        }
        let groups = ReportKind.allCases.compactMap { kind -> Table.Group? in
            let found = rollup.lists.filter { $0.kind == kind }
                .sorted { (-$0.reports, name($0.area)[0]) < (-$1.reports, name($1.area)[0]) }
            guard !found.isEmpty else { return nil }
            let total = found.reduce(0) { $0 + $1.reports }
            return Table.Group(
                head: "\(Swedish.sentence(kind.words)) (\(total))",
                rows: found.map {
                    ["\($0.area.map(names.area) ?? "Utan känt område")", "\($0.reports)"]
                }
            )
        }
        return """
            <details>
            <summary>Otrygga platser, felanmälningar och annat som aldrig räknas ihop med händelserna</summary>
            \(Table("Rapporter per område", [.words("Område"), .number("Rapporter")], groups: groups).html)\
            </details>

            """
    }
}

extension Rollup {
    /// The lists in the alphabetical order of their kinds' words, then by area.
    var listsByWord: [RollupList] {
        lists.sorted { ($0.kind.words, $0.area ?? "") < ($1.kind.words, $1.area ?? "") }
    }
}
