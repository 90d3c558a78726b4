import Foundation
import TestSupport
import Testing

/// Placing and answering about places on the command line.
struct PlaceCommandTests {
    private let town: TemporaryWorkspace

    private static let progress = "rader/s"
    private static let placing =
        "$est place --areas inbox/omraden.geojson --places inbox/platser.csv reports.csv"

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
        let row = "2026-10-20;vid Storskolan;58.275;11.425\n"
        try town.write(
            "Datum;Plats;Lat;Lon\n" + String(repeating: row, count: 20_000),
            to: "reports.csv"
        )
    }

    @Test func `a terminal is told of progress, a file and the quiet are not`() throws {
        let watched = try town.shell(
            "export est; script -qec '\(Self.placing) >out.csv' /dev/null"
        )
        #expect(watched.code == 0)
        #expect(watched.output.contains(Self.progress))
        #expect(try town.text(of: "out.csv").split(separator: "\n").count == 20_001)
        let quiet = try town.shell(
            "export est; script -qec '\(Self.placing) --quiet >out.csv' /dev/null"
        )
        #expect(quiet.code == 0)
        #expect(!quiet.output.contains(Self.progress))
        let piped = try town.shell("\(Self.placing) >out.csv")
        #expect(piped.code == 0)
        #expect(piped.errors.isEmpty)
    }

    @Test func `aliases are added, listed and removed, and faults are one sentence`() throws {
        let added = try town.shell("$est alias add kråkan Storskolan --reporter vakt")
        #expect(added.code == 0)
        #expect(added.output == "Ingen rapport har orden än.\n")
        let listed = try town.shell("$est alias")
        #expect(listed.output == "kråkan\tStorskolan\tvakt\t\talias.csv:2\n")
        let wrong = try town.shell("$est alias add kråkan Storskulan")
        #expect(wrong.code == 64)
        #expect(
            wrong.errors
                == "est: ”Storskulan” är inte säkert någon plats eller något område. Närmast: ”Storskolan”.\n"
        )
        #expect(try town.shell("$est alias remove kråkan").code == 64)
        #expect(try town.shell("$est alias remove kråkan --reporter vakt").code == 0)
        #expect(try town.shell("$est alias list").output.isEmpty)
        #expect(try town.shell("$est alias add kråkan").code == 64)
        let lost = try town.shell("$est alias add a b --workspace /nowhere")
        #expect(lost.code == 10)
        #expect(lost.errors.split(separator: "\n").count == 1)
    }
}
