import Domain

/// The map with its legend and its words for those who do not see it.
struct MapFigure {
    let summaries: [AreaSummary]
    let municipality: String

    var html: HTML {
        let drawn = summaries.filter { !$0.area.outline.isEmpty }
        guard let whole = MapFrame(drawn.map(\.area)) else {
            return "<p>Områdena har inga gränser att rita.</p>\n"
        }
        let inset = whole.inset(of: drawn.map(\.area))
        let main = MapDrawing(frame: whole, summaries: drawn, inset: inset, anchor: "k1")
        let detail = inset.map { frame -> HTML in
            """
            <p class="note">Rutan i förstoring:</p>
            \(MapDrawing(frame: frame, summaries: drawn, inset: nil, anchor: "k2").svg)
            """
        }
        return """
            <figure class="map">
            \(main.svg)\(detail ?? "")<figcaption>Gravaste omdömet i varje område i \(municipality). \
            Siffran vid ▲ är numret i listan bredvid.<br>\(legend)</figcaption>
            </figure>

            """
    }

    private var legend: HTML {
        let keys = AreaSummary.gravestFirst.map { verdict -> HTML in
            """
            <span class="key"><svg width="30" height="18" aria-hidden="true">\
            <rect class="area \(verdict.style)"\(verdict.pattern("k1")) x="1" y="1" width="28" \
            height="16"/></svg> \(verdict.rawValue)</span>
            """
        }
        return HTML(keys, separator: " ")
    }
}
