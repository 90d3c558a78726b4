import Domain

/// Flags (cells above their prediction band), ranked, below the map.
struct FlagsSection: Section {
    static let anchor: HTML = "karta"
    static let title: HTML = "Var det sticker ut"

    let edition: Edition
    let names: Names

    var content: HTML {
        let map = MapFigure(
            summaries: AreaSummary.all(edition),
            municipality: edition.municipality
        )
        return """
            \(map.html)<div class="beside">
            <div>
            \(flags)</div>
            <div>
            \(totals)</div>
            </div>

            """
    }

    private var flags: HTML {
        guard !edition.picture.flags.isEmpty else {
            return "<p class=\"answer\">Inget sticker ut mer än slumpen kan förklara.</p>\n"
        }
        let rows = edition.picture.flags.enumerated().map { index, flag -> [HTML] in
            let cell = flag.cell
            let finds = PatrolFinds(edition: edition).remark(cell)
            let silent = silent(cell)
            return [
                "\(index + 1)",
                """
                <strong>\(Swedish.sentence(names.category(cell.category)))</strong>, \
                \(names.area(cell.area))\
                <br><small>\(Figures.reason(flag, weight: names.weight(cell.category)))\
                \(finds.map { " \(Swedish.sentence($0))." } ?? "")\
                \(silent.map { " \($0)" } ?? "")</small>
                """,
                "\(cell.observed)", "\(Swedish.decimal(cell.expected))", "\(Figures.band(cell))",
            ]
        }
        let table = Table(
            "Fler än väntat, viktigast först",
            [
                .words("Nr"), .words("Vad och var"), .number("Antal"), .number("Väntat"),
                .number("Av slump"),
            ],
            rows: rows
        )
        return "\(table.html)\(missing)"
    }

    private func silent(_ cell: Cell) -> String? {
        CoverageWords.silent(cell.category, edition.picture.coverageTable, names: names)
    }

    /// Note on the reporters that are missing for a flag.
    private var missing: HTML {
        guard edition.picture.flags.contains(where: { silent($0.cell) != nil }) else { return "" }
        return """
            <p class="note">Saknas: rapportörer som det inte kom något läsbart från om detta, med hur många \
            rapporter de brukar lämna om det per period i hela kommunen.</p>

            """
    }

    private var totals: HTML {
        let totals = edition.picture.totals
        let hasChange = totals.contains { $0.change != nil }
        let rows = totals.map { total -> [HTML] in
            let change: HTML = "\(total.change.map(words) ?? "–")"
            return [
                "\(Swedish.sentence(names.category(total.category)))", "\(total.observed)",
                "\(Swedish.decimal(total.expected))",
            ] + (hasChange ? [change] : []) + [total.verdict.mark]
        }
        let table = Table(
            "Hela kommunen per kategori",
            [.words("Kategori"), .number("Antal"), .number("Väntat")]
                + (hasChange ? [.number("Nu mot förra*")] : []) + [.words("Omdöme")],
            rows: rows
        )
        return "\(table.html)\(hasChange ? sameReporters : "")\(uncategorised)\(incomparable)"
    }

    /// The two counts, with a word if chance does not explain the difference.
    private func words(_ change: Change) -> String {
        let counts = "\(change.now) mot \(change.before)"
        return change.verdict == .chance ? counts : "\(counts), \(change.verdict.words)"
    }

    private var sameReporters: HTML {
        """
        <p class="note">* Bara det som berättats av rapportörer som hördes av båda perioderna, \
        så att det som jämförs är lika. ”Fler” eller ”färre” står där skillnaden är mer än slumpen kan förklara.</p>

        """
    }

    /// Incidents without a known category, which the table leaves out.
    private var uncategorised: HTML {
        let known = Set(edition.picture.totals.map(\.category))
        let left = edition.incidents.map(\.category).filter { !($0.map(known.contains) ?? false) }
        guard !left.isEmpty else { return "" }
        let gone = Dictionary(grouping: left.compactMap(\.self)) { $0 }
            .sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value.count))" }
        let removed = gone.isEmpty ? "" : "; i kommun.yml finns inte längre \(Swedish.list(gone))"
        return """
            <p class="note">Dessutom \(Swedish.count(left.count, "händelse", "händelser")) utan känd \
            kategori\(removed).</p>

            """
    }

    /// Reasons why some categories are not compared with the period before.
    private var incomparable: HTML {
        let causes = Incomparability.allCases.filter { cause in
            edition.picture.totals.contains { $0.incomparable == cause }
        }
        guard !causes.isEmpty else { return "" }
        let some = edition.picture.totals.contains { $0.change != nil }
        let lead: HTML = some ? "Alla kategorier kan inte" : "Antalen kan inte"
        return """
            <p class="note">\(lead) jämföras med förra perioden: \
            \(Swedish.list(causes.map(Figures.reason))).</p>

            """
    }
}

/// Incidents found by patrols themselves, whose number depends on where they went.
struct PatrolFinds {
    let edition: Edition

    /// "3 av 6 fann patruller själva"; nil if all were called in.
    func remark(_ cell: Cell) -> String? {
        remark(
            edition.incidents.filter {
                $0.placement.area == cell.area && $0.category == cell.category
            }
        )
    }

    /// The same for this period's incidents of a persistent problem.
    func remark(_ lasting: Persistence) -> String? {
        remark(
            edition.incidents.filter {
                $0.placement.area == lasting.area && $0.category == lasting.category
                    && (lasting.place == nil || $0.placement.place == lasting.place)
            }
        )
    }

    private func remark(_ incidents: [Incident]) -> String? {
        let found = incidents.count(where: \.foundOnPatrol)
        guard found > 0 else { return nil }
        if found == incidents.count { return "patruller fann dem själva" }
        return "\(found) av \(incidents.count) fann patruller själva"
    }
}
