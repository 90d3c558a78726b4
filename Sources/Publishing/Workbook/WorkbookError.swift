/// Why a workbook could not be made.
public enum WorkbookError: Error, Equatable, CustomStringConvertible {
    /// The system gave no memory to write to; the number is its `errno`.
    case noMemory(Int32)

    /// The library could not write it; the text is the library's own.
    case notWritten(String)

    /// What went wrong, in one sentence.
    public var description: String {
        switch self {
        case .noMemory(let code):
            "A workbook needs a file in memory, and the system gave none (errno \(code))."
        case .notWritten(let reason):
            "A workbook could not be written; it needs room for temporary files in TMPDIR: \(reason)"
        }
    }
}
