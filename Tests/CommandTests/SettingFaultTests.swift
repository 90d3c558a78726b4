import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import est

/// What whoever fills in `kommun.yml` is told (decision 0045).
struct SettingFaultTests {
    @Test(arguments: SettingSnippets.all)
    func `every mistake in kommun_yml is told at once, in Swedish, with its line`(
        snippet: SettingSnippets.Snippet
    ) throws {
        #expect(try told(Data(Self.file(snippet.yaml).utf8)) == snippet.told)
    }

    @Test(
        arguments: [
            (String.Encoding.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, []), (.utf8, []),
        ] as [(String.Encoding, [UInt8])]
    )
    func `a file is read in every Unicode, with any line ends, and its lines are right`(
        encoding: String.Encoding,
        mark: [UInt8]
    ) throws {
        for end in ["\n", "\r\n", "\r"] {
            let text = Self.file("visa_text: ja\narkiv: bort").replacing("\n", with: end)
            let data = Data(mark) + (text.data(using: encoding) ?? Data())
            let found = try told(data)
            #expect(found == ["rad 2: ”arkiv” ska vara något av ”av”, ”kopiera”, ”flytta”."])
        }
    }

    @Test
    func `the homes and places of rules that nobody knows are told at once, with their lines`()
        throws
    {
        let text = SmallTown.configuration.replacing("home: vaster", with: "home: Västerås")
            .replacing("fit: {ungdomssamling: 1}", with: "allowed_areas: [Solen, Månen]")
        let found = try told(Data(text.utf8))
        #expect(
            found == [
                "rad 12: hemvisten ”Västerås” för ”Storskolan” är varken ett område eller en plats. Närmast: ”Väster”.",
                "rad 28: reglerna för ”faltsekreterare” nämner platsen ”Solen”, som inte finns.",
                "rad 28: reglerna för ”faltsekreterare” nämner platsen ”Månen”, som inte finns.",
            ]
        )
    }

    /// The sentences about a file, without its name.
    private func told(_ data: Data) throws -> [String] {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = nil
        files["inbox/a.geojson"] = files["inbox/omraden.geojson"]
        let town = try TemporaryWorkspace(files)
        try town.write(data, to: "inbox/kommun.yml")
        do {
            _ = try Inspection(town.workspace).run()
            return []
        } catch {
            let error = ProgramError(error)
            #expect(error.kind.exitCode == .configuration)
            return FailureText.lines(error).map { $0.replacing("kommun.yml, ", with: "") }
        }
    }

    /// The settings of a file that a snippet may leave out, by name.
    private static let rest: [(names: [String], yaml: String)] = [
        (["kommun", "kommunn", "municipality", "Kommun"], "kommun: Småstad\n"),
        (
            ["perioder", "periods"],
            "perioder: {räknas_från: 2026-10-19, längd: 14, publicera_från: 2026-10-19}\n"
        ),
        (["områden", "areas"], "områden: {fil: omraden.geojson, id: id, namn: namn}\n"),
        (
            ["kategorier", "categories"],
            "kategorier:\n  - {id: hot, namn: Hot}\n  - {id: vald, namn: Våld}\n"
        ),
        (["rapportörer", "reporters"], "rapportörer:\n  - {id: vakt, typ: bevakning}\n"),
        (["funktioner", "resources"], "funktioner:\n  - {id: vakt, ansvarig: S, åtgärd: R}\n"),
    ]

    /// A file that begins with a snippet.
    private static func file(_ snippet: String) -> String {
        let lines = snippet.split(separator: "\n")
        let others = rest.filter { setting in
            setting.names.allSatisfy { name in !lines.contains { $0.hasPrefix(name + ":") } }
        }
        return snippet + "\n" + others.map(\.yaml).joined()
    }
}
