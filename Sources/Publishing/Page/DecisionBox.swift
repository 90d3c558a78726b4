import Domain

/// Where the group's decision is written on paper.
struct DecisionBox {
    let responsible: String
    let line: PlanLine

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
        return """
            <p class="decision"><b>Beslut</b> \(HTML(choices, separator: " ")) \
            <span>Ansvarig: \(responsible.isEmpty ? "" : responsible)<span class="blank"></span></span> \
            <span>Tid:<span class="blank"></span></span> \
            <span>Följs upp \(line.followUp.description)</span> <span>Rad <code>\(line.id)</code></span></p>

            """
    }
}
