public import Domain

/// Why a workbook could not be made.
public enum WorkbookError: ClassifiedError, Equatable {
    /// The system gave no memory to write to; the number is its `errno`.
    case noMemory(Int32)

    /// The library could not write it; the number is its `lxw_error`.
    case notWritten(UInt32)

    /// A temporary file did not take all that was written to it.
    case cut

    /// Kind of failure.
    public var kind: FailureKind { .storage }
}
