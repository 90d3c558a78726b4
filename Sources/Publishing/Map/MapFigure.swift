import Domain

/// The map with its enlargements, legend and text alternative.
struct MapFigure {
    let summaries: [AreaSummary]
    let municipality: String

    var html: HTML {
        let drawings = drawings
        guard let main = drawings.first else {
            return "<p>Områdena har inga gränser att rita.</p>\n"
        }
        let further = drawings.dropFirst(2).map(\.svg)
        return """
            <figure class="map">
            <div class="maps">
            \(main.svg)\(drawings.dropFirst().prefix(1).map(\.svg))</div>
            \(Array(further))<figcaption>Gravaste omdömet i varje område i \(municipality). \
            Siffran vid ▲ är numret i listan under kartan.\(enlarged(drawings.count - 1))<br>\
            \(legend)\(key(drawings))</figcaption>
            </figure>

            """
    }

    /// The whole municipality, an enlargement of areas too small to be read there, and one of those too small even there.
    private var drawings: [MapDrawing] {
        let drawn = summaries.filter { !$0.area.outline.isEmpty }
        let areas = drawn.map(\.area)
        guard let frame = MapFrame(areas) else { return [] }
        guard let heap = frame.inset(of: areas) else {
            return [MapDrawing(frame: frame, summaries: drawn, insets: [], anchor: "k1")]
        }
        let whole = frame.fitted(to: .beside)
        let first = heap.filling(.left(by: whole))
        let nested = heap.inset(of: areas)?.filling(.whole)
        let outside = areas.filter { area in area.middle.map { !first.holds($0) } ?? false }
        let other = nested == nil ? frame.inset(of: outside)?.filling(.whole) : nil
        let further = [nested, other].compactMap(\.self)
        return [
            MapDrawing(
                frame: whole,
                summaries: drawn,
                insets: [first, other].compactMap(\.self),
                anchor: "k1"
            ),
            MapDrawing(
                frame: first,
                summaries: drawn,
                insets: [nested].compactMap(\.self),
                anchor: "k2"
            ),
        ] + further.map { MapDrawing(frame: $0, summaries: drawn, insets: [], anchor: "k3") }
    }

    private func enlarged(_ count: Int) -> HTML {
        switch count {
        case 0: ""
        case 1: " Den streckade rutan är förstorad."
        default: " De streckade rutorna är förstorade."
        }
    }

    private var legend: HTML {
        let keys = AreaSummary.gravestFirst.map { verdict -> HTML in
            """
            <span class="key"><svg width="30" height="18" aria-hidden="true">\
            <rect class="area \(verdict.style)"\(verdict.pattern("k1")) x="1" y="1" width="28" \
            height="16"/></svg> \(verdict.words)</span>
            """
        }
        return HTML(keys + cluster, separator: " ")
    }

    /// Legend of the thick edge, if any.
    private var cluster: [HTML] {
        let letters = Set(summaries.flatMap(\.clusters)).sorted()
        guard !letters.isEmpty else { return [] }
        return [
            """
            <span class="key"><svg width="30" height="18" aria-hidden="true">\
            <rect class="cluster" x="2" y="2" width="26" height="14"/></svg> hör ihop över \
            områdesgränser: grupp \(Swedish.list(letters))</span>
            """
        ]
    }

    /// Names of the areas that only have a number on the map.
    private func key(_ drawings: [MapDrawing]) -> HTML {
        let numbered = Set(drawings.flatMap(\.labels).filter(\.isNumber).map(\.summary.number))
        let names = summaries.filter { numbered.contains($0.number) }.map { summary -> HTML in
            "<b>\(summary.number)</b>\u{A0}\(summary.area.name)"
        }
        return names.isEmpty ? "" : "<br>\(HTML(names, separator: " · "))"
    }
}
