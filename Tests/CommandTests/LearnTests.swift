import Domain
import Foundation
import TestSupport
import Testing
import Toolkit

/// `est learn`, and what `est link` makes of it.
struct LearnTests {
    private let town: TemporaryWorkspace
    /// Rows of two reporters: who tell of the same, in other words, at other minutes.
    private let rows = 700

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
        var generator = SplitMix64(seed: 25)
        var text = "ärende;Datum;Tid;Plats;Kategori;Beskrivning\n"
        var judged = "report_id;incident_id\n"
        for row in 0..<rows {
            let (incident, isSecond) = (row / 2, row % 2 == 1)
            let minute = incident * 97 % 1380 + (isSecond ? generator.below(15) : 0)
            let day = "2026-\(10 + incident / 200)-\(10 + incident % 200 / 12)"
            let clock = String(format: "%02d:%02d", minute / 60, minute % 60)
            let place = incident % 3 == 0 ? "Storskolan" : "ICA Torget"
            let words = isSecond ? "Rutan sönderslagen" : "Krossat glas"
            text += "R-\(row);\(day);\(clock);\(place);Skadegörelse;\(words)\n"
            judged += "R-\(row);I-\(incident)\n"
        }
        try town.write(text, to: "reports.csv")
        try town.write(judged, to: "judged.csv")
    }

    private func shell(_ line: String) throws -> (code: Int32, output: String, errors: String) {
        let map = "--areas inbox/omraden.geojson --places inbox/platser.csv"
        return try town.shell("map='\(map)'; \(line)")
    }

    @Test func `weights that are written are those that the rows would have taught`() throws {
        #expect(try shell("$est learn $map reports.csv > weights.json").code == 0)
        let taught = try shell("$est link $map --weights weights.json reports.csv")
        #expect(taught.code == 0)
        #expect(try taught.output == shell("$est link $map reports.csv").output)
    }

    @Test func `what people have judged is learned from`() throws {
        let judged = try shell("$est learn $map --judged judged.csv reports.csv")
        #expect(judged.code == 0)
        #expect(try judged.output != shell("$est learn $map reports.csv").output)
    }

    @Test func `no word of a report stands in the weights`() throws {
        let weights = try shell("$est learn $map reports.csv").output.lowercased()
        for word in ["krossat", "glas", "skadeg", "storskolan", "ica"] {
            #expect(!weights.contains(word))
        }
    }

    @Test(
        arguments: [
            ("link $map --weights inbox/platser.csv reports.csv", "innehåller inga vikter"),
            ("link $map --weights gone.json reports.csv", "Det gick inte att läsa ”gone.json”"),
            ("learn $map --judged inbox/platser.csv reports.csv", "bedömer ingen rapport"),
        ]
    )
    func `a file that is something else is refused in a sentence`(line: String, part: String) throws
    {
        let result = try shell("$est \(line)")
        #expect(result.code != 0)
        #expect(result.errors.contains(part))
    }
}
