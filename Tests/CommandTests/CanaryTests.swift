import Foundation
import Pipeline
import TestSupport
import Testing

/// Person data that is looked for afterwards in everything that a run leaves behind.
struct CanaryTests {
    /// Written into every kind of cell, heading and file name.
    private static let person =
        "Xerxina Provqvist 850713-9876 070-1740699 kanarie@exempel.se XKB 482"

    /// What must be found nowhere; shorter runs of digits stand in hashes by chance.
    private static let canaries = [
        "Xerxina", "Provqvist", "850713", "1740699", "kanarie", "XKB",
    ]

    @Test func `no person data is in anything that a run keeps, publishes or says`() throws {
        let town = try TemporaryWorkspace(SmallTown.files.merging(Self.files) { $1 })
        let root = town.workspace.root
        var said = ""
        for command in [
            ["check"], ["run"], ["status"], ["run", "--json", "--remake", "2026-v43-44"],
        ] {
            let result = try est(command + ["--workspace", root.path])
            said += result.output + result.errors
        }
        expectNoCanary(Data(said.utf8), "the terminal")
        for folder in [".est", "reports"] {
            let url = root.appending(path: folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
                expectNoCanary(Data(path.utf8), "a file's name")
                guard let data = try? Data(contentsOf: url.appending(path: path)) else { continue }
                expectNoCanary(data, "\(folder)/\(path)")
            }
        }
    }

    private func expectNoCanary(_ data: Data, _ place: String) {
        for canary in Self.canaries {
            #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(place)")
        }
    }

    private static let files = [
        "inbox/rapporter/skolan/\(person).csv": """
        Datum;Tid;Plats;Område;Kategori;Beskrivning;Lat;Lon;Antal;\(person)
        2026-10-20;21:30;\(person);Väster;Skadegörelse;\(person);58,275;11,425;3;x
        2026-10-21;21:30;Storskolan;\(person);\(person);ruta;\(person);11,425;\(person);x
        \(person);\(person);Storskolan;Väster;Skadegörelse;\(person);58,275;11,425;3;x
        2026-10-22;\(person);Storskolan;Väster;Skadegörelse;"\(person)
        2026-10-23;21:30;\(person);;;;;;;;;;;;\(person)

        """,
        "inbox/rapporter/vakt/2026-v43-44.csv": """
        ärende,datum,tid,plats,händelse,anteckning
        V-850713-9876,2026-10-20,21:40,Storskolan,Skadegörelse,\(person)
        \(person),2026-10-24,23:00,ICA Torget,\(person),Slagsmål

        """,
        "inbox/rapporter/tyst/\(person) 2026-v43-44.csv": "\(person)\n",
        "inbox/beslut/\(person).csv": """
        rad;beslut;ansvarig;dag;från;till;plats;motivering
        \(person);ja;\(person);2026-11-06;20:00;23:00;\(person);\(person)
        V-1;\(person);\(person);\(person);\(person);\(person);\(person);\(person)

        """,
        "inbox/insatser/\(person).csv": """
        rad;funktion;plats;från;till;utfört;iakttaget;uppgift
        ;trygghetsvandrare;Storskolan;2026-10-23 20:00;2026-10-23 22:00;ja;\(person);\(person)
        \(person);\(person);\(person);\(person);\(person);\(person);\(person);\(person)

        """,
        "inbox/bemanning/\(person).csv": """
        funktion;lag;datum;från;till;antal;art;bunden till
        trygghetsvandrare;\(person);2026-11-07;20:00;23:00;4;bokad vandring;\(person)
        \(person);A;\(person);\(person);\(person);\(person);\(person);\(person)

        """,
        "inbox/kalender.csv": """
        från;till;vad;område
        2026-11-06;2026-11-06;Möte med \(person);\(person)
        \(person);2026-10-30;\(person);\(person)

        """,
    ]
}
