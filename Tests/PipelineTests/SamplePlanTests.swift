import Domain
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// The sample's plan: why it is as it is, what would be otherwise, and what it asks for in the long run.
struct SamplePlanTests {
    private static let inbox = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "inbox")

    private func sample() throws -> TemporaryWorkspace {
        let sample = try TemporaryWorkspace([:])
        try FileManager.default.createDirectory(
            at: sample.workspace.root,
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(
            at: Self.inbox,
            to: sample.workspace.root.appending(path: "inbox")
        )
        _ = try EstRun(sample.workspace).run()
        return sample
    }

    @Test func `the sample tells what rules cost, asks for long-term measures and answers what if`()
        throws
    {
        let sample = try sample()
        let before = try sample.hashes(below: "")
        let (plan, found) = try PlanCommands(sample.workspace).compare(
            [
                .silentArea("centrum"), .add("väktare:fredag:20.00-02.00:2"),
            ],
            namingTeams: "nytt lag"
        )
        #expect(try sample.hashes(below: "") == before)
        #expect(found.before.draw == nil && !found.before.lines.isEmpty)
        let silent = try #require(found.silent.first)
        #expect(silent.before > silent.after && silent.after == 0)
        #expect(found.come.contains { $0.team.hasPrefix("nytt lag") })
        let page = try sample.picture(of: plan.period.id)
        let measures = try #require(page["long_term"] as? [[String: Any]])
        #expect(measures.contains { $0["id"] as? String == "langsikt-norra-hamnen-belysning" })
        let changes = try #require(page["weight_changes"] as? [[String: Any]])
        let categories = Set(changes.compactMap { $0["category"] as? String })
        #expect(categories.count > 5 && changes.count == 2 * categories.count)
    }
}
