import Foundation
import Pipeline
import TestSupport
import Testing

/// The program as its users start it: words out, exit codes.
struct CommandTests {
    @Test func `a run with rows in quarantine leaves with 3 and says where the page lies`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let result = try est("run", "--workspace", town.workspace.root.path)
        #expect(result.code == 3)
        #expect(
            result.output.contains(
                "10 mottagna rader = 9 godtagna + 0 dubbletter + 1 i karantän."
            )
        )
        #expect(result.output.contains("reports/2026-v43-44/lagesbild.html"))
        #expect(result.errors.isEmpty)
    }

    @Test func `json is for programs, quiet tells only what someone should look at`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let json = try est("run", "--workspace", town.workspace.root.path, "--dry-run", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let account = (object as? [String: Any])?["account"] as? [String: Int]
        #expect(account?["received"] == 10)
        let quiet = try est("run", "--workspace", town.workspace.root.path, "--quiet")
        #expect(quiet.output.isEmpty)
        #expect(
            quiet.errors
                == "10 mottagna rader = 9 godtagna + 0 dubbletter + 1 i karantän.\n"
        )
        let again = try est("run", "--workspace", town.workspace.root.path, "--quiet")
        #expect(again.output.isEmpty && again.errors.isEmpty)
    }

    @Test func `a roll-up says what it covers and where it lies, and refuses days that are none`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        let root = town.workspace.root.path
        _ = try est("run", "--workspace", root)
        let made = try est("picture", "--workspace", root, "--weeks", "2")
        #expect(made.code == 0)
        #expect(made.output.hasPrefix("1 period, 2026-10-19–2026-11-01: "))
        #expect(
            made.output.hasSuffix("/sammanstallning-2026-10-19_2026-11-01/sammanstallning.html\n")
        )
        let before = try est("picture", "--workspace", root, "--year", "2020")
        #expect(before.code == 64)
        #expect(before.errors.contains("Närmast: ”2026-v43-44”."))
        for wrong in [
            [], ["--from", "2026-11-01", "--to", "2026-10-01"], ["--from", "2026-11-01"],
            ["--year", "2026", "--weeks", "2"], ["--tertial", "2026-T4"], ["--weeks", "0"],
        ] {
            #expect(try est(["picture", "--workspace", root] + wrong).code == 64, "\(wrong)")
        }
    }

    @Test func `a mistake in the configuration leaves with 10 and a sentence for each`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("municipality: X\nperiod: 14\n", to: "inbox/kommun.yml")
        let result = try est("check", "--workspace", town.workspace.root.path)
        #expect(result.code == 10)
        #expect(
            result.errors
                == """
                est: kommun.yml, rad 1: ”categories” saknas.
                est: kommun.yml, rad 1: ”reporters” saknas.
                est: kommun.yml, rad 1: ”resources” saknas.
                est: kommun.yml, rad 2: inställningen ”period” finns inte. Närmast: ”periods”.

                """
        )
    }

    @Test func `a workspace that another run holds leaves with 11`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("", to: ".est/lock")
        let lock = open(town.workspace.root.appending(path: ".est/lock").path, O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        let result = try est("run", "--workspace", town.workspace.root.path)
        #expect(result.code == 11)
        #expect(result.errors == "est: En annan körning arbetar i arbetsytan. Inget gjordes.\n")
        try town.write("", to: ".est/est.sqlite")
        #expect(try est("run", "--workspace", town.workspace.root.path, "--dry-run").code == 11)
        #expect(try est("status", "--workspace", town.workspace.root.path).code == 11)
    }

    @Test func `a wish that cannot be understood leaves with 64`() throws {
        #expect(try est("run", "--as-of", "soon").code == 64)
        #expect(try est("fly").code == 64)
    }

    @Test func `a run that makes nothing says why`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let root = town.workspace.root.path
        let dry = try est("run", "--workspace", root, "--dry-run")
        #expect(dry.output.hasSuffix("\nEn körning skulle göra 2026-v43-44.\n"))
        #expect(try est("run", "--workspace", root, "--quiet").code == 3)
        let again = try est("run", "--workspace", root, "--period", "2026-v43-44")
        #expect(
            again.output.hasSuffix(
                "\n2026-v43-44 är redan gjord."
                    + " Gör en ny version med ”est run --remake 2026-v43-44”.\n"
            )
        )
        let nothing = try est("run", "--workspace", root, "--dry-run")
        #expect(nothing.output.hasSuffix("\nAlla avslutade perioder har en lägesbild.\n"))
    }

    @Test func `a period cannot be wished for twice`() throws {
        let name = "2026-v43-44"
        let result = try est("run", "--period", name, "--remake", name)
        #expect(result.code == 64)
        #expect(result.errors.contains("”--period” och ”--remake” kan inte anges tillsammans."))
    }

    @Test func `a check leaves with 10 for staff's mistakes, else with 3 for reporters'`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let root = town.workspace.root.path
        #expect(try est("check", "--workspace", root).code == 3)
        try town.write(
            "rad;beslut;ansvarig;dag;från;till;plats;motivering\nX-1;kanske;Chef;;;;;\n",
            to: "inbox/beslut/v45.csv"
        )
        let decisions = try est("check", "--workspace", root)
        #expect(decisions.code == 10)
        #expect(decisions.output.contains("fel: beslut/v45.csv, rad 2: Värdet i kolumnen ”beslut”"))
        try town.remove("inbox/beslut")
        try town.write("funktion;från\npolis;snart\n", to: "inbox/insatser/v45.csv")
        #expect(try est("check", "--workspace", root).code == 10)
    }

    @Test func `too few reporters leave with 4`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let strict = SmallTown.configuration + "minimum_reporting_share: 0.9\n"
        try town.write(strict, to: "inbox/kommun.yml")
        #expect(try est("run", "--workspace", town.workspace.root.path).code == 4)
    }

    @Test func `the quarantine is listed with why, and status says how rows are accounted for`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        let root = town.workspace.root.path
        #expect(try est("run", "--workspace", root).code == 3)
        let list = try est("quarantine", "--workspace", root).output.split(separator: "\n")
        #expect(list.count == 1)
        #expect(
            list[0].contains(
                "\tskolan\t2026-v43-44\t2026-v43-44.csv\t7\tDatum\timpossible-time"
                    + "\tTiden i kolumnen ”Datum” ligger i framtiden"
            )
        )
        #expect(try est("quarantine", "vakt", "--workspace", root).output.isEmpty)
        let unknown = try est("quarantine", "skolna", "--workspace", root)
        #expect(unknown.code == 64)
        #expect(unknown.errors == "est: Ingen rapportör heter ”skolna”. Närmast: ”skolan”.\n")
        let status = try est("status", "--workspace", root).output
        #expect(
            status.contains("skolan  7 mottagna rader = 6 godtagna + 0 dubbletter + 1 i karantän")
        )
        #expect(status.contains("skolan skickade 70 % av raderna"))
        #expect(status.hasSuffix("väntar   1 rad i karantän; se ”est quarantine”\n"))
        let json = try est("status", "--workspace", root, "--json").output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["waiting"] as? Int == 1)
        #expect((object?["periods"] as? [Any])?.count == 1)
    }

    @Test func `a file name cannot forge a line of what is printed or published`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let root = town.workspace.root.path
        let names = ["a\nfel: b.csv", "-rf.csv", "=1+2.csv", "a\u{1B}[2J\u{202E}.csv"]
        for (index, name) in names.enumerated() {
            try town.write("Datum;Plats\nx\(index);Torget\n", to: "inbox/rapporter/tyst/\(name)")
        }
        #expect(try est("run", "--workspace", root).code == 3)
        let texts = [
            try est("quarantine", "tyst", "--workspace", root).output,
            try est("check", "--workspace", root).output,
            try town.text(of: "reports/2026-v43-44/kvittens-tyst.csv"),
            try town.text(of: "reports/2026-v43-44/karantan-tyst.csv"),
        ]
        for text in texts {
            #expect(!text.unicodeScalars.contains("\u{1B}"))
            #expect(!text.unicodeScalars.contains("\u{202E}"))
            #expect(!text.contains("\nfel: b.csv"))
        }
        #expect(texts[0].split(separator: "\n").count == names.count)
        #expect(texts[3].contains("'=1+2.csv"))
        #expect(texts[3].contains("'-rf.csv"))
    }

    @Test func `status, init and the shell's completions answer`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let status = try est("status", "--workspace", town.workspace.root.path)
        #expect(status.output.contains("att göra 2026-v43-44"))
        let folder = town.workspace.root.appending(path: "ny").path
        #expect(try est("init", folder).code == 0)
        let untouched = try est("check", "--workspace", folder)
        #expect(untouched.code == 10 && untouched.errors.contains("mallens exempel"))
        let file = "ny/inbox/kommun.yml"
        let mine = try town.text(of: file).replacing("Exempelkommun", with: "Småstad")
            .replacing("Exempelskolan", with: "Storskolan")
        try town.write(mine, to: file)
        let check = try est("check", "--workspace", folder)
        #expect(check.code == 0 && check.output.contains("bekräftad: ja"))
        let waiting = try est("run", "--workspace", folder)
        #expect(waiting.code == 13 && waiting.output.contains("bekräftad: ja"))
        #expect(try est("run", "--quiet", "--workspace", folder).errors.contains("bekräftad: ja"))
        #expect(try est("--generate-completion-script", "bash").output.contains("est"))
    }

    @Test func `mask takes person data out of a stream, and leaves the rest as it is`() throws {
        let result = try est("mask", input: "811228-9874 kl. 21.30\nring 070-174 06 05\nslut")
        #expect(result.output == "[personnummer] kl. 21.30\nring [telefon]\nslut")
        #expect(result.errors.isEmpty)
    }

    @Test func `mask reports on stderr how much it masked of each kind`() throws {
        let result = try est("mask", "--report", input: "811228-9874\nring 070-174 06 05\nslut")
        #expect(result.errors.hasPrefix("personnummer: 1\ntelefon: 1\ne-post: 0\n"))
    }

    @Test func `place adds where each row is, link tells which belong together`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(
            """
            report_id;reporter;date;time;place;category;description
            1;skolan;2026-10-20;21:30;Storskolan;Skadegörelse;Fönsterruta krossad
            2;vakt;2026-10-20;21:40;vid Storskolan;Skadegörelse;Krossad fönsterruta, glas
            3;vakt;2026-10-24;23:00;ICA Torget;Bråk;"Slagsmål; två grupper"

            """,
            to: "reports.csv"
        )
        let inbox = town.workspace.inboxFolder
        let placed = try est(
            "place",
            "--areas",
            inbox.appending(path: "omraden.geojson").path,
            "--places",
            inbox.appending(path: "platser.csv").path,
            town.workspace.root.appending(path: "reports.csv").path
        )
        let lines = placed.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasSuffix("placed_lat;placed_lon;placed_metres;placed_by"))
        #expect(lines[1].contains("Fönsterruta krossad;vaster;"))
        #expect(lines[3].contains("\"Slagsmål; två grupper\";oster;"))

        try town.write(placed.output, to: "placed.csv")
        let linked = try est("link", town.workspace.root.appending(path: "placed.csv").path)
        let incidents = linked.output.split(separator: "\n").dropFirst()
            .map { $0.split(separator: ";")[1] }
        #expect(incidents.count == 3)
        #expect(incidents[0] == incidents[1])
        #expect(incidents[0] != incidents[2])
    }
}

extension Workspace {
    fileprivate var inboxFolder: URL { root.appending(path: "inbox") }
}

/// Starts the program that was built beside the tests, and waits for it.
func est(
    _ arguments: String...,
    input: String = ""
) throws -> (code: Int32, output: String, errors: String) {
    try est(arguments, input: input)
}

/// Starts the program that was built beside the tests, and waits for it.
func est(
    _ arguments: [String],
    input: String = ""
) throws -> (code: Int32, output: String, errors: String) {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = Process()
    process.executableURL = folder.appending(path: "est")
    process.arguments = arguments
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Both are read before waiting, so that no pipe fills; failures are short.
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
        process.terminationStatus, String(decoding: output, as: UTF8.self),
        String(decoding: errors, as: UTF8.self)
    )
}
