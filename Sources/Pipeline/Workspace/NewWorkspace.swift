import Foundation

/// Creates the folders and commented files of a new workspace (`est init`).
public struct NewWorkspace {
    private let workspace: Workspace

    /// Names the workspace to create; nothing is written yet.
    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Writes missing files and folders, never over a file, and returns the paths of the files written.
    ///
    /// Throws `RunError.storage` where a file or folder cannot be written.
    public func make() throws -> [String] {
        do {
            let folders = [
                workspace.deliveries.appending(path: "skolan"), workspace.rosters,
                workspace.decisions, workspace.answers, workspace.measures, workspace.aliases,
                workspace.reports,
            ]
            for folder in folders {
                try FileManager.default.createDirectory(
                    at: folder,
                    withIntermediateDirectories: true
                )
            }
            return try NewWorkspace.files.compactMap { name, text in
                let url = workspace.root.appending(path: name)
                guard !FileManager.default.fileExists(atPath: url.path) else { return nil }
                try Durable.write(Array(text.utf8), to: url)
                return name
            }
        } catch let error as CocoaError {
            throw Durable.failure(.makeFolder, workspace.root, error)
        }
    }

    private static let files: [(String, String)] = [
        ("inbox/kommun.yml", configuration),
        ("inbox/omraden.geojson", areas),
        (
            "inbox/platser.csv",
            "namn;alias;typ;område;lat;lon\nExempelskolan;skolan;skola;;58,275;11,435\n"
        ),
        ("inbox/kalender.csv", "från;till;vad;område\n"),
        (".gitignore", ".est/\nreports/\n"),
    ]

