import Foundation
import TestSupport
import Testing

/// `est areas check` in a shell.
struct AreasCheckTests {
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    @Test func `a workspace in order is told to be so, with the rule of ties`() throws {
        let result = try town.shell("$est areas check")
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("omraden.geojson: 2 områden på 1,3 km², 2 platser\n"))
        #expect(result.output.contains("En punkt i två områden räknas i det mindre"))
        #expect(
            result.output.hasSuffix("Inga områden överlappar.\n0 fel, 0 varningar, 0 notiser.\n")
        )
    }

    @Test func `what is left out comes first, and the program leaves with 10`() throws {
        try town.write(
            "namn;lat;lon\nNollan;0;0\nKajen;58,275;11,425\nPiren;58,275;11,425\n",
            to: "p.csv"
        )
        let result = try town.shell(
            "$est areas check --areas inbox/omraden.geojson --places p.csv; echo $?;"
                + " $est areas check --areas inbox/omraden.geojson --places p.csv --json"
        )
        let lines = result.output.split(separator: "\n")
        #expect(lines[1] == "fel: koordinaten är noll: ”Nollan”")
        #expect(
            lines[2]
                == "varning: flera platser har samma koordinat: ”Kajen”, ”Piren”: nära 58.27500, 11.42500"
        )
        #expect(result.output.contains("\n10\n"))
        #expect(result.output.contains("\"kind\": \"zero-coordinate\""))
        #expect(result.code == 10)
    }

    @Test(arguments: [
        ("", "är tom"), ("[", "den är inte JSON"), ("SQLite format 3\0", "ingen hel GeoPackage"),
    ])
    func `a file that cannot be read is one sentence`(content: String, words: String) throws {
        try town.write(content, to: "a.json")
        let result = try town.shell("$est areas check --areas a.json")
        #expect(result.code == 10)
        #expect(result.errors.contains(words))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func `places without areas are a wrong use`() throws {
        #expect(try town.shell("$est areas check --places inbox/platser.csv").code == 64)
        #expect(try town.shell("$est areas check --areas nowhere.geojson").code == 64)
    }
}
