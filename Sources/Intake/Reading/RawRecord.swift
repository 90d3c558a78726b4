package import Domain

/// One record as libcsv split it: its bytes have not been read as text.
package struct RawRecord {
    /// 1-based line in the file where it begins.
    package let line: Int

    /// All of it as it stands in the file, lent while it is handed on.
    package let source: UnsafeRawBufferPointer

    /// Its cells, in the bytes of the file.
    package let cells: Cells

    /// The cells with the spaces around them, where those are kept.
    package let written: Cells?

    /// What was wrong with its quotes or its size.
    package var flaws: [FindingCode] = []
}
