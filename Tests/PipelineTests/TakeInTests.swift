import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Pipeline

/// `est run`, its dry run and `est check` find the same, since they take in by the same sequence.
struct TakeInTests {
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    /// At least one fault of its own in every folder and file of the inbox.
    private static let faults: [String: String] = [
        "inbox/kalender.csv": "från;till;vad;område\n2026-10-30;2026-10-26;Höstlov;\n;;Lov;\n",
        "inbox/platser.csv": """
        namn;alias;typ;område;lat;lon
        Storskolan;skolan;skola;Väster;58,275;11,425
        ICA Torget;ICA;butik;Öster;58,275;11,435
        Ingenstans;;;Norr;;
        Långtborta;;;;91,2;11,4

        """,
        "inbox/bemanning/fel.csv": """
        funktion;lag;datum;från;till;antal;art;bunden till
        trygghetsvandrare;B;2026-11-06;20:00;23:00;1;bokad vandring;
        trygghetsvandrar;C;2026-11-06;20:00;23:00;3;bokad vandring;
        fältsekreterare;2;2026-13-06;17:00;23:00;2;schema;

        """,
        "inbox/beslut/fel.csv": """
        rad;beslut;ansvarig;dag;från;till;plats;motivering
        2026-11-06-trygghetsvandrare-vester;antagen;Chef;;;;;
        2026-11-06-trygghetsvandrare-vaster;kanske;Chef;;;;;
        2031-01-01-trygghetsvandrare-vaster;antagen;Chef;;;;;
        ;antagen;Chef;;;;;

        """,
        "inbox/insatser/fel.csv": """
        rad;funktion;plats;från;till;utfört;iakttaget;uppgift
        ingenting;trygghetsvandrare;Storskolan;2026-11-06 20.00;2026-11-06 21.00;ja;;
        2026-11-06-trygghetsvandrare-vaster;trygghetsvandrare;;igår;;kanske;;

        """,
        "inbox/kopplingar/fel.csv": "par;svar;vem\n;samma;x\np1-2;samma;x\np3-4;nej;x\n",
        "inbox/alias/fel.csv": "skrivet;är;rapportör;kommun\nskolan;Stoorskolan;;\nICA;;;\n",
        "inbox/rapporter/tyst/2026-v43-44.csv": "PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}",
        "inbox/rapporter/tyst/tom.csv": "",
        "inbox/rapporter/tyst/djup/fil.csv": "x",
        "inbox/rapporter/tyst/pågår.csv.part": "Datum;Plats\n",
        "inbox/rapporter/okänd/fil.csv": "Datum;Plats\n",
        "inbox/rapporter/vakt/fel.csv": """
        ärende,datum,tid,plats,händelse,anteckning
        W-1,2026-10-20,25:90,Storskolan,Ufo,text
        W-2,,,Nånstans,Bråk,"text
        """,
    ]

    private func spoil() throws {
        for (path, text) in Self.faults { try town.write(text, to: path) }
        try FileManager.default.createSymbolicLink(
            at: town.workspace.root.appending(path: "inbox/rapporter/tyst/länk.csv"),
            withDestinationURL: town.workspace.root.appending(path: "inbox/kommun.yml")
        )
    }

    /// Findings of a check, a dry run and a run, in this order: each on the workspace as it was before.
    private func allThree() throws -> (check: InspectionResult, dry: RunSummary, run: RunSummary) {
        (
            try Inspection(town.workspace).run(),
            try EstRun(town.workspace, options: RunOptions(isDryRun: true)).run(),
            try EstRun(town.workspace).run()
        )
    }

    @Test
    func
        `on a first night all three find the same in every folder, and await lines of plans to come`()
        throws
    {
        try spoil()
        let (check, dry, run) = try allThree()
        #expect(check.findings == run.findings)
        #expect(dry.findings == run.findings)
        #expect(check.reporters.reduce(RowAccount()) { $0 + $1.account } == run.account)
        #expect(dry.accounts == run.accounts)
        let kept = try Store(file: town.workspace.database.path).read { try $0.findings.groups() }
        #expect(check.deliveryFindings == kept)
        // The plan of 2026-11-06 is still to be made; 2031 and no date are of no plan that comes.
        let unknown = run.findings.filter { $0.code == .unknownLine && $0.line == nil }
        #expect(unknown.map(\.file) == ["beslut/fel.csv", "insatser/fel.csv"])
        for folder in ["kopplingar/", "beslut/", "rapporter/", "tyst/"] {
            #expect(run.findings.contains { $0.file.hasPrefix(folder) }, "\(folder)")
        }
        let files = Set(run.findings.map(\.file))
        #expect(files.count >= Self.faults.count, "\(files.sorted())")
    }

    @Test
    func
        `a misspelt line of a plan that is made already is unknown to all three`()
        throws
    {
        _ = try EstRun(town.workspace).run()
        try spoil()
        let (check, dry, run) = try allThree()
        #expect(dry.findings == run.findings)
        #expect(Set(check.findings) == Set(run.findings))
        let unknown = run.findings.filter { $0.code == .unknownLine && $0.line == nil }
        #expect(unknown.map(\.file) == ["beslut/fel.csv", "beslut/fel.csv", "insatser/fel.csv"])
        #expect(unknown.first?.hint == "2026-11-06-trygghetsvandrare-vaster")
    }
}
