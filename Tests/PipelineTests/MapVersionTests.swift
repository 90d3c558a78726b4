import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Pipeline

/// Maps of areas that change, and what is said of it.
struct MapVersionTests {
    /// Two areas side by side, with the border at a longitude; the places of the town lie at 11.425 and 11.435.
    private func areas(border: Double, east: String = "oster") -> String {
        func square(_ id: String, _ name: String, _ left: Double, _ right: Double) -> String {
            let ring = [
                (left, 58.27), (right, 58.27), (right, 58.28), (left, 58.28), (left, 58.27),
            ]
            let corners = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
            return
                #"{"type": "Feature", "properties": {"id": "\#(id)", "namn": "\#(name)"}, "geometry": "#
                + #"{"type": "Polygon", "coordinates": [[\#(corners)]]}}"#
        }
        let both = [
            square("vaster", "Väster", 11.42, border), square(east, "Öster", border, 11.44),
        ]
        return #"{"type": "FeatureCollection", "features": [\#(both.joined(separator: ","))]}"#
    }

    /// The town with places that name no area, so that the map alone says where they lie.
    private func town(_ areas: String = "areas: {file: omraden.geojson, id: id, name: namn}") throws
        -> TemporaryWorkspace
    {
        var files = SmallTown.files
        files["inbox/platser.csv"] = """
            namn;typ;lat;lon
            Storskolan;skola;58,275;11,425
            ICA Torget;butik;58,275;11,435

            """
        files["inbox/kommun.yml"] = SmallTown.configuration.replacing(
            "areas: {file: omraden.geojson, id: id, name: namn}",
            with: areas
        )
        return try TemporaryWorkspace(files)
    }

