import Foundation

/// Tables of what is right to read, in `Tests/ReadingTruth`: made before the code, by others than its authors.
public enum ReadingTruth {
    /// Rows of a table; a table named with `-held-out` was opened only when the code was done.
    public static func rows<Row: Decodable>(
        _ names: String...,
        as type: Row.Type = Row.self
    ) -> [Row] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ReadingTruth")
        return names.flatMap { name in
            do {
                let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
                return try JSONDecoder().decode([Row].self, from: data)
            } catch {
                fatalError("\(name).json: \(error)")
            }
        }
    }
}
