import Domain
import Toolkit

/// SVG drawing of the areas.
struct MapDrawing {
    let frame: MapFrame
    let summaries: [AreaSummary]
    /// Frames of the enlargements.
    let insets: [MapFrame]
    /// Prefix of its ids, unique on the page.
    let anchor: HTML

    var svg: HTML {
        """
        <svg class="drawing" width="\(number(frame.width))" height="\(number(frame.height))" \
        viewBox="0 0 \(number(frame.width)) \(number(frame.height))" role="img" aria-labelledby="\(anchor)-t \(anchor)-d">
        <title id="\(anchor)-t">Karta över områdena</title>
        <desc id="\(anchor)-d">\(description)</desc>
        \(patterns)\(shown.map(shape))\(shown.map(edge))\(insets.map(mark))\(labels.map(text))</svg>

        """
    }

    /// Areas within the frame.
    private var shown: [AreaSummary] {
        summaries.filter { MapFrame([$0.area]).map(frame.meets) ?? false }
    }

    private var description: String {
        let words = AreaSummary.gravestFirst.compactMap { verdict -> String? in
            let found = shown.filter { $0.verdict == verdict }.map(\.area.name)
            guard !found.isEmpty else { return nil }
            return "\(Swedish.sentence(verdict.words)): \(Swedish.list(found))."
        }
        let letters = Set(shown.flatMap(\.clusters)).sorted()
        let clusters = letters.map { letter in
            let areas = shown.filter { $0.clusters.contains(letter) }.map(\.area.name)
            return "Grupp \(letter) över områdesgränser: \(Swedish.list(areas))."
        }
        return (words + clusters).joined(separator: " ")
    }

    /// Hatching and dots, so that the map can be read without colour.
    private var patterns: HTML {
        """
        <defs>
        <pattern id="\(anchor)-hatch" width="7" height="7" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect class="paper" width="7" height="7"/>\
        <rect class="ink" width="1.6" height="7"/></pattern>
        <pattern id="\(anchor)-dots" width="8" height="8" patternUnits="userSpaceOnUse">\
        <rect class="paper" width="8" height="8"/><circle class="ink" cx="4" cy="4" r="1.3"/></pattern>
        </defs>

        """
    }

    private func shape(_ summary: AreaSummary) -> HTML {
        let fill = summary.verdict?.pattern(anchor) ?? ""
        let words = summary.verdict?.words ?? "inget att bedöma"
        return """
            <path class="area \(summary.verdict?.style ?? "none")"\(fill) fill-rule="evenodd" \
            d="\(path(summary.area))"><title>\(summary.area.name): \(words), \
            \(Swedish.count(summary.observed, "händelse", "händelser"))</title></path>

            """
    }

    /// Thick edge around an area that belongs to a cluster.
    private func edge(_ summary: AreaSummary) -> HTML {
        summary.clusters.isEmpty ? "" : "<path class=\"cluster\" d=\"\(path(summary.area))\"/>\n"
    }

    /// Outline without points closer than half a unit to the one before.
    private func path(_ area: Area) -> String {
        area.outline.joined().map { ring in
            var last: (x: Double, y: Double)?
            var path = ""
            for point in ring.map(frame.place) {
                if let last, abs(last.x - point.x) + abs(last.y - point.y) < 0.5 { continue }
                path += "\(last == nil ? "M" : "L")\(number(point.x)) \(number(point.y))"
                last = point
            }
            return path + "Z"
        }.joined()
    }

    /// Labels of the areas that no enlargement has.
    var labels: [MapLabel] {
        let here = shown.filter { summary in
            summary.area.middle.map { middle in !insets.contains { $0.holds(middle) } } ?? false
        }
        return MapLabel.placed(here, in: frame)
    }

    private func text(_ label: MapLabel) -> HTML {
        let ground: HTML = label.isInside ? label.summary.verdict?.style ?? "none" : "none"
        let top = label.y - Double(label.lines.count - 1) * MapLabel.lineHeight / 2
        let lines = label.lines.enumerated().map { index, line -> HTML in
            let y = top + Double(index) * MapLabel.lineHeight
            return "<tspan x=\"\(number(label.x))\" y=\"\(number(y))\">\(line)</tspan>"
        }
        return "<text class=\"on-\(ground)\">\(lines)</text>\n"
    }

    /// Outline of an enlargement.
    private func mark(_ inset: MapFrame) -> HTML {
        let corner = frame.place(Coordinate(latitude: inset.north, longitude: inset.west))
        let size = frame.size(of: inset)
        return """
            <rect class="inset" x="\(number(corner.x))" y="\(number(corner.y))" \
            width="\(number(size.width))" height="\(number(size.height))"/>

            """
    }

    private func number(_ value: Double) -> String {
        value.fixed(1, separator: ".")
    }
}

extension Verdict {
    /// Fill of an area with this verdict, in the drawing with this anchor.
    func pattern(_ anchor: HTML) -> HTML {
        switch self {
        case .notAssessable: " fill=\"url(#\(anchor)-hatch)\""
        case .fewer: " fill=\"url(#\(anchor)-dots)\""
        case .more, .asExpected, .tooFew: ""
        }
    }
}