    private func run(_ town: TemporaryWorkspace, as day: String = "2026-11-03") throws -> RunSummary
    {
        try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: day))).run()
    }

    @Test func `a file that is replaced moves history, and the run and the next page say so`()
        throws
    {
        let town = try town()
        _ = try run(town)
        let printed = try town.publishedHashes()

        try town.write(areas(border: 11.436), to: "inbox/omraden.geojson")
        let summary = try run(town)
        let change = try #require(summary.mapChanges.first)
        #expect(summary.mapChanges.count == 1)
        #expect(change.period.id == "2026-v43-44")
        #expect((change.reports, change.moved) == (9, 2))
        #expect(change.figures.map(\.area) == ["Väster", "Öster"])
        #expect(change.figures.map { $0.after - $0.before } == [2, -2])
        #expect(try town.publishedHashes() == printed)
        #expect(try run(town).mapChanges.isEmpty)

        let next = try run(town, as: "2026-11-17")
        #expect(next.made.map(\.period.id) == ["2026-v45-46"])
        let page = try town.text(of: "reports/2026-v45-46/lagesbild.html")
        #expect(page.contains("Tidigare siffror är ändrade."))
        #expect(page.contains("2 av 9"))

        let after = try run(town, as: "2026-12-01")
        #expect(after.made.map(\.period.id) == ["2026-v47-48"])
        #expect(
            !(try town.text(of: "reports/2026-v47-48/lagesbild.html")).contains("Tidigare siffror")
        )
    }

    @Test func `a new version from a day leaves what lies before it alone`() throws {
        let town = try town()
        _ = try run(town)
        try town.write(areas(border: 11.436), to: "inbox/omraden-2.geojson")
        let both = """
            areas:
              - {file: omraden-2.geojson, id: id, name: namn, valid_from: 2026-11-02}
              - {file: omraden.geojson, id: id, name: namn}
            """
        try town.write(
            try town.text(of: "inbox/kommun.yml")
                .replacing("areas: {file: omraden.geojson, id: id, name: namn}", with: both),
            to: "inbox/kommun.yml"
        )
        #expect(try run(town).mapChanges.isEmpty)
        try town.write(
            "Datum;Tid;Plats;Kategori\n2026-11-05;21:30;ICA Torget;Skadegörelse\n",
            to: "inbox/rapporter/skolan/2026-v45-46.csv"
        )
        let next = try run(town, as: "2026-11-17")
        #expect(next.mapChanges.isEmpty)
        let picture = try town.picture(of: "2026-v45-46")
        let areas = picture["areas"] as? [[String: Any]] ?? []
        let seen = areas.filter { !($0["cells"] as? [[String: Any]] ?? []).isEmpty }
        #expect(seen.map { $0["id"] as? String } == ["vaster"])
        #expect(seen.map { $0["redrawn"] as? String } == ["2026-11-02"])
        let cells = seen.first?["cells"] as? [[String: Any]] ?? []
        #expect(cells.map { $0["verdict"] as? String } == ["går inte att bedöma"])
        let page = try town.text(of: "reports/2026-v45-46/lagesbild.html")
        #expect(page.contains("Områdeskartan är ändrad 2026-11-02."))

        // The earlier page, made anew, still has the earlier map.
        let remade = try EstRun(
            town.workspace,
            options: RunOptions(asOf: Day(iso: "2026-11-17"), remake: "2026-v43-44")
        )
        .run()
        #expect(remade.made.map(\.version) == [2])
        #expect(
            !(try town.text(of: "reports/2026-v43-44/lagesbild.html")).contains("är ändrad 2026")
        )
    }

    @Test func `a new version with the same outlines changes nothing that is said`() throws {
        let text = """
            areas:
              - {file: omraden.geojson, id: id, name: namn}
              - {file: omraden-2.geojson, id: id, name: namn, valid_from: 2026-11-02}
            """
        let town = try town(text)
        try town.write(areas(border: 11.43), to: "inbox/omraden-2.geojson")
        _ = try run(town)
        _ = try run(town, as: "2026-11-17")
        let page = try town.text(of: "reports/2026-v45-46/lagesbild.html")
        #expect(!page.contains("Områdeskartan är ändrad"))
    }

    @Test func `two maps from one day are refused`() throws {
        let town = try town(
            "areas: [{file: a.geojson, valid_from: 2026-11-02}, {file: b.geojson, valid_from: 2026-11-02}]"
        )
        let error = #expect(throws: ConfigurationError.self) { try run(town) }
        guard case .faults(let faults, _)? = error,
            case .invalid("areas", .distinctDates, _)? = faults.first?.reason
        else {
            Issue.record("\(error as Any)")
            return
        }
    }

    @Test func `several files are one map, and places come from several too`() throws {
        let town = try town(
            "areas: {file: [omraden.geojson, mer.geojson]}\nplaces: [{file: osm.geojson}]"
        )
        try town.write(
            areas(border: 11.45).replacing("vaster", with: "norr").replacing("oster", with: "soder")
                .replacing("58.27]", with: "58.26]").replacing("58.28]", with: "58.27]"),
            to: "inbox/mer.geojson"
        )
        try town.write(
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
             "properties": {"name": "Kajen", "alt_name": "Bryggan;Piren"},
             "geometry": {"type": "Point", "coordinates": [11.425, 58.265]}}]}
            """,
            to: "inbox/osm.geojson"
        )
        let settings = try Settings(town.workspace)
        #expect(settings.areas.map(\.id) == ["vaster", "oster", "norr", "soder"])
        let shift = RosterEntry(
            resource: "polis",
            team: "1",
            time: TimeSpan(day: Day(number: 0)),
            people: 2,
            kind: .schedule,
            boundTo: ["Piren", "ICA Torget"]
        )
        let rules = LocatedRules(placer: settings.placer, areas: settings.areas)
        #expect(rules.located(shift)?.boundTo == ["norr", "oster"])
    }

    @Test(arguments: ["SQLite format 3\0 cut off", "{}", ""])
    func `a GeoPackage that is none is refused in one sentence`(content: String) throws {
        let town = try town("areas: {file: omraden.gpkg}")
        try town.write(content, to: "inbox/omraden.gpkg")
        let error = #expect(throws: (any Error).self) { try run(town) }
        #expect(error as? GeoPackageError == .damaged(file: "omraden.gpkg"))
        #expect(FailureKind(try #require(error)) == .configuration)
    }

    @Test func `the check of a workspace looks at each version of the map`() throws {
        let text = """
            areas:
              - {file: omraden.geojson, id: id, name: namn}
              - {file: omraden-2.geojson, id: id, name: namn, valid_from: 2026-11-02}
            """
        let town = try town(text)
        try town.write(areas(border: 11.431), to: "inbox/omraden-2.geojson")
        let results = try AreasCheck(workspace: town.workspace).run()
        #expect(results.map(\.validFrom) == [nil, Day(iso: "2026-11-02")])
        #expect(results.map(\.areaCount) == [2, 2])
        #expect(results.allSatisfy { $0.faults.isEmpty && $0.placeCount == 2 })
    }
}
