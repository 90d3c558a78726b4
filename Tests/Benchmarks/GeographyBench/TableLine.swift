import Domain

/// One line of a table: municipality, name or place, area, latitude, longitude, and kind or text.
struct TableLine {
    private let cells: [String]

    /// A line with tabs between its six cells.
    init(_ line: Substring) {
        cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        precondition(cells.count == 6, "a line has six cells")
    }

    /// The line as a place of the gazetteer; its last cell is the kind.
    var entry: GazetteerEntry {
        GazetteerEntry(
            name: cells[1],
            kind: cells[5],
            area: cells[2],
            coordinate: coordinate,
            municipality: cells[0]
        )
    }

    /// The line as what a reporter wrote; its last cell is the description.
    var report: (place: WrittenPlace, text: String) {
        let place = WrittenPlace(
            text: cells[1],
            area: cells[2],
            coordinate: coordinate,
            municipality: cells[0]
        )
        return (place, cells[5])
    }

    private var coordinate: WrittenCoordinate? {
        guard let north = Double(cells[3]), let east = Double(cells[4]) else { return nil }
        return WrittenCoordinate(north: north, east: east)
    }
}
