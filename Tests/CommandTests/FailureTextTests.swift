import Domain
import Geography
import Pipeline
import Planning
import Publishing
import Store
import Testing

@testable import est

/// Errors in Swedish: one line, whole sentences, with the nearest name where one was mistyped.
struct FailureTextTests {
    private static let errors: [any ClassifiedError] =
        [
            RunError.locked, RunError.notClosed("2026-v1-2"), RunError.notMade("2026-v1-2"),
            RunError.notYet(day: "2026-11-04", today: "2026-11-03"), RunError.purged("2026-v1-2"),
            RunError.dueFirst(["2026-v1-2", "2026-v3-4"]), RunError.noHistory,
            RunError.exists("/a"), RunError.notOwn("/a"),
            RunError.nothingToRollUp(days: "2020", nearest: "2024"), RunError.nothingInWeeks(4),
            RunError.clockBackwards(today: "2026-11-03", latest: "2026-11-04"),
            RunError.noPlan(nil, nearest: nil), RunError.noPlan("x", nearest: "y"),
            RunError.unknownReporter("x", nearest: nil),
            StoreError.unusable(file: "a", reason: "SQLite error 5: locked"),
            StoreError.tooNew(file: "a"), StoreError.damaged(file: "a"),
            GeographyError.notGeoJSON(file: "a", fault: .shortPosition(area: "b")),
            GeographyError.unknownSystem("x", file: "a"), GeographyError.missingSystem(file: "a"),
            GeographyError.outsideSweden(area: "b", file: "a"),
            GeographyError.swappedAxes(area: "b", file: "a"),
            GeographyError.missingProperty("x", file: "a", nearest: "y"),
            GeographyError.repeatedArea(id: "b"), GeographyError.unusableID(area: "b", file: "a"),
            GeographyError.otherFormat(.shapefile, file: "a"),
            GeographyError.otherFormat(.zip, file: "a"),
            GeographyError.otherFormat(.html, file: "a"),
            GeographyError.noAreas, GeographyError.unusableAreas(first: "b", file: "a"),
            GeoPackageError.noLayers(file: "a"),
            GeoPackageError.damaged(file: "a"),
            GeoPackageError.severalLayers(["x", "y"], file: "a"),
            GeoPackageError.unknownLayer("x", file: "a", nearest: "y"),
            GeoPackageError.noTable(layer: "x", file: "a"),
            PlanningError.unknownResource("x", nearest: "y"),
            PlanningError.unknownArea("x", source: .permit(of: "z"), nearest: nil),
            PlanningError.unknownCategory("x", nearest: nil),
            PlanningError.repeatedName("x", source: .areas),
            PlanningError.invalidForecast(area: "a", category: "c"),
            TableError.unreadable(file: "a"), TableError.notPlaced(file: "a"),
            TableError.notWeights(file: "a"), TableError.notJudged(file: "a"),
            TableError.unknownReporter("x", nearest: "y"),
            TableError.unknownReport("x", nearest: nil),
            TableError.noTable(file: "a", code: .missingHeading),
            AliasError.unknownMeaning("x", nearest: ["y", "z"]), AliasError.officialName("x"),
            AliasError.noWords, AliasError.known("x", meaning: "y", file: "a", line: 2),
            AliasError.unknown("x", nearest: nil), AliasError.otherHeadings,
            AliasError.elsewhere("x", file: "a", line: 2), OutputError.closed,
            OutputError.failed(errno: 28), WorkbookError.noMemory(12), WorkbookError.cut,
            WorkbookError.notWritten(3), ConfigurationError.missingFile("a"),
            ConfigurationError.linkedFile("a"), ConfigurationError.changedCalendar,
            ConfigurationError.empty(file: "a"), ConfigurationError.notUnicode(file: "a"),
            RunError.unaccounted(file: "a", line: 2),
            ConfigurationError.noRetention,
        ]
        + faults.map { RunError.storage($0) }
        + outlines.map { GeographyError.notGeoJSON(file: "a", fault: $0) }
        + sources.map { PlanningError.repeatedName("x", source: $0) }
        + WhatIfRequestError.Form.allCases.map { WhatIfRequestError.malformed("x", form: $0) }
        + [
            WhatIfRequestError.unknown("x", option: "--add", nearest: "y"),
            WhatIfRequestError.outside("fredag", days: "2026-11-01–2026-11-14"),
        ]
        + (reasons + forms.map { .invalid("x", expected: $0, nearest: nil) }
        + YAMLFault.allCases.map { .notYAML($0) })
        .map { ConfigurationError.faults([SettingFault(line: 2, reason: $0)], file: "k") }

