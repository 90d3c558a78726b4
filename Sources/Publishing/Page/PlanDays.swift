import Domain

/// Every line of the plan by day, one row each, with its why folded below.
struct PlanDays {
    let edition: Edition
    let numbers: [PlanLineID: Int]
    let names: Names

    var html: HTML {
        let table = Table(
            "Planens \(edition.plan.lines.count) rader; en natt hör till dagen då den började",
            [
                .words("Tid"), .words("Vem"), .words("Var"), .words("Problem"),
                .number("Svarar för"), .number("Nr"), .words("Beslut"),
            ],
            groups: days
        )
        return "<div class=\"days\">\n\(table.html)</div>\n"
    }

    private var days: [Table.Group] {
        let days = Dictionary(grouping: edition.plan.lines) { $0.time.start.slotDay }
        return days.sorted { $0.key < $1.key }.map { day, lines in
            let sorted = lines.sorted { order($0) < order($1) }
            return Table.Group(
                head: "\(Swedish.sentence(Swedish.wholeDay(day)))",
                rows: sorted.map(row)
            )
        }
    }

    private func order(_ line: PlanLine) -> (LocalTime, LocalTime, PlanLineID) {
        (line.time.start, line.time.end, line.id)
    }

    private func row(_ line: PlanLine) -> [HTML] {
        let words = PlanWords(line, in: edition.picture, names: names)
        let area = names.area(line.area)
        let place: HTML = line.place.map { $0 == area ? "" : " <small>\($0)</small>" } ?? ""
        let drawn: HTML = line.isDrawn ? " <small>(lottad)</small>" : ""
        return [
            "<span class=\"clock\">\(line.time.start.clock)–\(Swedish.endClock(line.time))</span>",
            "\(words.function) <small>\(line.team)</small>",
            "<b>\(area)</b>\(place)\(drawn)\(why(words))",
            "\(words.problem)", "\(words.worth)", "\(numbers[line.id] ?? 0)", DecisionBox.yesOrNo,
        ]
    }

    /// What else is known of a line; on paper it stands in `plan.xlsx`.
    private func why(_ words: PlanWords) -> HTML {
        let rows: [(HTML, String)] = [
            ("Underlag", "\(words.reason) \(words.evidence)"),
            ("Åtgärd", words.measure + "."),
            ("På kort sikt", words.shortEffect),
            ("På lång sikt", words.longEffect),
            ("Näst bäst", words.alternative),
            ("Begränsas av", words.binding),
            ("Ansvarig", words.responsible),
            ("Följs upp", words.line.followUp.description),
            ("Rad", words.line.id),
        ]
        let told = rows.filter { !$0.1.isEmpty }
        return """
            <details class="why"><summary>Varför</summary>
            <dl>\(told.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" })</dl></details>
            """
    }
}
