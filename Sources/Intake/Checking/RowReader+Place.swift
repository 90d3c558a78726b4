import Domain

extension RowReader {
    /// Where a row says that it was.
    func place(_ cells: Cells, _ findings: inout RowFindings) -> WrittenPlace {
        let municipality = masked(layout.municipality, cells, seen.municipalities, &findings)
        return WrittenPlace(
            text: masked(placeText(cells), layout.place, &findings),
            area: masked(layout.area, cells, seen.areas, &findings),
            coordinate: coordinate(cells, &findings),
            municipality: municipality.isEmpty ? context.map.municipality : municipality
        )
    }

    /// Place and address together, each said once.
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
            findings.add(.zeroCoordinate, .note, column)
            return nil
        }
        guard let pair = read, isPlausible(pair) else {
            findings.addMisfit(.badCoordinate, column)
            return nil
        }
        // In Sweden degrees north are always more than degrees east.
        let isTurned = pair.north < pair.east && pair.east < 1000
        if isTurned, !layout.hasUnnamedAxes {
            findings.add(.turnedCoordinate, .note, column)
        }
        let turns = isTurned || (layout.hasUnnamedAxes && pair.north < pair.east)
        return WrittenCoordinate(
            north: turns ? pair.east : pair.north,
            east: turns ? pair.north : pair.east,
            system: context.map.coordinateSystem
        )
    }

    /// North and east of two columns, of which one may hold both.
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

    /// Whether the numbers can be a place in Sweden: degrees within its bounds, or metres.
    ///
    /// Which system metres are in, and whether that is in the municipality, `Geography` tells.
    private func isPlausible(_ pair: (north: Double, east: Double)) -> Bool {
        let (least, most) = (min(pair.north, pair.east), max(pair.north, pair.east))
        if most < 1000 { return (55...69.1).contains(most) && (10.5...24.2).contains(least) }
        return least > 1000
    }
}
