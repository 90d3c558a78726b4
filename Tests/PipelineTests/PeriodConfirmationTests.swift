import Domain
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// The first page waits until `kommun.yml` confirms the periods (decision 0045).
struct PeriodConfirmationTests {
    private static let asOf = RunOptions(asOf: Day(iso: "2026-11-03"))

    /// The small town as if it were real, with periods like these.
    private func town(_ periods: String, archive: String = "off") throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = Self.configuration(periods, archive: archive)
        return try TemporaryWorkspace(files)
    }

    private static func configuration(_ periods: String, archive: String = "off") -> String {
        SmallTown.configuration
            .replacing("simulated_as_of: 2026-11-03\n", with: "archive: \(archive)\n")
            .replacing("length: 14", with: periods)
            .replacing(", plan_starts: 3}", with: "}")
    }

    private func run(_ town: TemporaryWorkspace) throws -> RunSummary {
        try EstRun(town.workspace, options: Self.asOf).run()
    }

    @Test(arguments: ["plan_starts: 3", "confirmed: true", "length: 14, bekräftad: nej"])
    func `files are taken in and no page is made before the periods are confirmed`(periods: String)
        throws
    {
        let town = try town(periods, archive: "move")
        let summary = try run(town)
        #expect(summary.waitsForConfirmation)
        #expect(summary.made.isEmpty && summary.account.received == 10)
        #expect(try WorkspaceState(town.workspace).waitsForConfirmation)
        // Nothing has left the inbox.
        #expect(try town.text(of: "inbox/rapporter/skolan/2026-v43-44.csv") == SmallTown.school)
        try town.write(Self.configuration("length: 14, confirmed: true"), to: "inbox/kommun.yml")
        let confirmed = try run(town)
        #expect(!confirmed.waitsForConfirmation)
        #expect(confirmed.made.map(\.period.id) == ["2026-v43-44"])
    }

    @Test func `the index page asks for the confirmation, and begaran.csv may give it`() throws {
        let town = try town("length: 14, confirmed: no")
        _ = try run(town)
        #expect(try town.text(of: "reports/index.html").contains("Bekräfta perioderna."))
        try town.write("begäran;period;skäl\nbekräfta;;\n", to: "inbox/begaran.csv")
        let confirmed = try run(town)
        #expect(!confirmed.waitsForConfirmation)
        #expect(confirmed.made.map(\.period.id) == ["2026-v43-44"])
        let page = try town.text(of: "reports/index.html")
        #expect(!page.contains("Bekräfta perioderna.") && page.contains("<td>Klart.</td>"))
        #expect(!page.contains("Inget väntade på det."))
    }

    @Test
    func `a check says that periods wait, until the settings, begaran.csv or a page settles it`()
        throws
    {
        let town = try town("length: 14, confirmed: no")
        func waits() throws -> Bool {
            try Inspection(town.workspace, asOf: Self.asOf.asOf).run().waitsForConfirmation
        }
        #expect(try waits())
        try town.write(Self.configuration("length: 14, confirmed: yes"), to: "inbox/kommun.yml")
        #expect(try !waits())
        try town.write(Self.configuration("length: 14, confirmed: no"), to: "inbox/kommun.yml")
        try town.write("begäran;period;skäl\nbekräfta;;\n", to: "inbox/begaran.csv")
        #expect(try !waits())
        _ = try run(town)
        try town.remove("inbox/begaran.csv")
        #expect(try !waits())
    }

    @Test func `unconfirmed periods may become others, and all is read anew`() throws {
        let town = try town("length: 14, confirmed: no")
        _ = try run(town)
        try town.write(Self.configuration("length: 7, confirmed: no"), to: "inbox/kommun.yml")
        #expect(
            try EstRun(
                town.workspace,
                options: RunOptions(asOf: Day(iso: "2026-11-03"), isDryRun: true)
            ).run().account.received == 10
        )
        #expect(try run(town).account.received == 10)
        try town.write(Self.configuration("längd: 7, bekräftad: ja"), to: "inbox/kommun.yml")
        #expect(try run(town).made.map(\.period.id) == ["2026-v43", "2026-v44"])
        try town.write(Self.configuration("längd: 14, bekräftad: ja"), to: "inbox/kommun.yml")
        #expect(throws: ConfigurationError.changedCalendar) { try run(town) }
    }

    @Test func `a length that is written is confirmed, unless the file says that it is not`() throws
    {
        #expect(try run(try town("length: 14")).made.count == 1)
    }

    @Test func `confirmed periods stay, even before their first page`() throws {
        let town = try town("length: 14, confirmed: true")
        let before = RunOptions(asOf: Day(iso: "2026-10-25"))
        #expect(try EstRun(town.workspace, options: before).run().made.isEmpty)
        try town.write(Self.configuration("length: 7"), to: "inbox/kommun.yml")
        #expect(throws: ConfigurationError.changedCalendar) { try run(town) }
    }

    @Test func `a workspace that has a page needs no confirmation`() throws {
        let town = try town("length: 14, confirmed: true")
        _ = try run(town)
        try town.write(Self.configuration("length: 14, confirmed: no"), to: "inbox/kommun.yml")
        let summary = try EstRun(
            town.workspace,
            options: RunOptions(asOf: Day(iso: "2026-11-17"))
        )
        .run()
        #expect(!summary.waitsForConfirmation)
        #expect(summary.made.map(\.period.id) == ["2026-v45-46"])
    }
}
