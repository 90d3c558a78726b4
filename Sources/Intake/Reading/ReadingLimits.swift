/// How much of a delivery is taken as one record before it is judged to be damaged.
///
/// The limits keep memory flat and time linear whatever is delivered; they are far above what people
/// write: a page of text is 3 kB.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes that one record may span.
    public var recordBytes: Int

    /// Lines that one record may span, for texts with line breaks.
    public var recordLines: Int

    /// Cells in one record; those beyond are dropped and the record is flawed.
    public var cells: Int

    /// Bytes that may be read twice, before as many have been read once again.
    public var rereadBytes: Int

    /// Bytes from the start of the file by which encoding and delimiter are chosen.
    public var sampleBytes: Int

    /// Limits far above what people write.
    public static let `default` = ReadingLimits()

    /// Limits; the defaults lie far above what people write.
    public init(
        recordBytes: Int = 65_536,
        recordLines: Int = 500,
        cells: Int = 1_000,
        rereadBytes: Int = 1_048_576,
        sampleBytes: Int = 65_536
    ) {
        self.recordBytes = recordBytes
        self.recordLines = recordLines
        self.cells = cells
        self.rereadBytes = rereadBytes
        self.sampleBytes = sampleBytes
    }
}
