import Toolkit

/// Dot plot with a range in each row, over one axis: promised range and observed outcome.
///
/// A table with the same figures always follows it. Shapes carry the meaning instead of colour: the range is a bar, the
/// outcome a ring.
struct RangePlot {
    /// Prefix of its ids, unique on the page.
    let anchor: HTML
    let title: String
    let rows: [Row]

    /// Axis from the first tick to the last; values beyond are drawn at its end.
    let ticks: [Tick]

    /// Value at which a line is drawn through all rows.
    var reference: Double?

    /// A range with its outcome.
    struct Row {
        let label: String
        let range: ClosedRange<Double>
        let mark: Double?
        let words: String
    }

    /// A tick of the axis.
    struct Tick {
        let value: Double
        let label: String
    }

    private static let (width, left, right, rowHeight) = (1000.0, 330.0, 240.0, 40.0)

    private var height: Double { Double(rows.count) * Self.rowHeight + 40 }

    var html: HTML {
        """
        <figure>
        <svg width="100%" viewBox="0 0 \(number(Self.width)) \(number(height))" font-size="18" fill="#1b1f24" \
        role="img" aria-labelledby="\(anchor)-t \(anchor)-d">
        <title id="\(anchor)-t">\(title)</title>
        <desc id="\(anchor)-d">\(rows.map { "\($0.label): \($0.words)." }.joined(separator: " "))</desc>
        \(ticks.map(axis))\(line)\(rows.enumerated().map { row($1, at: $0) })</svg>
        </figure>

        """
    }

    private func axis(_ tick: Tick) -> HTML {
        let x = number(x(tick.value))
        return """
            <path d="M\(x) 0V\(number(height - 34))" stroke="#c9d0d6"/>\
            <text x="\(x)" y="\(number(height - 8))" text-anchor="middle">\(tick.label)</text>

            """
    }

    private var line: HTML {
        guard let reference else { return "" }
        return """
            <path d="M\(number(x(reference))) 0V\(number(height - 34))" stroke="#1b1f24" \
            stroke-width="2" stroke-dasharray="6 4"/>

            """
    }

    private func row(_ row: Row, at index: Int) -> HTML {
        let middle = (Double(index) + 0.5) * Self.rowHeight
        let (from, to) = (x(row.range.lowerBound), x(row.range.upperBound))
        let mark = row.mark.map { value -> HTML in
            """
            <circle cx="\(number(x(value)))" cy="\(number(middle))" r="8" fill="#fff" \
            stroke="#8a3a00" stroke-width="4"/>
            """
        }
        return """
            <text x="0" y="\(number(middle + 6))">\(row.label)</text>\
            <rect x="\(number(from))" y="\(number(middle - 7))" width="\(number(max(2, to - from)))" \
            height="14" fill="#8ea3b8"/>\(mark ?? "")\
            <text x="\(number(Self.width - Self.right + 24))" y="\(number(middle + 6))">\(row.words)</text>

            """
    }

    private func x(_ value: Double) -> Double {
        let (low, high) = (ticks.first?.value ?? 0, ticks.last?.value ?? 1)
        let share = high > low ? min(1, max(0, (value - low) / (high - low))) : 0
        return Self.left + share * (Self.width - Self.left - Self.right)
    }

    private func number(_ value: Double) -> String {
        value.fixed(1, separator: ".")
    }
}
