import Domain
import Foundation
import Intake
import Testing

/// The files of csv-spectrum, each beside the JSON that it means.
struct SpectrumTests {
    /// The JSON of one file tells of another telephone number than its CSV, and of one object
    /// rather than a list; all else in it is compared.
    private let unlike = (file: "location_coordinates", column: "Contact Phone Number")

    @Test func `the difficult files of others are read as they are meant`() throws {
        let folder = SharedData.url("data/csv")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent("spectrum-csvs"),
            includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "csv" }
        #expect(files.count == 12)
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            let meant = folder.appendingPathComponent("spectrum-json/\(name).json")
            var rows = try self.rows(of: Data(contentsOf: meant))
            let found = records([UInt8](try Data(contentsOf: file)))
            let heading = try #require(found.first).cells
            var read = found.dropFirst().map { record in
                Dictionary(zip(heading, record.cells)) { first, _ in first }
            }
            if name == unlike.file {
                #expect(read.first?[unlike.column] == "2095257564")
                rows[0][unlike.column] = nil
                read[0][unlike.column] = nil
            }
            #expect(read == rows, "\(name)")
        }
    }

    private func rows(of json: Data) throws -> [[String: String]] {
        if let rows = try? JSONDecoder().decode([[String: String]].self, from: json) { return rows }
        return [try JSONDecoder().decode([String: String].self, from: json)]
    }

    private func records(_ bytes: [UInt8]) -> [Record] {
        let reader = RecordReader()
        var records: [Record] = []
        bytes.withUnsafeBytes { reader.feed($0) { records.append($0) } }
        _ = reader.finish { records.append($0) }
        return records
    }
}
