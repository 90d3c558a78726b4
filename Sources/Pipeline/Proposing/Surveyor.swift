import Domain
import Geography
import Intake

/// Reads the files of one reporter and writes what is to be said of them.
struct Surveyor {
    let settings: Settings
    let today: Day

    /// A new reporter's whole entry, or what is new to one that is known; nil where nothing is.
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
        let text = ProposalText(proposal: proposal, system: system(of: proposal))
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

    /// The place that has the reporter's own name.
    private func home(of reporter: ReporterGuess) -> String? {
        let names = settings.placeNames + settings.areas.map(\.name)
        guard let name = names.first(where: { $0.folded == reporter.name.folded }),
            settings.placer.area(named: name, municipality: nil) != nil
        else { return nil }
        return name
    }

    /// The plane that metres are in: by their size, else the one local plane in which nearly all
    /// points come to lie within the municipality's areas.
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
