public import Foundation

/// Tables of what is right to read, written before the code, by people who had not seen it.
///
/// They are in `Tests/ReadingTruth`, or in the folder that the environment names as `READING_TRUTH`: so the half of
/// them that was held back was tried, when the code was done.
public enum ReadingTruth {
    /// Content of a table.
    public static func data(_ table: String) -> Data {
        let usual = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ReadingTruth").path
        let folder = ProcessInfo.processInfo.environment["READING_TRUTH"] ?? usual
        let file = URL(filePath: folder).appending(path: "\(table).json")
        do {
            return try Data(contentsOf: file)
        } catch {
            preconditionFailure("\(file.path): \(error)")
        }
    }

    /// Rows of a table.
    public static func rows<Row: Decodable>(_ table: String, as type: Row.Type = Row.self) -> [Row]
    {
        do {
            return try JSONDecoder().decode([Row].self, from: data(table))
        } catch {
            preconditionFailure("\(table): \(error)")
        }
    }
}
