import Domain
import Foundation
import Store
import TestSupport

@testable import Pipeline

/// A town of four square areas for tables of what is right to read, `Tests/ReadingTruth`.
struct ReadingTown {
    static let period = "2026-v43-44"
    let town: TemporaryWorkspace

    /// A town whose guards have these settings besides id, name and type, with its own categories where they are given.
    init(settings: String = "", extra: String = "", categories: String = Self.categories) throws {
        town = try TemporaryWorkspace([
            "inbox/kommun.yml": Self.configuration(settings, extra, categories),
            "inbox/omraden.geojson": Self.areas,
            "inbox/platser.csv": """
            namn;alias;typ;område;lat;lon
            Exempelskolan;skolan;skola;;58,275;11,435
            Gamla torget;;torg;;58,2721;11,4221
            Kungsgatan;;gata;;58,2781;11,4261
            Stora Nygatan;;gata;;58,2761;11,4361
            Norra Hamngatan;;gata;;58,2861;11,4261
            Sjöbogården;;fritidsgård;;58,2851;11,4351

            """,
        ])
    }

    /// Delivers a file of the guards, and takes it in as on a day.
    @discardableResult
    func deliver(_ text: String, as name: String, on day: String = "2026-11-03") throws
        -> RunSummary
    {
        try town.write(text, to: "inbox/rapporter/vakt/\(name)")
        return try run(on: day)
    }

    /// Takes in what lies in the inbox.
    @discardableResult
    func run(on day: String = "2026-11-03") throws -> RunSummary {
        try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: day))).run()
    }

    /// Reports that are known now, by line.
    func reports() throws -> [Report] {
        try town.workspace.copiedStore().read { try $0.reports.page(after: "") }
            .map(\.report).sorted { ($0.line, $0.part ?? 0) < ($1.line, $1.part ?? 0) }
    }

    /// Codes of the findings about the files of the guards, or of another reporter, in the period, in order.
    func findings(of reporter: ReporterID = "vakt") throws -> [FindingCode] {
        let calendar = try Settings.configuration(town.workspace).calendar
        let period = calendar.period(containing: Day(number: 20_746))
        return try town.workspace.copiedStore().read { try $0.findings.all(of: period) }[reporter]?
            .map(\.code) ?? []
    }

    /// Adds the settings of a reporter, as they are proposed.
    func add(reporter settings: String) throws {
        let text = try town.text(of: "inbox/kommun.yml")
        try town.write(
            text.replacing("reporters:\n", with: "reporters:\n\(settings)"),
            to: "inbox/kommun.yml"
        )
    }

    private static let categories = """
          - {id: skadegorelse, name: Skadegörelse, weight: 2, aliases: [klotter, vandalisering]}
          - {id: ordningsstorning, name: Ordningsstörning, weight: 1, aliases: [bråk, oväsen]}
          - {id: vald, name: Våld, weight: 5, aliases: [misshandel, slagsmål], violence: true}
          - {id: tryggt, name: Upplevd trygghet, kind: upplevd trygghet}
          - {id: otryggt, name: Upplevd otrygghet, kind: upplevd otrygghet}

        """

    private static func configuration(_ settings: String, _ extra: String, _ categories: String)
        -> String
    {
        """
        municipality: Provstad
        simulated_as_of: 2026-11-03
        periods: {anchor: 2026-10-19, length: 14, publish_from: 2026-10-19, plan_starts: 3}
        areas: {file: omraden.geojson, id: id, name: namn}
        gazetteer: platser.csv
        minimum_reporting_share: 0
        categories:
        \(categories)reporters:
          - {id: vakt, name: Vaktbolaget, type: bevakning\(settings)}
        resources:
          - {id: vaktare, name: väktare, responsible: Samordnare, measure: Rondar, minimum_crew: 1, usual_fit: 0.5}
        \(extra)

        """
    }

    private static let areas: String = {
        let corners = [
            ("vaster", "Väster", 11.42, 58.27), ("oster", "Öster", 11.43, 58.27),
            ("norr", "Norr", 11.42, 58.28), ("sjobo", "Sjöbo", 11.43, 58.28),
        ]
        let features = corners.map { id, name, x, y in
            """
            {"type": "Feature", "properties": {"id": "\(id)", "namn": "\(name)"}, "geometry":
            {"type": "Polygon", "coordinates": [[[\(x), \(y)], [\(x + 0.01), \(y)],
            [\(x + 0.01), \(y + 0.01)], [\(x), \(y + 0.01)], [\(x), \(y)]]]}}
            """
        }
        return #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
    }()
}
