import Domain

/// Slip that a team carries: places, times, problems, things to look for, and boxes to fill in.
///
/// One page of A4 in black and white. It does not say which areas were drawn by lot, so that the work there is the
/// same (blinding).
struct PatrolSlip {
    /// The team.
    let team: String

    /// Rows by time; never empty.
    let rows: [SlipRow]

    /// Lines of text below the headings of an A4 page.
    private static let room = 42

    /// Slips by team and day: one for each team if its rows fit on a page, else several of whole days.
    static func slips(_ rows: [SlipRow]) -> [PatrolSlip] {
        Dictionary(grouping: rows, by: \.line.team).sorted { $0.key < $1.key }.flatMap {
            team,
            rows in
            pages(rows).map { PatrolSlip(team: team, rows: $0) }
        }
    }

    /// Rows of each page; a day is kept on one page if it fits.
    private static func pages(_ rows: [SlipRow]) -> [[SlipRow]] {
        let days = Dictionary(grouping: rows) { $0.line.time.start.slotDay }
        let pieces = days.sorted { $0.key < $1.key }.flatMap { _, rows in
            let day = rows.sorted { $0.order < $1.order }
            return height(day) <= room ? [day] : day.map { [$0] }
        }
        return pieces.reduce(into: []) { pages, piece in
            if let last = pages.last, height(last) + height(piece) <= room {
                pages[pages.count - 1] += piece
            } else {
                pages.append(piece)
            }
        }
    }

    private static func height(_ rows: [SlipRow]) -> Int {
        rows.reduce(0) { $0 + $1.height }
    }
}

/// A line of the plan on a slip.
struct SlipRow {
    /// The line.
    let line: PlanLine

    /// Place and area, or the area alone.
    let place: [String]

    /// Problem to meet.
    let problem: String

    /// Physical features of the place to look at.
    let hints: String

    /// Sort key within a day.
    var order: (LocalTime, PlanLineID) {
        (line.time.start, line.id)
    }

    /// Lines of text that it takes on paper, with an empty line to write on.
    var height: Int {
        let places = place.reduce(0) { $0 + SlipRow.wrapped($1, to: 14) }
        return 1
            + max(2, places, SlipRow.wrapped(problem, to: 11), SlipRow.wrapped(hints, to: 11))
    }

    /// Lines that a text takes in a column of this width in characters, rounded up.
    private static func wrapped(_ text: String, to width: Int) -> Int {
        (text.count + width - 1) / width
    }
}

/// `pass-<funktion>.html`: a slip for each team of one function, to print.
struct SlipFile {
    let kind: ResourceKind
    let edition: Edition
    let names: Names

    /// Files of an edition, in the order of the configuration.
    static func files(_ edition: Edition, names: Names) -> [ReportFile] {
        edition.resources.compactMap { kind in
            SlipFile(kind: kind, edition: edition, names: names).file
        }
    }

    /// The file; nil if the function has no shift.
    private var file: ReportFile? {
        let lines = edition.plan.lines.filter { $0.resource == kind.id && $0.roster != nil }
        let slips = PatrolSlip.slips(lines.map(row))
        guard !slips.isEmpty else { return nil }
        let title = "Pass för \(kind.name), \(edition.plan.period.label)"
        let articles = slips.enumerated().map { article($0.element, number: $0.offset + 1) }
        let document = Document(
            title: title,
            header: """
                <p class="kicker">\(edition.municipality)</p>
                <h1>\(title)</h1>
                <p class="meta">\(Swedish.count(slips.count, "lapp", "lappar")) att skriva ut: en sida A4 var.</p>

                """,
            main: "\(articles)",
            footer: "<p>Version \(edition.version), gjord \(edition.asOf.description).</p>\n"
        )
        return ReportFile(name: "pass-\(FileName.part(of: kind.id)).html", text: document.text)
    }

    private func article(_ slip: PatrolSlip, number: Int) -> HTML {
        let table = Table(
            "Var ni ska vara, och vad ni ser",
            [
                .words("När"), .words("Var"), .words("Problem"), .words("Se också efter"),
                .words("Genomfört"), .words("Sett"),
            ],
            rows: slip.rows.map(cells)
        )
        return """
            <article class="slip" aria-labelledby="l\(number)">
            <h2 id="l\(number)">\(title(slip))</h2>
            <p class="meta">\(simulated)\(edition.municipality), \(Swedish.days(slip.days)). Gäller när EST-gruppen \
            har beslutat.</p>
            <p><b>Att göra:</b> \(measure)</p>
            \(table.html)\(foot)</article>

            """
    }

    private func title(_ slip: PatrolSlip) -> String {
        let function = Swedish.sentence(kind.name)
        return slip.team.isEmpty ? function : "\(Swedish.sentence(slip.team)) (\(kind.name))"
    }

    private var simulated: HTML {
        edition.simulated ? "<b>Simulerade data.</b> " : ""
    }

    private var measure: String {
        kind.measureWords.isEmpty
            ? "Närvaro på platsen." : Swedish.sentence(kind.measureWords) + "."
    }

    private func row(_ line: PlanLine) -> SlipRow {
        let area = names.area(line.area)
        return SlipRow(
            line: line,
            place: line.place.map { $0 == area ? [area] : [$0, area] } ?? [area],
            problem: PlanWords(line, in: edition.picture, names: names).problem,
            hints: Swedish.list(hints(line.area))
        )
    }

    private func cells(_ row: SlipRow) -> [HTML] {
        let time = row.line.time
        let place = row.place.enumerated().map { index, name -> HTML in
            index == 0 ? "<b>\(name)</b>" : "\(name)"
        }
        return [
            "\(Swedish.day(time.start.day))<br><span class=\"clock\">\(Swedish.clock(time))</span>",
            HTML(place, separator: "<br>"), "\(row.problem)", "\(row.hints)",
            """
            <span class="ticks">\(DecisionBox.tick) ja \(DecisionBox.tick) delvis \(DecisionBox.tick) nej</span>
            """,
            "",
        ]
    }

    /// Physical measures that reports from the area point to, the most frequent first.
    private func hints(_ area: AreaID) -> [String] {
        let hints = edition.escalations.filter { $0.lasting.area == area }.flatMap(\.hints)
        let reports = Dictionary(hints.map { ($0.measure, $0.reports) }, uniquingKeysWith: max)
        let named = reports.map { (words: $0.key.words, reports: $0.value) }
        return named.sorted { ($1.reports, $0.words) < ($0.reports, $1.words) }.prefix(2)
            .map(\.words)
    }

    private var foot: HTML {
        """
        <p><b>Fara för liv eller pågående brott: 112.</b> Annat till polisen: 114 14. Frågor om passet: \
        \(kind.responsible.isEmpty ? "–" : kind.responsible), tfn<span class="blank"></span></p>
        <p class="note">Skriv vad ni såg, aldrig namn eller annat som pekar ut någon. Lämna lappen till den \
        ansvariga efter passet.</p>

        """
    }
}

extension PatrolSlip {
    /// Days of its rows.
    fileprivate var days: [Day] {
        Set(rows.map(\.line.time.start.day)).sorted()
    }
}
