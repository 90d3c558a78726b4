/// Where the group's decision on a proposal is written on paper.
struct DecisionBox {
    let responsible: String
    let followUp: String

    /// An empty box to tick.
    static let tick: HTML = "<span class=\"tick\" aria-hidden=\"true\"></span>"

    /// A box for a row that is decided on with others of its number.
    static let yesOrNo: HTML = "<span class=\"ticks\">\(tick) ja \(tick) nej</span>"

    /// A box small enough for a row of a table.
    static let short: HTML = """
        <span class="ticks">\(tick) ja \(tick) ändrad \(tick) nej</span>
        """

    var html: HTML {
        let choices = PlanColumn.verdicts.map { choice -> HTML in
            "<span>\(DecisionBox.tick) \(choice)</span>"
        }
        return """
            <p class="decision"><b>Beslut</b> \(HTML(choices, separator: " ")) \
            <span>Ansvarig: \(responsible)<span class="blank"></span></span> \
            <span>Tid:<span class="blank"></span></span> <span>Följs upp \(followUp)</span></p>

            """
    }
}
