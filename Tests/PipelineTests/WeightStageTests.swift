import Domain
import Foundation
import Linkage
import Store
import TestSupport
import Testing

@testable import Pipeline

struct WeightStageTests {
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    private func deliver(_ rows: Int, as name: String) throws {
        var text = "Datum;Tid;Plats;Kategori;Beskrivning\n"
        for row in 0..<rows {
            let clock = String(format: "%02d:%02d", row / 59 % 24, row % 59)
            let day = 19 + row % 12
            text += "2026-10-\(day);\(clock);Storskolan;Skadegörelse;Ruta \(name) \(row)\n"
        }
        try town.write(text, to: "inbox/rapporter/tyst/\(name).csv")
        _ = try EstRun(town.workspace).run()
    }

    private func kept() throws -> String? {
        try town.workspace.copiedStore().read { try $0.runs.value(named: "link weights") }
    }

    @Test
    func `weights are learned when there is enough, kept, and learned anew when it has grown`()
        throws
    {
        try deliver(100, as: "few")
        #expect(try kept() == nil)
        try deliver(600, as: "many")
        let first = try #require(try kept())
        try deliver(50, as: "more")
        #expect(try kept() == first)
        try deliver(700, as: "again")
        let second = try #require(try kept())
        #expect(second != first)
    }

    @Test func `weights of another shape are as good as none`() throws {
        let weights = try Store().write { transaction in
            try transaction.runs.setValue(
                "{\"events\": 900, \"weights\": {}}",
                named: "link weights"
            )
            return try WeightStage(transaction: transaction).known()
        }
        #expect(weights == .shipped)
    }
}
