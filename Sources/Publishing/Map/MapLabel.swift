import Domain

/// Label of an area: its ranks among the flags or its number, and its name if there is room.
struct MapLabel {
    let summary: AreaSummary

    /// Its centre in the units of the drawing.
    let x: Double
    let y: Double

    /// Whether the name is written out.
    private(set) var isNamed = false

    /// Width of the area in the units of the drawing.
    private let extent: Double

    /// Height of a line of the drawing's font, and width of a letter on average.
    static let lineHeight = 20.0
    private static let letter = 10.5

    /// Width of a name as a multiple of its area's, at most.
    private static let overhang = 1.5

    /// Labels of a drawing that do not overlap, greedily: flags first, then the largest areas.
    ///
    /// All numbers are placed before any name.
    static func placed(_ summaries: [AreaSummary], in frame: MapFrame) -> [MapLabel] {
        let ranked = summaries.sorted { left, right in
            (left.ranks.first ?? .max, -left.extent, left.area.id)
                < (right.ranks.first ?? .max, -right.extent, right.area.id)
        }
        var placed: [MapLabel] = []
        for label in ranked.compactMap({ MapLabel($0, in: frame) })
        where !placed.contains(where: label.meets) {
            placed.append(label)
        }
        for index in placed.indices {
            let named = placed[index].named
            let others = placed.indices.filter { $0 != index }
            if named.fits(in: frame), !others.contains(where: { named.meets(placed[$0]) }) {
                placed[index] = named
            }
        }
        return placed
    }

    /// Label without a name; nil if the area's centre is outside the frame.
    private init?(_ summary: AreaSummary, in frame: MapFrame) {
        guard let middle = summary.area.middle, frame.holds(middle),
            let box = MapFrame([summary.area])
        else { return nil }
        self.summary = summary
        extent = frame.size(of: box).width
        (x, y) = frame.place(middle)
    }

    private var named: MapLabel {
        var label = self
        label.isNamed = true
        return label
    }

    /// Text, line by line.
    var lines: [String] {
        guard isFlag else { return [isNamed ? summary.area.name : String(summary.number)] }
        let ranks = summary.ranks.map(String.init).joined(separator: ", ")
        return [ranks.isEmpty ? "▲" : "▲\u{202F}\(ranks)"] + (isNamed ? [summary.area.name] : [])
    }

    /// Whether only its number is written.
    var isNumber: Bool {
        !isFlag && !isNamed
    }

    /// Whether it fits on its own area, except for the edge of a letter.
    var isInside: Bool {
        2 * (halfWidth - MapLabel.letter) <= extent
    }

    private var isFlag: Bool {
        summary.verdict == .more
    }

    private var halfWidth: Double {
        Double(lines.map(\.count).max() ?? 0) * MapLabel.letter / 2
    }

    private var halfHeight: Double {
        Double(lines.count) * MapLabel.lineHeight / 2
    }

    private func fits(in frame: MapFrame) -> Bool {
        guard x - halfWidth >= 0, x + halfWidth <= frame.width else { return false }
        return isFlag || 2 * halfWidth < MapLabel.overhang * extent
    }

    private func meets(_ other: MapLabel) -> Bool {
        abs(x - other.x) < halfWidth + other.halfWidth
            && abs(y - other.y) < halfHeight + other.halfHeight
    }
}
