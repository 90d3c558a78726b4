import Domain

/// Incidents by weekday and part of the day, as a table with numbers and shading.
struct WeekSection: Section {
    static let anchor: HTML = "veckan"
    static let title: HTML = "När i veckan"

    let picture: SituationPicture
    let names: Names

    var content: HTML {
        "\(municipality)\(WeekPatternList(picture: picture, names: names).html)"
    }

    private var municipality: HTML {
        let counts = Dictionary(
            picture.weekPattern.map { ($0.slot, $0.incidents) },
            uniquingKeysWith: +
        )
        let most = counts.values.max() ?? 0
        let heads = (1...7).map { weekday -> HTML in
            "<th scope=\"col\" class=\"n\">\(Swedish.sentence(Swedish.weekday(weekday)))</th>"
        }
        let rows = PartOfDay.allCases.map { part -> HTML in
            let cells = (1...7).map { weekday in
                cell(counts[WeekSlot(weekday: weekday, part: part)] ?? 0, most: most)
            }
            let name = "\(Swedish.sentence(Swedish.part(part))), \(Swedish.hours(part))"
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
        }
        return """
            <table class="week">
            <caption>Händelser per period, nu och tidigare; mörkare är fler. \
            Natten hör till dagen då den började.</caption>
            <thead><tr><th scope="col">Tid</th>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    /// Shading in five steps of the largest count.
    private func cell(_ count: Double, most: Double) -> HTML {
        let step = most > 0 ? min(4, Int(count / most * 5)) : 0
        return "<td class=\"n s\(step)\">\(Swedish.decimal(count))</td>"
    }
}

/// Weekly patterns of flags and persistent problems, and of every area and category with a peak of its own.
struct WeekPatternList {
    let picture: SituationPicture
    let names: Names

    var html: HTML {
        "\(shown)\(peaks)"
    }

    /// One line for each flag, then for each persistent problem without a flag.
    private var shown: HTML {
        let problems =
            picture.flags.map { ($0.cell.area, $0.cell.category) }
            + picture.persistent.map { ($0.area, $0.category) }
        var seen: Set<WeekPattern> = []
        let patterns = problems.compactMap { area, category in
            picture.weekPatterns.first { $0.area == area && $0.category == category }
        }.filter { seen.insert($0).inserted }
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
            guard case .peak(let peak) = pattern.reading else { return nil }
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

/// Words about a weekly pattern.
enum WeekWords {
    /// The peak compared with the expected, or the reason why there is none.
    static func sentence(_ pattern: WeekPattern) -> String {
        said(pattern)
            + (pattern.vague > 0
                ? "; \(pattern.vague) av \(pattern.incidents) har inget klockslag" : "")
    }

    private static func said(_ pattern: WeekPattern) -> String {
        switch pattern.reading {
        case .tooFew(let fewest):
            return "för få för att säga när (\(pattern.timed) med känd tid, minst \(fewest) behövs)"
        case .asElsewhere(let most?):
            return
                "mest \(window(most)): \(most.incidents) av \(pattern.timed), som kommunen i stort"
        case .asElsewhere(nil):
            return "ingen egen tid (\(pattern.timed) med känd tid)"
        case .peak(let peak):
            return "mest \(window(peak)): \(peak.incidents) av \(pattern.timed), "
                + "väntat \(Swedish.decimal(peak.expected)), av slump \(peak.low)–\(peak.high)"
        }
    }

    /// Days, parts of the day and hours, as "fredag–lördag kväll" or "alla nätter".
    static func window(_ peak: WeekPeak) -> String {
        guard let first = peak.parts.first, let last = peak.parts.last else { return days(peak) }
        guard peak.parts.count < PartOfDay.allCases.count else {
            return "\(days(peak)) hela dygnet"
        }
        let hours = Swedish.hours(from: first, to: last)
        guard peak.weekdays.count < 7 else {
            return "alla \(Swedish.list(peak.parts.map(Swedish.habit))), \(hours)"
        }
        return "\(days(peak)) \(Swedish.list(peak.parts.map(Swedish.part))), \(hours)"
    }

    private static func days(_ peak: WeekPeak) -> String {
        guard let first = peak.weekdays.first, let last = peak.weekdays.last else { return "" }
        if peak.weekdays.count == 7 { return "alla dagar" }
        return first == last
            ? Swedish.weekday(first) : "\(Swedish.weekday(first))–\(Swedish.weekday(last))"
    }
}
