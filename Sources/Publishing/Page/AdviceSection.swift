import Domain

/// Teams to have out in the fortnight after the plan's, while working hours can still be changed.
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

    /// What is not advised on, since nobody has sent a roster.
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
