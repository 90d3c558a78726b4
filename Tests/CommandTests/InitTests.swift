import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import est

/// `est init`: from what lies at hand to a workspace and a list of what only people can answer (decision 0052).
struct InitTests {
    private let hand: TemporaryWorkspace

    private static let guards = """
        Datum;Kl;Objekt;Notering
        2026-10-20;21:40;Storskolan;Rond UA
        2026-10-21;22:10;Storskolan;Krossad ruta
        2026-10-22;23:00;Kråkan;Slagsmål mellan två grupper

        """

    private static let shop = """
        dag;kl;vad hände
        20/10 2026;17.30;Snatteri, två tjejer
        21/10 2026;18.00;Full man hotade personalen
        22/10 2026;16.10;Snatteri av parfym
        23/10 2026;19.45;Något konstigt i gången

        """

    init() throws {
        hand = try TemporaryWorkspace([
            "omraden.geojson": SmallTown.files["inbox/omraden.geojson"] ?? "",
            "platser.csv":
                "namn;alias;typ;område;lat;lon\nStorskolan;skolan;skola;Väster;58,275;11,425\n",
            "rapporter/Väktarna AB/rondlogg v 43.csv": Self.guards,
            "rapporter/Hörnbutiken v 43.csv": Self.shop,
            "rapporter/.gömd.csv": Self.shop,
        ])
    }

    private func initialise(_ options: String) throws -> (
        code: Int32, output: String, errors: String
    ) {
        try hand.shell("$est init ny --as-of 2026-11-05 \(options)")
    }

    private static let all =
        "--municipality Småstad --areas omraden.geojson --places platser.csv --reports rapporter"

