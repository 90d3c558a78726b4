/// How the files of one reporter follow each other: whether a file repeats the rows of another, and which are empty.
struct FileSequence {
    /// Number of files with headings and no rows.
    private(set) var empty = 0

    private var file = 0
    private var tables = 0
    private var rows = 0
    private var rowsOfFile = 0
    private var repeats = 0
    private var firstFile: [Int: Int] = [:]

    /// Most rows that are compared.
    private static var maximumRows: Int { 50_000 }

    /// Begins another file.
    mutating func begin() {
        (file, rowsOfFile) = (file + 1, 0)
    }

    /// Adds one row of the file.
    mutating func add(_ cells: Cells) {
        rowsOfFile += 1
        guard rows < Self.maximumRows else { return }
        rows += 1
        let row = Array(cells).hashValue
        if let first = firstFile[row] {
            if first != file { repeats += 1 }
        } else {
            firstFile[row] = file
        }
    }

    /// Ends the file.
    mutating func end(hasHeadings: Bool) {
        if hasHeadings { tables += 1 }
        if hasHeadings, rowsOfFile == 0 { empty += 1 }
    }

    /// Whether a quarter of all rows stand in an earlier file as well; nil where there is one file only (decision 0044).
    var repeatsRows: Bool? {
        tables - empty > 1 ? repeats * 4 >= rows : nil
    }
}
