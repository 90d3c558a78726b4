public import Foundation

/// Tables of what is right to read, written before the code, by people who had not seen it.
///
/// They are in `Tests/ReadingTruth`; those in `held-out` were opened only when the code was done.
public enum ReadingTruth {
    /// Content of a table: the half that was open, the half that was held out, and what was found later.
    public static func halves(of table: String) -> [Data] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ReadingTruth")
        let later = "\(table)-more.json"
        let hasMore = FileManager.default.fileExists(atPath: folder.appending(path: later).path)
        let paths = ["\(table).json", "held-out/\(table).json"] + (hasMore ? [later] : [])
        return paths.map { path in
            do {
                return try Data(contentsOf: folder.appending(path: path))
            } catch {
                preconditionFailure("\(path): \(error)")
            }
        }
    }

    /// Rows of a table of neighbours of what an attack found, `<table>-more.json`.
    public static func more<Row: Decodable>(_ table: String, as type: Row.Type = Row.self) -> [Row]
    {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ReadingTruth")
        do {
            let data = try Data(contentsOf: folder.appending(path: "\(table)-more.json"))
            return try JSONDecoder().decode([Row].self, from: data)
        } catch {
            preconditionFailure("\(table): \(error)")
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
