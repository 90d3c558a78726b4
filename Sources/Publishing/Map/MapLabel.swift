import Domain

/// What is written on an area: its ranks among the flags, or else its name where there is room.
struct MapLabel {
    let text: String
    let verdict: Verdict?

    /// Its middle, in the units of the drawing.
    let x: Double
    let y: Double

    /// Half its extent, as letters of the drawing's font take room.
    private let halfWidth: Double
    private let halfHeight = 13.0

    /// Units that a letter takes on average.
    private static let letter = 11.0

    /// The labels of a drawing that do not run into each other: flags first, then the largest areas.
    static func placed(_ summaries: [AreaSummary], in frame: MapFrame) -> [MapLabel] {
        let ranked = summaries.sorted { left, right in
            (left.ranks.first ?? .max, -left.extent, left.area.id)
                < (right.ranks.first ?? .max, -right.extent, right.area.id)
        }
        return ranked.reduce(into: []) { placed, summary in
            guard let label = MapLabel(summary, in: frame), !placed.contains(where: label.meets)
            else { return }
            placed.append(label)
        }
    }

    /// The label of an area; nil where its middle lies outside or its name finds no room.
    private init?(_ summary: AreaSummary, in frame: MapFrame) {
        guard let middle = summary.area.middle, frame.holds(middle),
            let box = MapFrame([summary.area])
        else { return nil }
        let isFlag = summary.verdict == .more
        let ranks = summary.ranks.map(String.init).joined(separator: ", ")
        text = isFlag ? (ranks.isEmpty ? "▲" : "▲\u{202F}\(ranks)") : summary.area.name
        verdict = summary.verdict
        halfWidth = Double(text.count) * MapLabel.letter / 2
        (x, y) = frame.place(middle)
        let size = frame.size(of: box)
        guard isFlag || (2 * halfWidth < 1.3 * size.width && 2 * halfHeight < size.height) else {
            return nil
        }
    }

    private func meets(_ other: MapLabel) -> Bool {
        abs(x - other.x) < halfWidth + other.halfWidth
            && abs(y - other.y) < halfHeight + other.halfHeight
    }
}
