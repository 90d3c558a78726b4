import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import est

/// The reference and the template are made of the table of settings (decision 0045).
struct SettingReferenceTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Domain/Domain.docc/Settings.md").standardizedFileURL

    @Test func `the page of the catalogue is the table's; RECORD_SNAPSHOTS=1 writes it anew`()
        throws
    {
        let text = SettingReference.page
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("recorded \(Self.page.lastPathComponent)")
        }
        #expect(try String(contentsOf: Self.page, encoding: .utf8) == text)
    }

    @Test func `the reference on the terminal has every setting, under both its names`() {
        let text = SettingReference.plain
        for key in SettingKey.allCases {
            #expect(text.contains("(\(key.rawValue))") && text.contains(key.swedish), "\(key)")
        }
    }

    @Test func `every setting has one plain sentence`() {
        for key in SettingKey.allCases {
            let text = SettingText.sentence(key)
            #expect(text.hasSuffix(".") || text.hasSuffix("…"), "\(text)")
            #expect(text.count <= 120 && text.first?.isUppercase == true, "\(text)")
        }
    }

    @Test func `the template is Swedish, and only its municipality stops it`() throws {
        let day = try #require(Day(iso: "2026-10-19"))
        let text = SettingsTemplate.text(SetupDraft(firstDay: day))
        #expect(text.firstMatch(of: /[§¤][a-z]/) == nil)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 125 })
        let english = Set(SettingKey.allCases.map(\.english))
            .subtracting(SettingKey.allCases.map(\.swedish))
        for match in text.matches(of: #/(\w+): /#) {
            #expect(!english.contains(String(match.1)), "\(match.1)")
        }
        let town = try TemporaryWorkspace([:])
        _ = try NewWorkspace(town.workspace, settings: { _ in text }, questions: { _ in "" }).make()
        #expect(throws: ConfigurationError.self) { try Inspection(town.workspace).run() }
        let mine = text.replacing(Configuration.exampleMunicipality, with: "Småstad")
            .replacing(Configuration.exampleReporter, with: "Storskolan")
        try town.write(mine, to: "inbox/kommun.yml")
        #expect(try Inspection(town.workspace).run().findings.isEmpty)
    }
}