    @Test func `a folder of files becomes a workspace that reads them`() throws {
        let made = try initialise(Self.all)
        #expect(made.code == 0, "\(made.errors)")
        let settings = try hand.text(of: "ny/inbox/kommun.yml")
        for line in [
            "kommun: Småstad", "räknas_från: 2026-10-12", "  - id: vaktarna-ab  #",
            "namn: \"Väktarna AB\"", "  - id: hornbutiken  #", "bekräftad: nej",
        ] {
            #expect(settings.contains(line), "\(line)")
        }
        #expect(!settings.contains("Exempel"))
        #expect(try hand.text(of: "ny/inbox/HANDBOK.html").hasPrefix("<!DOCTYPE html>"))
        let files = try hand.hashes(below: "ny/inbox/rapporter").keys.filter {
            $0.hasSuffix(".csv")
        }
        #expect(
            files.sorted() == ["hornbutiken/Hörnbutiken v 43.csv", "vaktarna-ab/rondlogg v 43.csv"]
        )
        let check = try hand.shell("$est check --workspace ny")
        #expect(check.code == 0 || check.code == 3, "\(check.errors)")
    }

    @Test func `the questions that change most come first, and say where the answer is written`()
        throws
    {
        _ = try initialise(Self.all)
        let list = try hand.text(of: "ny/ATT-GORA.md")
        let titles = list.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
        #expect(titles.first == "## 1. Var finns hornbutiken?")
        #expect(titles.contains { $0.hasSuffix("Var hände det här?") })
        let settings = try hand.text(of: "ny/inbox/kommun.yml")
            .split(separator: "\n", omittingEmptySubsequences: false)
        let match = try #require(list.firstMatch(of: /`hemvist:` \(kommun.yml, rad (\d+)\)/))
        let line = try #require(Int(match.1))
        #expect(settings[line - 1].contains("hemvist:"))
        let sheet = try hand.text(of: "ny/inbox/alias/oplacerade.csv")
        #expect(sheet.contains(";Kråkan;"))
        #expect(list.contains("| vaktarna-ab | Kråkan | 1 |"))
    }

    @Test func `what is put in the folder of reports stops nothing and is never lost in silence`()
        throws
    {
        let reports = hand.workspace.root.appending(path: "rapporter").path
        #expect(mkfifo("\(reports)/ror", 0o600) == 0)
        #expect(symlink("/etc/passwd", "\(reports)/lank.csv") == 0)
        try hand.write(Self.shop, to: "rapporter/djup/inre/a.csv")
        try hand.write(Self.shop, to: "rapporter/Vast Skolan/v.csv")
        try hand.write(Self.guards, to: "rapporter/vast-skolan/v.csv")
        try hand.write(Self.shop, to: "rapporter/rad/ny\nkommun: Annan.csv")
        try hand.write("x", to: "rapporter/namn/<img src=x onerror=alert(1)>.csv")
        let made = try initialise(Self.all)
        #expect(made.code == 0, "\(made.errors)")
        let list = try hand.text(of: "ny/ATT-GORA.md")
        for name in ["- ror", "- lank.csv", "- djup/inre", "- djup\n"] {
            #expect(list.contains(name), "\(name)")
        }
        #expect(!list.contains("<img") || list.contains("\\<img"))
        let settings = try hand.text(of: "ny/inbox/kommun.yml")
        #expect(settings.split(separator: "\n").count { $0.hasPrefix("kommun:") } == 1)
        #expect(
            settings.contains("- id: vast-skolan  #") && settings.contains("- id: vast-skolan-2  #")
        )
        let kept = try hand.hashes(below: "ny/inbox/rapporter").keys.filter {
            $0.hasSuffix("/v.csv")
        }
        #expect(kept.sorted() == ["vast-skolan-2/v.csv", "vast-skolan/v.csv"])
        #expect([0, 3].contains(try hand.shell("$est check --workspace ny").code))
    }

    @Test(arguments: ["Kom\"mun", "Åkarp: \\n # 1", "null", "Ja", "Öckerö 🎃", "Två\nrader"])
    func `a municipality's name is written as it is given`(name: String) throws {
        let day = try #require(Day(iso: "2026-10-19"))
        var draft = SetupDraft(firstDay: day)
        draft.municipality = name
        let town = try TemporaryWorkspace(SmallTown.files)
        let text = SettingsTemplate.text(draft)
            .replacing(Configuration.exampleReporter, with: "Storskolan")
        try town.write(text, to: "inbox/kommun.yml")
        let state = try WorkspaceState(town.workspace, asOf: day)
        #expect(state.municipality == name.replacing("\n", with: " "))
    }

    @Test func `a new reporter of a known town is told with its settings`() throws {
        _ = try initialise(Self.all)
        try hand.write(Self.shop, to: "rapporter/nyskola/v44.csv")
        let again = try initialise("--reports rapporter")
        #expect(again.output.contains("fanns redan"))
        let list = try hand.text(of: "ny/ATT-GORA.md")
        #expect(list.contains("## Nya rapportörer") && list.contains("- id: nyskola"))
        #expect(
            !FileManager.default.fileExists(
                atPath: hand.workspace.root.path + "/ny/inbox/rapporter/skolan"
            )
        )
    }

    @Test func `the rows of a sheet are those that the question names`() throws {
        let field = (1...3).map { "2026-10-2\($0);20:00;;Gäng bakom okänt hus \($0)\n" }
        try hand.write(
            "Datum;Kl;Objekt;Notering\n" + field.joined(),
            to: "rapporter/faltgruppen/v43.csv"
        )
        _ = try initialise(Self.all)
        let list = try hand.text(of: "ny/ATT-GORA.md")
        let match = try #require(list.firstMatch(of: /oplacerade.csv` \(rad (\d+)–(\d+)\)/))
        let rows = try hand.text(of: "ny/inbox/alias/oplacerade.csv").split(
            whereSeparator: \.isNewline
        )
        #expect(Int(match.1) == 2 && Int(match.2) == rows.count)
        #expect(!rows.contains { $0.contains(";hornbutiken;") })
    }

    @Test func `rows that wait, and files that are none, are told`() throws {
        try hand.write(
            "Datum;Vad\n31 februari;Bråk\nigen;Bråk\n",
            to: "rapporter/brevbararen/v43.csv"
        )
        try hand.write("%PDF-1.7\n", to: "rapporter/brevbararen/rapport.pdf")
        #expect(try initialise(Self.all).code == 0)
        let list = try hand.text(of: "ny/ATT-GORA.md")
        #expect(list.contains("## Rader som väntar"))
        #expect(list.contains("brevbararen/v43.csv, rad 2:") && list.contains("rapport.pdf"))
    }

    @Test func `what the areas leave out of the municipality is told`() throws {
        let outline = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kommunnamn": "Småstad"},
              "geometry": {"type": "Polygon", "coordinates":
                [[[11.42, 58.27], [11.46, 58.27], [11.46, 58.28], [11.42, 58.28], [11.42, 58.27]]]}}]}
            """
        try hand.write(outline, to: "grans.geojson")
        _ = try initialise("\(Self.all) --outline grans.geojson")
        #expect(try hand.text(of: "ny/ATT-GORA.md").contains("täcker inte 50 % av kommunen"))
    }

    @Test func `the outline is the only area where there are no others`() throws {
        let outline = try hand.text(of: "omraden.geojson")
        try hand.write(outline, to: "grans.geojson")
        let options = "--municipality Småstad --outline grans.geojson --reports rapporter"
        #expect(try initialise(options).code == 0)
        #expect(try hand.text(of: "ny/inbox/omraden.geojson") == outline)
    }

    @Test func `a page is made when the periods are confirmed, and not before`() throws {
        _ = try initialise(Self.all)
        let command = "$est run --workspace ny --as-of 2026-11-05"
        #expect(try hand.shell(command).code == 13)
        let settings = try hand.text(of: "ny/inbox/kommun.yml")
        try hand.write(
            settings.replacing("bekräftad: nej", with: "bekräftad: ja"),
            to: "ny/inbox/kommun.yml"
        )
        let run = try hand.shell(command)
        #expect([0, 3, 4].contains(run.code), "\(run.errors)")
        #expect(try hand.picture(in: "ny", of: "2026-v42-43")["period"] != nil)
    }

    @Test func `made again it writes over nothing but the list`() throws {
        _ = try initialise(Self.all)
        try hand.write("id;skrivet;är\n;Kråkan;Storskolan\n", to: "ny/inbox/alias/oplacerade.csv")
        let before = try hand.hashes(below: "ny")
        let again = try initialise("--reports rapporter")
        #expect(again.code == 0, "\(again.errors)")
        var after = try hand.hashes(below: "ny")
        #expect(after["ATT-GORA.md"] != before["ATT-GORA.md"])
        after["ATT-GORA.md"] = before["ATT-GORA.md"]
        #expect(after == before)
        #expect(try !hand.text(of: "ny/ATT-GORA.md").contains("| Kråkan |"))
    }

    @Test(arguments: [
        "--municipality Småstad --areas trasig.geojson --reports rapporter",
        "--municipality Småstad --areas finns-inte.geojson --reports rapporter",
        "--municipality Småstad --areas omraden.geojson --reports finns-inte",
        "--areas omraden.geojson --reports rapporter", "--municipality Småstad --reports rapporter",
        "--length 0", "--length 93", "--municipality ' '", "--first-day 2027-03-01",
        "--first-day 1900-01-01", "--municipality Småstad --areas omraden.geojson --places fel.csv",
        "--municipality Småstad --areas omraden.geojson --reports platser.csv",
    ])
    func `what cannot be read is told before anything is written`(options: String) throws {
        try hand.write("{\"type\": \"FeatureCollection\", \"features\": [", to: "trasig.geojson")
        try hand.write("foo;bar\n1;2\n", to: "fel.csv")
        let made = try initialise(options)
        #expect(made.code != 0 && !made.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: hand.workspace.root.path + "/ny"))
    }

    @Test func `without anything it is a template that publishes no page`() throws {
        #expect(try initialise("").code == 0)
        #expect(try hand.shell("$est run --workspace ny").code == 10)
        #expect(try hand.text(of: "ny/ATT-GORA.md").contains("Kartan"))
        #expect(try hand.shell("$est init").code == 64)
    }

    @Test func `in a terminal it asks, and makes nothing where the answers end`() throws {
        let map = hand.workspace.root.appending(path: "omraden.geojson").path
        var answers = ["", "Småstad", "", "finns inte", map, "", "", "", "0", "28", "2026-10-19"]
        var asked: [String] = []
        let dialogue = InitDialogue(
            read: { answers.isEmpty ? nil : answers.removeFirst() },
            ask: { asked.append($0) }
        )
        let made = try #require(dialogue.answers())
        #expect(made.folder == "est-smastad")
        #expect(made.sources.municipality == "Småstad" && made.sources.areas?.path == map)
        #expect(made.sources.length == 28 && made.sources.firstDay == Day(iso: "2026-10-19"))
        #expect(made.sources.reports == nil && made.sources.places == nil)
        #expect(asked.contains { $0.contains("finns inte") })
        #expect(InitDialogue(read: { nil }, ask: { _ in }).answers() == nil)
    }
}

extension TemporaryWorkspace {
    /// The published `lagesbild.json` of a workspace in a folder of this one.
    fileprivate func picture(in folder: String, of period: String) throws -> [String: Any] {
        let text = try text(of: "\(folder)/reports/\(period)/lagesbild.json")
        return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }
}
