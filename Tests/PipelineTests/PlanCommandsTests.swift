import Domain
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// What would be otherwise, asked of a small town and of the sample.
struct PlanCommandsTests {
    private func town() throws -> TemporaryWorkspace {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        return town
    }

    @Test func `the published plan is told with its period, days and version`() throws {
        let town = try town()
        let plan = try PlanCommands(town.workspace).published()
        #expect(plan.period.id == "2026-v43-44" && plan.version == 1)
        #expect(plan.days.contains(Day(number: 20_763)))
        #expect(!plan.lines.isEmpty)
        #expect(throws: RunError.noPlan("2026-v43-45", nearest: "2026-v43-44")) {
            try PlanCommands(town.workspace, period: "2026-v43-45").published()
        }
    }

    @Test func `without a published plan one sentence says so`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        #expect(throws: RunError.noPlan(nil, nearest: nil)) {
            try PlanCommands(town.workspace).published()
        }
    }

    @Test func `what is asked changes nothing in the workspace`() throws {
        let town = try town()
        let before = try town.hashes(below: "")
        let commands = PlanCommands(town.workspace)
        let (_, found) = try commands.compare(
            [
                .add("fältsekreterare:2026-11-07:18.00-23.00:2"), .weight("klotter=3,5"),
                .silentArea("Öster"), .withoutRule("vald:faltsekreterare"), .withoutTeam("A"),
            ],
            namingTeams: "nytt lag"
        )
        #expect(try town.hashes(below: "") == before)
        #expect(found.before.draw == nil && !found.before.lines.isEmpty)
        #expect(Set(found.come.map(\.team)).isSubset(of: ["1", "nytt lag 1", "nytt lag 2", ""]))
        #expect(found.gone.contains { $0.team == "A" })
        #expect(found.silent.map(\.area) == ["oster"])
    }

    @Test(arguments: [
        (
            WhatIfRequest.add("väktar:fredag:20-22"),
            WhatIfRequestError.unknown("väktar", option: "--add", nearest: nil)
        ),
        (
            .add("fältsekreterre:fredag:20-22"),
            .unknown("fältsekreterre", option: "--add", nearest: "fältsekreterare")
        ),
        (
            .add("fältsekreterare:freda:20-22"),
            .unknown("freda", option: "--add", nearest: "fredag")
        ),
        (
            .add("fältsekreterare:2026-12-24:20-22"),
            .outside("2026-12-24", days: "2026-11-05–2026-11-18")
        ),
        (.withoutTeam("B"), .unknown("B", option: "--without-team", nearest: "1")),
        (.silentArea("Västre"), .unknown("Västre", option: "--silent-area", nearest: "Väster")),
        (.weight("vold=3"), .unknown("vold", option: "--weight", nearest: "vald")),
        (.withoutRule("golf"), .unknown("golf", option: "--without-rule", nearest: "golv")),
    ])
    func `a name that means nothing is told with the nearest`(
        wish: WhatIfRequest,
        error: WhatIfRequestError
    ) throws {
        let town = try town()
        #expect(throws: error) {
            try PlanCommands(town.workspace).compare([wish], namingTeams: "nytt lag")
        }
    }

    @Test(arguments: [
        WhatIfRequest.add("fältsekreterare:fredag"), .add("fältsekreterare:fredag:20"),
        .add("fältsekreterare:fredag:20-22:0"), .weight("vald"), .weight("vald=mycket"),
        .weight("vald=-1"),
    ])
    func `a form that means nothing is told with what was expected`(wish: WhatIfRequest) throws {
        let town = try town()
        let error = #expect(throws: WhatIfRequestError.self) {
            try PlanCommands(town.workspace).compare([wish], namingTeams: "nytt lag")
        }
        guard case .malformed? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
