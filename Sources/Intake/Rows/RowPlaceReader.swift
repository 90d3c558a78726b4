import Domain

/// Reader of the place of a row from its columns for place, address, area and coordinate.
final class RowPlaceReader {
    private let layout: RowLayout
    private let usualMunicipality: String?
    private let system: CoordinateSystem?
    private let masker: CellMasker
    /// Fields in which a position may be written among words.
    private let searched: [FieldCells]
    private let municipalities = CellMasker.Cache()
    private let areas = CellMasker.Cache()

    /// A reader for the rows of a layout.
    init(_ map: ColumnMap, layout: RowLayout, masker: CellMasker) {
        self.layout = layout
        usualMunicipality = map.municipality
        system = map.coordinateSystem
        self.masker = masker
        // Free text of survey answers is not kept.
        searched = [layout.place, layout.address] + (map.isSurvey ? [] : [layout.text])
    }

    /// The place of a row, as written.
    func place(_ cells: Cells, _ findings: inout RowFindings) -> WrittenPlace {
        let municipality = masker.mask(layout.municipality, in: cells, municipalities, &findings)
        let written = placeText(cells)
        var place = WrittenPlace(
            text: masker.mask(written, layout.place, &findings),
            area: masker.mask(layout.area, in: cells, areas, &findings),
            municipality: municipality.isEmpty ? usualMunicipality : municipality
        )
        switch columns(cells, &findings) {
        case .read(let coordinate): place.coordinate = coordinate
        case .unusable: break
        case .empty:
            place.coordinate = coordinateInWords(cells, &findings)
            // Words that were masked no longer tell one position from another.
            place.isCoordinateInWords = place.coordinate != nil && place.text == written
        }
        return place
    }

    /// Place and address together, once where they are equal.
    private func placeText(_ cells: Cells) -> String {
        let place = layout.place.text(in: cells)
        let address = layout.address.text(in: cells)
        if address.isEmpty || place == address { return place }
        return place.isEmpty ? address : "\(place), \(address)"
    }

    /// The coordinate that is written with the place, else in the description.
    private func coordinateInWords(
        _ cells: Cells,
        _ findings: inout RowFindings
    ) -> WrittenCoordinate? {
        var fault: (outcome: PositionSearch.Outcome, field: FieldCells)?
        for index in searched.indices
        where searched[index].withBytes(in: cells, PositionSearch.mayHold) {
            let field = searched[index]
            let isPlace = field.indexes != layout.text.indexes
            let outcome = PositionSearch.outcome(of: field.text(in: cells), isPlace: isPlace)
            if case .position(let coordinate) = outcome { return coordinate }
            if outcome != .none, fault == nil { fault = (outcome, field) }
        }
        if let fault { add(fault.outcome, fault.field, &findings) }
        return nil
    }

    private func add(
        _ outcome: PositionSearch.Outcome,
        _ field: FieldCells,
        _ findings: inout RowFindings
    ) {
        switch outcome {
        case .zero: findings.add(.zeroCoordinate, field)
        case .unusable: findings.add(.badCoordinate, field)
        case .unread(let service): findings.add(.unreadPosition, field, hint: service)
        case .none, .position: break
        }
    }

    /// What the columns for a coordinate hold.
    private enum ColumnReading {
        /// Nothing, or zeros.
        case empty
        case unusable
        case read(WrittenCoordinate)
    }

    private func columns(_ cells: Cells, _ findings: inout RowFindings) -> ColumnReading {
        let isSplit = !(layout.north.isEmpty(in: cells) && layout.east.isEmpty(in: cells))
        if !isSplit, layout.coordinate.isEmpty(in: cells) { return .empty }
        var column: FieldCells { isSplit ? layout.north : layout.coordinate }
        let read = isSplit ? pair(cells) : position(layout.coordinate, cells)
        if let read, read.north == 0 || read.east == 0 {
            findings.add(.zeroCoordinate, column)
            return .empty
        }
        if read == nil,
            let other = otherForm(isSplit ? [layout.north, layout.east] : [column], cells)
        {
            if case .position(let coordinate) = other { return .read(coordinate) }
            add(other, column, &findings)
            return .unusable
        }
        guard let read, CoordinateBounds.mayContain((read.north, read.east)) else {
            findings.addMisfit(.badCoordinate, column)
            return .unusable
        }
        // In Sweden degrees north are always more than degrees east.
        let isTurned = read.north < read.east && read.east < 1000
        if isTurned, !layout.hasUnnamedAxes { findings.add(.turnedCoordinate, column) }
        let turns = isTurned || (layout.hasUnnamedAxes && read.north < read.east)
        return .read(
            WrittenCoordinate(
                north: turns ? read.east : read.north,
                east: turns ? read.north : read.east,
                system: read.system ?? system,
                metres: read.metres
            )
        )
    }

    /// A position in another form than numbers, such as a link or a plus code; nil where there is
    /// none.
    private func otherForm(_ fields: [FieldCells], _ cells: Cells) -> PositionSearch.Outcome? {
        fields.lazy.filter { $0.withBytes(in: cells, PositionSearch.mayHold) }
            .map { PositionSearch.outcome(of: $0.text(in: cells), isPlace: true) }
            .first { $0 != .none && $0 != .unusable && $0 != .zero }
    }

    /// North and east from two columns, of which one may hold both.
    private func pair(_ cells: Cells) -> WrittenCoordinate? {
        if layout.east.isEmpty(in: cells) { return position(layout.north, cells) }
        if layout.north.isEmpty(in: cells) { return position(layout.east, cells) }
        guard let north = number(layout.north, cells), let east = number(layout.east, cells) else {
            return nil
        }
        // Programs leave out zeros at the end of a number, seldom of both.
        return WrittenCoordinate(
            north: north.value,
            east: east.value,
            metres: min(north.metres, east.metres)
        )
    }

    private func position(_ field: FieldCells, _ cells: Cells) -> WrittenCoordinate? {
        WrittenPosition(field.text(in: cells)).map {
            WrittenCoordinate(
                north: $0.pair.north,
                east: $0.pair.east,
                system: $0.system,
                metres: $0.metres
            )
        }
    }

    private func number(
        _ field: FieldCells,
        _ cells: Cells
    ) -> (value: Double, metres: Double)? {
        field.withBytes(in: cells) { bytes in
            WrittenNumber.plainDecimal(bytes).map { number in
                let point = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.count - 1
                let decimals = bytes.count - 1 - point
                return (number, WrittenPosition.metres(of: number, decimals: decimals))
            }
        } ?? WrittenPosition.axis(field.text(in: cells))
    }
}
