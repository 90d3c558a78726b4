import Domain

/// Advice on teams for the fortnight after the plan, while rosters can still be changed.
struct AdviceSection: Section {
    static let anchor: HTML = "rad"
    static let title: HTML = "Råd om bemanning därefter"

    let advice: TeamAdvice
    let names: Names

    var content: HTML {
        guard !advice.rows.isEmpty else {
            return """
                <p>Inget lag mer än de som är satta behövs \(advice.period.label).\(unknown)</p>

                """
        }
        let share = Swedish.percentAtLeast(advice.provenShare)
        return """
            <p>Gäller \(advice.period.label). Ändrad arbetstid ska meddelas i förväg (två veckor enligt lagen, \
            om inget annat är avtalat), så det är nu det går att påverka. Råden är minst \(share) av det bästa möjliga för lagen.\(unknown)</p>
            \(summary.html)
            <details>
            <summary>Lagen dag för dag (\(Swedish.count(advice.rows.count)))</summary>
            \(days.html)</details>

            """
    }

    private var summary: Table {
        Table(
            "Lag att ha ute",
            [
                .words("Funktion"), .words("Pass"), .number("Lag"), .number("Varav satta"),
                .words("Gör mest nytta"), .number("Svarar för"),
            ],
            rows: AdviceGroup.groups(of: advice.rows).map { group in
                let first = group.rows[0]
                return [
                    "\(Swedish.sentence(names.resourceName(first.resource)))", "\(group.times)",
                    "\(first.teams)", "\(first.set)", "\(group.best.map(best) ?? "–")",
                    "\(PlanWords.answered(group.gain))",
                ]
            }
        )
    }

    /// "fre 27 nov i Brastad och Kronberget".
    private func best(_ row: TeamAdvice.Row) -> String {
        let areas = Swedish.list(row.areas.prefix(2).map(names.area))
        return Swedish.day(row.time.start.day) + (areas.isEmpty ? "" : " i \(areas)")
    }

    private var days: Table {
        Table(
            "Lag att ha ute, dag för dag",
            [
                .words("Pass"), .words("Funktion"), .number("Lag"), .number("Varav satta"),
                .words("Gör mest nytta i"), .words("Mest"), .number("Svarar för"),
            ],
            rows: advice.rows.map(row)
        )
    }

    /// Functions without a roster, which get no advice.
    private var unknown: String {
        let functions = advice.withoutRoster.map(names.resourceName)
        guard !functions.isEmpty else { return "" }
        return " Ingen bemanning är känd för \(Swedish.list(functions)): om dem kan inget råd ges."
    }

    private func row(_ row: TeamAdvice.Row) -> [HTML] {
        [
            "\(Swedish.appointment(row.time))",
            "\(Swedish.sentence(names.resourceName(row.resource)))", "\(row.teams)", "\(row.set)",
            "\(Swedish.list(row.areas.map(names.area)))",
            "\(row.category.map { Swedish.sentence(names.category($0)) } ?? "–")",
            "\(PlanWords.answered(row.gain))",
        ]
    }
}

/// Equal advice on several days: one function, hours and number of teams.
struct AdviceGroup {
    /// Rows by day; never empty.
    let rows: [TeamAdvice.Row]

    /// Groups of the rows, in the order of their first rows.
    static func groups(of rows: [TeamAdvice.Row]) -> [AdviceGroup] {
        Dictionary(grouping: rows.enumerated(), by: { Key($0.element) }).values
            .sorted { ($0.first?.offset ?? 0) < ($1.first?.offset ?? 0) }
            .map { AdviceGroup(rows: $0.map(\.element)) }
    }

    /// Days and hours.
    var times: String {
        Swedish.appointments(rows.map(\.time)).map { "\($0.days) \($0.clock)" }
            .joined(separator: "; ")
    }

    /// Weighted incidents that the teams cover on all days together.
    var gain: Double {
        rows.reduce(0) { $0 + $1.gain }
    }

    /// Row with the largest gain; the first of equals.
    var best: TeamAdvice.Row? {
        rows.max { ($0.gain, $1.time.start) < ($1.gain, $0.time.start) }
    }

    private struct Key: Hashable {
        let resource: ResourceID
        let clock: ClockSpan
        let teams: Int
        let set: Int

        init(_ row: TeamAdvice.Row) {
            resource = row.resource
            clock = ClockSpan(row.time)
            teams = row.teams
            set = row.set
        }
    }
}
