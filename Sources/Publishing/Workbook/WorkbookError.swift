public import Domain

/// Why a workbook could not be made.
public enum WorkbookError: ClassifiedError, Equatable, CustomStringConvertible {
    /// The system gave no memory to write to; the number is its `errno`.
    case noMemory(Int32)

    /// The library could not write it; the number is its `lxw_error`.
    case notWritten(UInt32)

    /// A temporary file did not take all that was written to it.
    case cut

    /// Kind of failure.
    public var kind: FailureKind { .storage }

    /// What went wrong, in one sentence.
    public var description: String {
        switch self {
        case .noMemory(let code):
            "A workbook needs a file in memory, and the system gave none (errno \(code))."
        case .notWritten(let code):
            "A workbook could not be written (libxlsxwriter \(code)); the folder for temporary files may be full."
        case .cut:
            "A workbook was cut while it was written; the folder for temporary files is full."
        }
    }
}
