import Domain

/// Reader of the place of a row from its columns for place, address, area and coordinate.
final class RowPlaceReader {
    private let layout: RowLayout
    private let usualMunicipality: String?
    private let system: CoordinateSystem?
    private let masker: CellMasker
    private let municipalities = CellMasker.Cache()
    private let areas = CellMasker.Cache()

    /// A reader for the rows of a layout.
    init(_ map: ColumnMap, layout: RowLayout, masker: CellMasker) {
        self.layout = layout
        usualMunicipality = map.municipality
        system = map.coordinateSystem
        self.masker = masker
    }

    /// The place of a row, as written.
    func place(_ cells: Cells, _ findings: inout RowFindings) -> WrittenPlace {
        let municipality = masker.mask(layout.municipality, in: cells, municipalities, &findings)
        return WrittenPlace(
            text: masker.mask(placeText(cells), layout.place, &findings),
            area: masker.mask(layout.area, in: cells, areas, &findings),
            coordinate: coordinate(cells, &findings),
            municipality: municipality.isEmpty ? usualMunicipality : municipality
        )
    }

    /// Place and address together, once where they are equal.
    private func placeText(_ cells: Cells) -> String {
        let place = layout.place.text(in: cells)
        let address = layout.address.text(in: cells)
        if address.isEmpty || place == address { return place }
        return place.isEmpty ? address : "\(place), \(address)"
    }

    private func coordinate(
        _ cells: Cells,
        _ findings: inout RowFindings
    ) -> WrittenCoordinate? {
        let isSplit = !(layout.north.isEmpty(in: cells) && layout.east.isEmpty(in: cells))
        if !isSplit, layout.coordinate.isEmpty(in: cells) { return nil }
        let column = isSplit ? layout.north : layout.coordinate
        let read = isSplit ? pair(cells) : position(layout.coordinate, cells)
        if let read, read.north == 0 || read.east == 0 {
            findings.add(.zeroCoordinate, column)
            return nil
        }
        guard let pair = read, CoordinateBounds.mayContain(pair) else {
            findings.addMisfit(.badCoordinate, column)
            return nil
        }
        // In Sweden degrees north are always more than degrees east.
        let isTurned = pair.north < pair.east && pair.east < 1000
        if isTurned, !layout.hasUnnamedAxes {
            findings.add(.turnedCoordinate, column)
        }
        let turns = isTurned || (layout.hasUnnamedAxes && pair.north < pair.east)
        return WrittenCoordinate(
            north: turns ? pair.east : pair.north,
            east: turns ? pair.north : pair.east,
            system: system
        )
    }

    /// North and east from two columns, of which one may hold both.
    private func pair(_ cells: Cells) -> (north: Double, east: Double)? {
        if layout.east.isEmpty(in: cells) { return position(layout.north, cells) }
        if layout.north.isEmpty(in: cells) { return position(layout.east, cells) }
        guard let north = number(layout.north, cells), let east = number(layout.east, cells) else {
            return nil
        }
        return (north, east)
    }

    private func position(_ field: FieldCells, _ cells: Cells) -> (north: Double, east: Double)? {
        WrittenPosition(field.text(in: cells))?.pair
    }

    private func number(_ field: FieldCells, _ cells: Cells) -> Double? {
        field.withBytes(in: cells, WrittenNumber.plainDecimal)
            ?? WrittenPosition.axis(field.text(in: cells))
    }
}
