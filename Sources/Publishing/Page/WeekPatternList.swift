import Domain

/// When in the week what stands out happens, and every area and category with a time of its own.
struct WeekPatternList {
    let picture: SituationPicture
    let names: Names

    var html: HTML {
        "\(shown)\(peaks)"
    }

    /// One line for each flag, then for what lasts without being flagged.
    private var shown: HTML {
        let keys =
            picture.flags.map { [$0.cell.area, $0.cell.category] }
            + picture.persistent.map { [$0.area, $0.category] }
        var seen: Set<[String]> = []
        let patterns = keys.filter { seen.insert($0).inserted }.compactMap { key in
            picture.weekPatterns.first { $0.area == key[0] && $0.category == key[1] }
        }
        guard !patterns.isEmpty else { return "" }
        let lines = patterns.map { pattern -> HTML in
            """
            <li><strong>\(Swedish.sentence(names.category(pattern.category))), \
            \(pattern.area.map(names.area) ?? "")</strong>: \(WeekWords.sentence(pattern)).</li>

            """
        }
        return """
            <p>Det som sticker ut eller består, över ett år; händelser som hittats på egen rond är inte med:</p>
            <ul class="rules">
            \(lines)</ul>

            """
    }

    private var peaks: HTML {
        let rows = picture.weekPatterns.compactMap { pattern -> [HTML]? in
            guard case .peak(let peak) = pattern.conclusion else { return nil }
            let category = pattern.category.map(names.category) ?? "alla kategorier"
            return [
                "\(pattern.area.map(names.area) ?? "Hela kommunen")",
                "\(Swedish.sentence(category))",
                "\(WeekWords.window(peak))", "\(peak.incidents) av \(pattern.timed)",
                "\(Swedish.decimal(peak.expected))", "\(peak.low)–\(peak.high)", "\(pattern.vague)",
            ]
        }
        guard !rows.isEmpty else { return "" }
        return """
            <details>
            <summary>\(Swedish.count(rows.count, "område eller kategori", "områden och kategorier")) med en egen \
            tid på veckan</summary>
            \(Table(
                "Tider då det händer mer än kommunens mönster förklarar, över ett år",
                [
                    .words("Område"), .words("Kategori"), .words("Mest"), .number("Antal"),
                    .number("Väntat"), .number("Av slump"), .number("Utan klockslag"),
                ],
                rows: rows
            ).html)</details>

            """
    }
}
