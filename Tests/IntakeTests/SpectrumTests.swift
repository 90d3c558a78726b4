import Domain
import Foundation
import Intake
import TestTools
import Testing

/// The files of csv-spectrum, each beside the JSON that it means.
struct SpectrumTests {
    /// The JSON of this one holds another telephone number than its CSV.
    private let unlike = "location_coordinates.csv"

    @Test(.enabled(if: SharedData.url("data/csv") != nil))
    func `the difficult files of others are read as they are meant`() throws {
        let folder = try #require(SharedData.url("data/csv"))
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent("spectrum-csvs"),
            includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "csv" && $0.lastPathComponent != unlike }
        #expect(files.count >= 10)
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            let meant = folder.appendingPathComponent("spectrum-json/\(name).json")
            let rows = try JSONDecoder().decode(
                [[String: String]].self,
                from: Data(contentsOf: meant)
            )
            let found = records(Array(try Data(contentsOf: file)))
            let heading = try #require(found.first).cells
            let read = found.dropFirst().map { record in
                Dictionary(zip(heading, record.cells)) { first, _ in first }
            }
            #expect(read == rows, "\(name)")
        }
    }
}
