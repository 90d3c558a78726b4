import Domain
import Geography
import Intake

/// Reads the files of one reporter and writes proposed settings for them.
struct Surveyor {
    let settings: Settings
    let today: Day

    /// Returns a new reporter's complete entry, or the additions to a known one; nil where there are none.
    ///
    /// Throws `TableError.noTable` where none of a new reporter's files has a heading.
    func advice(
        on inputs: [InputFile],
        from reporter: ReporterGuess,
        files: String
    ) throws -> String? {
        let known = settings.configuration.reporters.first { $0.reporter.id == reporter.id }
        let survey = try survey(inputs, map: known?.map ?? ColumnMap())
        guard survey.hasHeadings else {
            if known != nil || inputs.isEmpty { return nil }
            throw TableError.noTable(file: files, code: .missingHeading)
        }
        let proposal = survey.proposal()
        let text = ProposalText(
            proposal: proposal,
            system: system(of: proposal),
            inSwedish: settings.configuration.isSwedish
        )
        guard known == nil else { return text.news(of: reporter.id, files: files) }
        return text.entry(reporter, home: home(of: reporter), files: files)
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
