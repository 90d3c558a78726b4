import Domain
import Foundation
import Pipeline
import Store
import TestSupport
import Testing

@testable import Pipeline

/// Exports as they are: from the file, through the proposed settings, to what is kept of each row.
struct ExportSampleTests {
    @Test(arguments: ExportSample.forms + ExportSample.registers)
    func `an export is read by its proposed settings, and nobody's name is kept`(
        sample: ExportSample
    ) throws {
        let town = try ReadingTown(categories: Self.categories)
        let path = "inbox/rapporter/\(sample.id)/\(sample.file)"
        try town.town.write(Data(sample.bytes), to: path)
        let file = town.town.workspace.root.appending(path: path)
        let yaml = try ColumnAdvice(town.town.workspace).yaml(for: file)
        try town.add(reporter: yaml)
        try town.run()
        let reports = try town.reports().filter { $0.reporter == sample.id }
        let rows = reports.map(Self.described)
        #expect(rows == sample.rows, "\(yaml)")
        let kept = reports.map { "\($0.text) \($0.place.text) \($0.caseNumber ?? "")" }.joined()
        #expect(!sample.people.contains { kept.contains($0) || yaml.contains($0) }, "\(kept)")
        let told = try town.findings(of: sample.id).filter { $0 != .personData }
        #expect(told.map(\.rawValue) == sample.told, "\(yaml)")
    }

    /// A report in one line, as the samples write it.
    private static func described(_ report: Report) -> String {
        let start = report.time.start
        let clock = report.time.precision == .day ? "-" : start.clock
        let place = report.place.text.isEmpty ? "-" : report.place.text
        return
            "\(report.kind) \(start.day) \(clock) \(report.category ?? "-") \(place) \(report.caseNumber ?? "-")"
    }

    private static let categories = """
          - {id: skadegorelse, name: Skadegörelse, weight: 2, aliases: [klotter, vandalisering]}
          - {id: nedskrapning, name: Nedskräpning, weight: 0.5, aliases: [skräp]}
          - {id: ordningsstorning, name: Ordningsstörning, weight: 1.5, aliases: [störning, bråk]}
          - {id: narkotika, name: Narkotika, weight: 3, aliases: [droger]}
          - {id: berusning, name: Berusning, weight: 1.5, aliases: [fylleri]}
          - {id: hot, name: Hot och ofredande, weight: 4, aliases: [hot, ofredande]}
          - {id: misshandel, name: Misshandel, weight: 6, aliases: [våld, slagsmål]}
          - {id: brand, name: Brand, weight: 5, aliases: [eldning]}
          - {id: buskorning, name: Buskörning, weight: 1.5, aliases: [mopedkörning]}
          - {id: otrygg-plats, name: Otrygg plats, kind: otrygg plats}
          - {id: felanmalan, name: Felanmälan, kind: felanmälan}

        """
}
