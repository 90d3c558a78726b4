public import Foundation

/// Tables of what is right to read, written before the code, by people who had not seen it.
///
/// They are in `Tests/ReadingTruth`; those in `held-out` were opened only when the code was done.
public enum ReadingTruth {
    /// Content of a table: the half that was open, and the half that was held out.
    public static func halves(of table: String) -> [Data] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ReadingTruth")
        return ["\(table).json", "held-out/\(table).json"].map { path in
            do {
                return try Data(contentsOf: folder.appending(path: path))
            } catch {
                preconditionFailure("\(path): \(error)")
            }
        }
    }

    /// Rows of a table.
    public static func rows<Row: Decodable>(_ table: String, as type: Row.Type = Row.self) -> [Row]
    {
        halves(of: table).flatMap { data in
            do {
                return try JSONDecoder().decode([Row].self, from: data)
            } catch {
                preconditionFailure("\(table): \(error)")
            }
        }
    }
}
