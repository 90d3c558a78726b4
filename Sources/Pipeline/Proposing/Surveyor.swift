import Domain
import Geography
import Intake

/// Reads the files of one reporter and proposes settings for them.
struct Surveyor {
    let settings: Settings
    let today: Day

    /// Returns a new reporter's complete settings, or the additions to those of a known one; nil where a known one sent
    /// nothing that is a table.
    ///
    /// `isNew` lets a known reporter be proposed as a new one. Throws `TableError.noTable` where none of a new reporter's files
    /// has headings.
    func proposal(
        on inputs: [InputFile],
        from reporter: ReporterGuess,
        files: [String],
        isNew: Bool = false
    ) throws -> ReporterProposal? {
        let known =
            isNew
            ? nil : settings.configuration.reporters.first { $0.reporter.id == reporter.id }
        let survey = try survey(inputs, map: known?.map ?? ColumnMap())
        guard survey.hasHeadings else {
            if known != nil || inputs.isEmpty { return nil }
            throw TableError.noTable(file: files.joined(separator: ", "), code: .missingHeading)
        }
        let columns = survey.proposal()
        let (name, type) = (reporter.name, reporter.type)
        var proposal = ReporterProposal(
            id: reporter.id,
            name: name,
            type: type,
            isKnown: known != nil,
            files: files,
            rows: columns.rows
        )
        proposal.take(columns)
        proposal.system = system(of: columns)
        proposal.lacksSystem =
            proposal.system == nil && columns.system == nil && !columns.coordinates.isEmpty
        if let home = home(of: reporter) {
            proposal.home = home
        } else if let home = likelyHome(of: reporter, files: files) {
            (proposal.home, proposal.isHomeSure) = (home, false)
        }
        return proposal
    }

    private func survey(_ inputs: [InputFile], map: ColumnMap) throws -> ColumnSurvey {
        let survey = ColumnSurvey(
            KnownWords(
                municipality: settings.configuration.municipality,
                categories: settings.configuration.categories,
                areas: settings.areas.map(\.name),
                places: settings.placeNames
            ),
            map: map,
            masker: settings.masker,
            today: today
        )
        for input in inputs {
            survey.beginFile()
            try input.read(survey.feed)
            survey.endFile()
        }
        return survey
    }

    /// Returns the place or area with the reporter's own name; nil where there is none.
    private func home(of reporter: ReporterGuess) -> String? {
        let names = settings.placeNames + settings.areas.map(\.name)
        guard let name = names.first(where: { $0.folded == reporter.name.folded }),
            settings.placer.area(named: name, municipality: nil) != nil
        else { return nil }
        return name
    }

    /// Returns the place or area that the reporter's most telling word begins, or that the names of the files have; nil
    /// where there is none, or there are several.
    private func likelyHome(of reporter: ReporterGuess, files: [String]) -> String? {
        let names = (settings.areas.map(\.name) + settings.placeNames).filter {
            $0.folded != settings.configuration.municipality.folded
        }
        for word in reporter.tellingWords where word != settings.configuration.municipality.folded {
            let equal = names.filter { $0.folded == word }
            if let home = only(equal.isEmpty ? names.filter { $0.folded.hasPrefix(word) } : equal) {
                return home
            }
        }
        let stems = files.map { file in file.split { !$0.isLetter }.map(String.init) }
        let named = stems.map { words in
            names.filter { name in
                let own = name.split { !$0.isLetter }.map(\.folded)
                return name.count >= ReporterGuess.tellingLength && own.count == 1
                    && words.contains { $0.folded == own[0] }
            }
        }
        return named.contains(where: \.isEmpty) ? nil : only(named.joined().map { $0 })
    }

    /// Returns the first of several names; nil where they are not all of one area.
    private func only(_ names: [String]) -> String? {
        let areas = names.map { settings.placer.area(named: $0, municipality: nil) }
        guard let first = areas.first, first != nil, areas.allSatisfy({ $0 == first }) else {
            return nil
        }
        return names.first
    }

    /// Returns the projected coordinate system, by the size of the values or by trial of the local zones.
    ///
    /// A local zone is chosen if more than 80 percent of the points are in the municipality's areas. Returns nil
    /// for WGS 84, which need not be named.
    private func system(of proposal: ColumnProposal) -> CoordinateSystem? {
        if let system = proposal.system { return system == .wgs84 ? nil : system }
        let points = proposal.coordinates
        return CoordinateSystem.localZones.first { zone in
            let inside = points.count { point in
                let written = WrittenCoordinate(north: point.north, east: point.east, system: zone)
                let place = WrittenPlace(coordinate: written)
                return settings.placer.place(place, text: "", home: nil).placement.area != nil
            }
            return inside * 10 > points.count * 8
        }
    }
}

extension ReporterProposal {
    /// Takes over what the survey of the columns proposes.
    fileprivate mutating func take(_ columns: ColumnProposal) {
        fields = ColumnMap.Field.allCases.compactMap { field in
            let own = columns.columns.filter { $0.field == field }.map { column in
                Column(
                    name: column.name,
                    isSure: column.isSure,
                    isNew: column.isNew,
                    alternatives: column.alternatives.map(\.rawValue),
                    rows: column.rows
                )
            }
            return own.isEmpty ? nil : Field(key: field.rawValue, columns: own)
        }
        unread = columns.unread
        (dateOrder, isYearDoubtful) = (columns.dateOrder?.rawValue, columns.isYearDoubtful)
        (emptyFiles, kind) = (columns.emptyFiles, columns.kind)
        deliveries = columns.repeatsRows.map { $0 ? .whole : .additions }
        words = columns.words.map {
            Word(text: $0.word, rows: $0.rows, categories: $0.categories, isSure: $0.isSure)
        }
        hiddenWords = columns.hiddenWords
        join = columns.join?.rawValue
        split = columns.split.map { split in
            switch split {
            case .cell(let column, let separator): .cell(column: column, separator: separator)
            case .groups(let groups): .groups(groups)
            }
        }
    }
}
