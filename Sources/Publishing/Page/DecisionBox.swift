import Domain

/// Where the group's decision on a proposal is written on paper, with room to strike single lines.
struct DecisionBox {
    let responsible: String
    let lines: [PlanLine]

    /// An empty box to tick.
    static let tick: HTML = "<span class=\"tick\" aria-hidden=\"true\"></span>"

    /// A box small enough for a row of a table.
    static let short: HTML = """
        <span class="ticks">\(tick) ja \(tick) ändrad \(tick) nej</span>
        """

    var html: HTML {
        let choices = ["antagen", "ändrad", "avslagen", "bordlagd"].map { choice -> HTML in
            "<span>\(DecisionBox.tick) \(choice)</span>"
        }
        let days = Set(lines.map(\.followUp)).sorted().map(\.description)
        return """
            <p class="decision"><b>Beslut</b> \(HTML(choices, separator: " ")) \
            <span>Ansvarig: \(responsible)<span class="blank"></span></span> \
            <span>Tid:<span class="blank"></span></span></p>
            <p class="strike">Följs upp \(Swedish.list(days)). Raderna, att kryssa om de stryks:</p>
            <ul class="lines">
            \(lines.map(row))</ul>

            """
    }

    /// A line by its day, clock and name, to strike or to refer to.
    private func row(_ line: PlanLine) -> HTML {
        let start = line.time.start
        let weekday = String(Swedish.weekday(start.day.weekday).prefix(3))
        return """
            <li>\(DecisionBox.tick) \(weekday) \(start.day.date.day) kl.\u{A0}\(start.clock) \
            <code>\(line.id)</code></li>

            """
    }
}
