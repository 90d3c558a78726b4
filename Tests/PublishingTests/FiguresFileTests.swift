import Domain
import Foundation
import Publishing
import Testing

struct FiguresFileTests {
    @Test func `lagesbild.json holds the figures of the page`() throws {
        let root = try object("lagesbild.json")
        #expect(root["version"] as? Int == 1)
        let period = try #require(root["period"] as? [String: Any])
        #expect(period["id"] as? String == "2026-v43-44")
        #expect(period["from"] as? String == "2026-10-19")
        let account = try #require(root["account"] as? [String: Int])
        #expect(account["received"] == 412)
        #expect(
            account["accepted", default: 0] + account["duplicates", default: 0]
                + account["quarantined", default: 0] == 412
        )
        let reporters = try #require(root["reporters"] as? [[String: Any]])
        #expect(
            reporters.map { $0["status"] as? String }
                == ["reported", "reported", "lugnt", "silent", "unreadable"]
        )
        let incidents = try #require(root["incidents"] as? [String: Int])
        #expect(incidents == ["count": 4, "reports": 5])
        let areas = try #require(root["areas"] as? [[String: Any]])
        #expect(areas.count == 8)
        let plan = try #require(root["plan"] as? [[String: Any]])
        #expect(plan.count == 14)
        #expect(
            plan[0]["reason"] as? String
                == "Då och där väntas 2,4 viktade händelser, mest misshandel."
        )
        #expect((root["unplaced"] as? [[String: Any]])?.count == 1)
    }

    @Test func `every key is in snake case, and times are ISO 8601 without zone`() throws {
        let root = try object("lagesbild.json")
        let strange = keys(root).filter {
            $0.contains { !"abcdefghijklmnopqrstuvwxyz_".contains($0) }
        }
        #expect(strange == [])
        #expect(keys(root).isSuperset(of: ["as_of", "history_length", "plan_quality", "mid_p"]))
        let plan = try #require(root["plan"] as? [[String: Any]])
        #expect(plan[0]["from"] as? String == "2026-11-06T20:00")
        #expect(plan[0]["to"] as? String == "2026-11-06T23:00")
    }

    @Test func `hidden and quoting characters are escaped in JSON`() throws {
        let attack = "\"\\\u{202E}\u{1}\n\u{2028}\u{E0041}å"
        let root = try object("lagesbild.json", attack: attack)
        #expect(root["municipality"] as? String == "Lysekil" + attack)
        let text = try bytes("lagesbild.json", attack: attack)
        #expect(!String(decoding: text, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    }

    @Test func `a figure that is no number becomes null`() throws {
        var edition = SampleEdition.make()
        edition.effects = [
            Effect(
                line: nil,
                decision: nil,
                minutes: 0,
                done: nil,
                comparison: EffectComparison(
                    before: .nan,
                    after: 0,
                    ratio: .infinity,
                    midP: 1,
                    verdict: .tooFew
                )
            )
        ]
        let file = try #require(Publication.files(edition).first { $0.name == "lagesbild.json" })
        _ = try JSONSerialization.jsonObject(with: Data(file.bytes))
    }

    @Test func `the map's outer rings run anticlockwise and close`() throws {
        let root = try object("karta.geojson")
        let features = try #require(root["features"] as? [[String: Any]])
        #expect(features.count == 8)
        for feature in features {
            let geometry = try #require(feature["geometry"] as? [String: Any])
            let polygons = try #require(geometry["coordinates"] as? [[[[Double]]]])
            for ring in polygons.compactMap(\.first) {
                let twice = zip(ring, ring.dropFirst()).reduce(0.0) { sum, side in
                    sum + side.0[0] * side.1[1] - side.1[0] * side.0[1]
                }
                #expect(twice > 0)
                #expect(ring.first == ring.last)
                #expect(ring.allSatisfy { (10...25).contains($0[0]) && (55...70).contains($0[1]) })
            }
        }
    }

    @Test func `the plan's sheet opens in Excel and has a line for each proposal`() throws {
        let file = try bytes("plan.csv", attack: "=1;\"")
        #expect(Array(file.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let lines = String(decoding: file.dropFirst(3), as: UTF8.self)
            .components(separatedBy: "\r\n")
        #expect(lines.count == 16)
        #expect(lines[0].hasPrefix("rad;dag;från;till;plats;område;funktion;lag;ansvarig;problem;"))
        #expect(lines[1].hasPrefix("2026-11-06-vandrare-centrum;2026-11-06;20.00;23.00;"))
        #expect(lines[3].contains("polis (begäran)"))
        #expect(lines[0].hasSuffix(";motivering;det som begränsar;lottad"))
        #expect(lines[2].hasSuffix(";2026-11-17;2;;;;"))
    }

    private func bytes(_ name: String, attack: String = "") throws -> [UInt8] {
        let files = Publication.files(SampleEdition.make(attack: attack))
        return try #require(files.first { $0.name == name }).bytes
    }

    private func object(_ name: String, attack: String = "") throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(bytes(name, attack: attack)))
        return try #require(object as? [String: Any])
    }

    /// All keys of an object and of what it holds.
    private func keys(_ value: Any) -> Set<String> {
        if let object = value as? [String: Any] {
            return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys($1)) }
        }
        return (value as? [Any])?.reduce(into: []) { $0.formUnion(keys($1)) } ?? []
    }
}