    private static let reasons: [SettingFault.Reason] = [
        .unknown("x[1].y", nearest: "z", elsewhere: nil),
        .unknown("x", nearest: nil, elsewhere: ""),
        .unknown("x", nearest: nil, elsewhere: "y"), .missing("x"), .missing("x.y[2].z"),
        .repeated("x"), .bothLanguages("x", "y"), .invalid("x.y", expected: .text, nearest: "z"),
        .ambiguousNumber("x", readings: [1, 1000]), .cutText,
        .unknownCategory("x", setting: "y", nearest: "z"), .repeatedID("x", setting: "y"),
        .twoMeanings(of: "x", like: "X", setting: "y"), .example("x", value: "y"),
        .unknownHome("x", reporter: "y", nearest: "z"),
        .unknownPlace("x", resource: "y", nearest: nil),
    ]

    private static let faults: [StorageFault] =
        StorageFault.Operation.allCases.map { .failed($0, path: "/a", errno: 28) } + [
            .unreadable("a"), .unreadableFolder("a"), .noAnswer("a"), .notCopied("a", to: "b"),
            .notRemoved(from: "a"), .tooLargeForBackup("a"), .noDatabase(workspace: "a"),
            .changedWhileCopied("a"),
        ]

    private static let outlines: [GeoJSONFault] = [
        .notJSON, .wrongType("x"), .missingMember("x", at: ""), .unexpectedValue(at: "x"),
    ]

    private static let sources: [PlanningSource] = [
        .areas, .categories, .functions, .allowedAreas(of: "x"), .permit(of: "x"), .roster,
        .forecast,
    ]

    private static let forms: [SettingForm] = [
        .text, .identifier, .texts, .whole(1...9), .number(0...1), .truth, .day,
        .choice(["a", "b"]),
        .shares, .words, .hours, .night, .windows, .separator, .groups, .settings, .list,
        .settingsOrList,
        .entries,
        .distinctDates,
        .leftOutForVolunteers, .agreement, .weekdays,
    ]

    @Test func `every error is one line of whole Swedish sentences, and no case's name`() {
        for error in Self.errors {
            let text = FailureText.sentence(ProgramError(error))
            #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
            #expect(!text.contains("\n") && !text.contains("Optional"), "\(text)")
            #expect(!text.contains(".."), "\(text)")
            #expect(!text.contains(" the ") && !text.contains(" is "), "\(text)")
        }
    }

    @Test
    func `every fault of a verification is one line in Swedish, with the name of what is wrong`() {
        let faults: [VerificationFault] = [
            .noDatabase(workspace: "a.x"), .database(.damaged(file: "a.x")), .changedBackup("a.x"),
            .unaccounted(file: "a.x", rows: 2), .missing("a.x"), .changed("a.x"), .foreign("a.x"),
            .noManifest("a.x"), .unknownVersion(2, folder: "a.x"),
            .missingVersion(2, folder: "a.x"),
        ]
        let texts = faults.map(FailureText.sentence)
        for text in texts {
            #expect(text.contains("a.x") && text.hasSuffix(".") && !text.contains("\n"), "\(text)")
            #expect(!text.contains(" is ") && !text.contains(".."), "\(text)")
        }
        #expect(Set(texts).count == faults.count)
    }

    @Test func `an error of the system is a failure of storage, in the system's words`() {
        struct Foreign: Error {}
        let error = ProgramError(Foreign())
        #expect(error.kind == .storage)
        #expect(FailureText.sentence(error).hasPrefix("Ett oväntat fel: "))
    }
}
