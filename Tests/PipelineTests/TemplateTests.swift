import Domain
import Foundation
import Intake
import TestSupport
import Testing

@testable import Pipeline

/// Templates and published tables, filled in and put back.
struct TemplateTests {
    private let town: TemporaryWorkspace

    init() throws {
        town = try TemporaryWorkspace(SmallTown.files)
    }

    /// The templates of a kind, by ending.
    private func template(
        _ kind: TemplateFiles.Kind,
        reporter: ReporterID = ""
    ) throws -> [String: ReportFile] {
        let files = try TemplateFiles(town.workspace).files(kind, reporter: reporter)
        return Dictionary(
            uniqueKeysWithValues: files.map { (URL(filePath: $0.name).pathExtension, $0) }
        )
    }

    /// Rows and findings of a delivery of the school's, read without a map.
    private func read(_ bytes: [UInt8], as file: String) throws -> (
        rows: [ReadRow], codes: [FindingCode]
    ) {
        let settings = try Settings(town.workspace)
        let context = DeliveryContext(
            reporter: Reporter(id: "skolan", name: "Storskolan", type: "skola"),
            file: file,
            delivery: "d",
            receivedOn: Day(number: 20_760),
            describes: Period(first: Day(number: 20_745), length: 14),
            categories: settings.configuration.categories,
            map: ColumnMap()
        )
        let reader = DeliveryReader(context, masker: Masker())
        var rows: [ReadRow] = []
        bytes.withUnsafeBytes { reader.feed($0) { rows.append($0) } }
        let summary = reader.finish { rows.append($0) }
        return (rows, (summary.findings + rows.flatMap(\.findings)).map(\.code))
    }

    private func filled(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Filled")
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }

    @Test(arguments: ["xlsx", "csv"])
    func `an empty report template has no rows, and says that its example was not read`(
        ending: String
    ) throws {
        let file = try #require(try template(.reporter, reporter: "skolan")[ending])
        #expect(file.name == "rapportmall-skolan.\(ending)")
        let read = try read(file.bytes, as: file.name)
        #expect(read.rows.isEmpty)
        #expect(read.codes.contains(.exampleRow))
        #expect(!read.codes.contains(.missingHeading) && !read.codes.contains(.otherSheet))
    }

    @Test func `rows under the example of a CSV template are read without a map`() throws {
        let file = try #require(try template(.reporter, reporter: "skolan")["csv"])
        let text =
            String(decoding: file.bytes, as: UTF8.self)
            + "2026-10-20;21.30;Storskolan;Väster;Skadegörelse;2;Ruta krossad\r\n"
            + "2026-10-22;kväll;ICA Torget;Öster;Ungdomssamling;;\r\n"
            + "2026-10-24;;;;Lugnt;;\r\n"
        try expectFilled(try read(Array(text.utf8), as: file.name))
    }

    @Test func `rows that another program filled into the workbook are read without a map`() throws
    {
        try expectFilled(
            try read(try filled("rapportmall-skolan.xlsx"), as: "rapportmall-skolan.xlsx")
        )
    }

    private func expectFilled(_ read: (rows: [ReadRow], codes: [FindingCode])) throws {
        let reports = read.rows.flatMap { row -> [Report] in
            if case .reports(let reports) = row.outcome { reports } else { [] }
        }
        #expect(reports.map(\.kind) == [.event, .event, .calm])
        #expect(reports.map(\.category) == ["skadegorelse", "ungdomssamling", nil])
        #expect(
            reports.first?.time.start == LocalTime(Day(number: 20_746), hour: 21, minute: 30)
        )
        #expect(reports.first?.people == 2)
        #expect(read.codes == [.exampleRow])
    }

    @Test func `the templates of staff are read, and their examples are not`() throws {
        for (ending, file) in try template(.roster) {
            let read = StaffFile.roster(file.bytes, file: file.name)
            #expect(read.rows.isEmpty && read.findings.map(\.code) == [.exampleRow], "\(ending)")
        }
        for (ending, file) in try template(.calendar) {
            let read = StaffFile.calendar(file.bytes, file: file.name)
            #expect(read.rows.isEmpty && read.findings.map(\.code) == [.exampleRow], "\(ending)")
        }
        for (ending, file) in try template(.measures) {
            let read = StaffFile.delivered(file.bytes, file: file.name)
            #expect(read.rows.isEmpty && read.findings.map(\.code) == [.exampleRow], "\(ending)")
        }
    }

    @Test func `rosters, measures and events that another program filled in are read`() throws {
        let roster = StaffFile.roster(try filled("bemanning.xlsx"), file: "bemanning.xlsx")
        #expect(roster.findings.map(\.code) == [.exampleRow])
        #expect(roster.rows.map(\.resource) == ["trygghetsvandrare"])
        #expect(roster.rows.first?.time.start == LocalTime(Day(number: 20_764), hour: 20))
        let calendar = StaffFile.calendar(try filled("kalender.xlsx"), file: "kalender.xlsx")
        #expect(calendar.rows.map(\.name) == ["Julmarknad"])
        let done = StaffFile.delivered(try filled("insatser.xlsx"), file: "insatser.xlsx")
        #expect(done.rows.map(\.place) == ["ICA Torget"])
        #expect(done.rows.first?.reason == "regn")
    }

    @Test func `long lists stand on a hidden sheet, which is no table`() throws {
        let many = ["Ö", "Ek", "Al"].map {
            "\(String(repeating: "lång", count: 24)) \($0);;plats;Väster;;\n"
        }.joined()
        try town.write("namn;alias;typ;område;lat;lon\n" + many, to: "inbox/platser.csv")
        let file = try #require(try template(.reporter, reporter: "skolan")["xlsx"])
        let read = try read(file.bytes, as: file.name)
        #expect(read.rows.isEmpty)
        #expect(read.codes == [.exampleRow, .emptyFile])
    }

    @Test func `all templates are there for a folder, and no survey's`() throws {
        let files = try TemplateFiles(town.workspace).all().map(\.name)
        #expect(files.count == 12 && Set(files).count == 12)
        #expect(files.contains("rapportmall-vakt.csv") && files.contains("kalender.xlsx"))
        #expect(throws: RunError.self) {
            try TemplateFiles(town.workspace).files(.reporter, reporter: "skola")
        }
    }
}
