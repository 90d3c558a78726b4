import Domain

/// Finds the heaps of small areas that need an enlargement.
extension MapFrame {
    /// Areas smaller than this share of a drawing have no room for their number.
    private static let legible = 0.06

    /// A frame larger than this share of a drawing is no enlargement.
    private static let largestInset = 0.5

    /// Fewest areas that make a heap.
    private static let fewest = 3

    /// The frame around the densest heap of areas too small to be read here; nil where there is none.
    ///
    /// From all small areas the one farthest from their median is left out, again and again; of the
    /// frames on the way the one with most areas for the root of its length is chosen: more than for
    /// the length, so that a heap is not cut for the sake of its densest part.
    func inset(of areas: [Area]) -> MapFrame? {
        var heap = areas.compactMap { area -> (area: Area, middle: Coordinate)? in
            guard let middle = area.middle, holds(middle), let box = MapFrame([area]),
                box.share(of: self) < MapFrame.legible
            else { return nil }
            return (area, middle)
        }
        var best: (frame: MapFrame, density: Double)?
        while heap.count >= MapFrame.fewest, let frame = MapFrame(heap.map(\.area)) {
            let share = frame.share(of: self)
            let density = Double(heap.count) / share.squareRoot()
            if share < MapFrame.largestInset, density > best?.density ?? 0 {
                best = (frame, density)
            }
            let centre = median(heap.map(\.middle))
            let farthest = heap.indices.max {
                distance(heap[$0].middle, centre) < distance(heap[$1].middle, centre)
            }
            if let farthest { heap.remove(at: farthest) }
        }
        return best?.frame
    }

    private func median(_ points: [Coordinate]) -> Coordinate {
        Coordinate(
            latitude: points.map(\.latitude).sorted()[points.count / 2],
            longitude: points.map(\.longitude).sorted()[points.count / 2]
        )
    }

    /// Distance as shares of this frame's sides.
    private func distance(_ point: Coordinate, _ other: Coordinate) -> Double {
        max(
            abs(point.latitude - other.latitude) / (north - south),
            abs(point.longitude - other.longitude) / (east - west)
        )
    }
}