    /// Example areas: two squares, to be replaced by the municipality's own.
    private static let areas = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"id": "vaster", "namn": "Väster"}, "geometry": {"type": "Polygon",
            "coordinates": [[[11.42, 58.27], [11.43, 58.27], [11.43, 58.28], [11.42, 58.28], [11.42, 58.27]]]}},
          {"type": "Feature", "properties": {"id": "oster", "namn": "Öster"}, "geometry": {"type": "Polygon",
            "coordinates": [[[11.43, 58.27], [11.44, 58.27], [11.44, 58.28], [11.43, 58.28], [11.43, 58.27]]]}}
        ]}

        """

    private static let configuration = """
        # The municipality's settings for est. A misspelt setting is an error, never ignored.
        municipality: Exempelkommun

        # Periods are counted in calendar days from the anchor, the first day of any period.
        periods:
          anchor: 2026-10-19
          length: 14              # days
          publish_from: 2026-10-19  # earlier periods are history: read, never published
          plan_starts: 3          # days from a period's end until its plan begins, with time for the meeting

        # The municipality's named areas: GeoJSON or GeoPackage, in WGS 84 or SWEREF 99. id and name are properties in the file;
        # check it with 'est areas check'. If borders change: a list of files, each with its 'valid_from'.
        areas: {file: omraden.geojson, id: id, name: namn}
        gazetteer: platser.csv    # namn;alias;typ;område;lat;lon, aliases separated by |
        # places: [{file: osm.geojson}]    # more places, from OpenStreetMap, Lantmäteriet and others

        # Whether the page shows what reporters wrote. Person data is masked either way.
        text_in_internal_edition: false
        # If a smaller share of the reporters sent something, est run ends with exit code 4.
        minimum_reporting_share: 0.5
        weight_note: Vikterna är kommunens egen policy och ska beslutas av styrgruppen.

        # Categories to count. weight: how serious one incident is for people, compared with the other categories.
        # kind: händelse, otrygg plats, felanmälan or arrangemang; only the first is counted. Answers in surveys are
        # upplevd trygghet, upplevd otrygghet or varken trygg eller otrygg, and shown next to the incidents.
        # proactive: mostly found by police or guards who look for it, so shown but never forecast.
        # violence: staff with social duties are never sent there.
        categories:
          - {id: skadegorelse, name: Skadegörelse, weight: 2, aliases: [klotter, vandalisering]}
          - {id: ordningsstorning, name: Ordningsstörning, weight: 1, aliases: [bråk, oväsen]}
          - {id: ungdomssamling, name: Ungdomssamling, weight: 1}
          - {id: vald, name: Våld, weight: 5, aliases: [misshandel, slagsmål], violence: true}
          - {id: narkotika, name: Narkotika, weight: 3, proactive: true}
          - {id: otrygg-plats, name: Otrygg plats, weight: 1, kind: otrygg plats}

        # One reporter for each folder in inbox/rapporter. Common headings need no settings; est columns FILE
        # proposes one for a new reporter's file, and the nearest category for each unknown word.
        reporters:
          - id: skolan
            name: Exempelskolan
            type: skola
            home: Väster            # where "skolan" is, when a report names no other place
            deliveries: additions   # or whole: each file replaces what was sent before for its days
            empty_means_calm: false # whether an empty file says that nothing happened
            most_rows: 5000         # a file with more rows is not read, and the receipt says so
            # columns: {date: [Datum], time: [Tid], place: [Plats], category: [Typ], text: [Beskrivning]}
            # coordinate_system: 3006
            # categories: {"Stök": ordningsstorning}
            # Several incidents in one row: in one cell with a separator, or in numbered columns.
            # split: {column: Beskrivning, by: ";"}
            # split: {groups: [[Händelse 1, Plats 1], [Händelse 2, Plats 2]]}
            # One incident over several rows: with the same case number, or where only the text continues.
            # join: case_number     # or continuation

          # A survey or dialogue: a row is one answer, or the number in a column Antal; it is never counted as silent.
          # - {id: enkaten, name: Trygghetsenkäten, type: enkät, voices: true, columns: {category: [Svar]},
          #    categories: {"1": otryggt, "2": otryggt, "3": varken, "4": tryggt, "5": tryggt}}

        # Functions that can be sent, with their rules. fit: how well they suit a category, 0 to 1.
        resources:
          - id: trygghetsvandrare
            name: trygghetsvandrare
            responsible: Samordnare trygghetsvandring
            measure: Vandrar synligt och pratar med dem som är ute
            expected: {short: Lugnare kväll där de går, long: Fler vuxna som känner de unga}
            volunteers: true        # not employed: no rules on rest, asked 60 days ahead, one walk a month each
            minimum_crew: 3         # smaller crews are not sent
            hours: "18.00-01.00"    # when the function may work at all; or a list
            # visit_minutes: 30     # a visit including travel
            usual_fit: 0.5
            fit: {ungdomssamling: 0.9}
          - id: faltsekreterare
            name: fältsekreterare
            responsible: Enhetschef fältgruppen
            measure: Söker upp ungdomar och bygger relationer
            minimum_crew: 2
            fit: {ungdomssamling: 1}
            avoids_violence: true   # or never: [categories]
            # Rest by law, the default: daily 11, night "00.00-05.00", weekly 36, fortnight_hours 80.
            # Less needs the kollektivavtal by name; shared: several people share the team's shifts.
            # rest: {night: "01.00-05.00", agreement: Kollektivavtal om kvällsarbete}
            notice: 14              # days of notice for changed hours
            # tied_to: {Fältlag norr: centrum}
          - id: polis
            name: polis
            responsible: Kommunpolis
            measure: Synlig närvaro
            request_only: true      # asked for, never scheduled

        # Delivered files, once read: off (they stay in the inbox), copy or move (to .est/arkiv). They hold person data.
        archive: off
        # Nothing is deleted unless a recorded gallringsbeslut is named here; days for each kind of document.
        # retention: {decision: KS 2026/123, decided: 2026-05-04, delivered_files: 90, quarantine: 180, receipts: 365,
        #   reports: 1095, pages: 1095, decisions: 1095}

        # The solver stops at this optimality gap; seconds is a safety limit.
        plan: {gap: 0.005, seconds: 60}

        """
}
