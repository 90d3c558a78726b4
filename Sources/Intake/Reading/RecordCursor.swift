/// Where in the buffered bytes, and on which line of the file, a reader stands.
struct RecordCursor {
    /// Index of the first byte that has not been parsed.
    private(set) var position = 0

    /// Index where the record under way begins.
    private(set) var start = 0

    /// Line of the file where the record under way begins.
    private(set) var startLine: Int

    /// Line of the file at `position`.
    private(set) var line: Int

    /// Whether a line too long to keep is passed by.
    var isSkipping = false

    /// Whether a record has begun and goes on at `position`.
    var isInsideRecord: Bool { position > start }

    /// A cursor before the first byte, on a line of the file.
    init(line: Int) {
        (startLine, self.line) = (line, line)
    }

    /// Passes a line that belongs to the record under way.
    mutating func passLine(to end: Int) {
        position = end
        line += 1
    }

    /// Begins the next record at `position`.
    mutating func beginRecord() {
        start = position
        startLine = line
    }

    /// Goes back to just after the first line of the record under way.
    mutating func rewind(toEndOfFirstLine end: Int) {
        position = end
        line = startLine + 1
    }

    /// Forgets the bytes before the record under way; returns how many they are.
    mutating func dropParsedBytes() -> Int {
        let count = start
        position -= count
        start = 0
        return count
    }

    /// Forgets all bytes, for a line that is too long to keep.
    mutating func dropBytes() {
        position = 0
        start = 0
    }
}
