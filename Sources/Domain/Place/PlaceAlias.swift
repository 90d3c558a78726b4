/// What someone's words for a place mean, as the coordinator has answered.
public struct PlaceAlias: Hashable, Sendable {
    /// The words as they are written; masked.
    public let written: String

    /// The place or area meant, as the gazetteer or the area file calls it.
    public let meaning: String

    /// The reporter whose words they are; nil for everybody's.
    public let reporter: ReporterID?

    /// The municipality where they are used; nil for all.
    public let municipality: String?

    /// The file that says so.
    public let file: String

    /// Its line there, 1-based.
    public let line: Int

    /// An answer and where it stands.
    public init(
        written: String,
        meaning: String,
        reporter: ReporterID? = nil,
        municipality: String? = nil,
        file: String = "",
        line: Int = 0
    ) {
        self.written = written
        self.meaning = meaning
        self.reporter = reporter
        self.municipality = municipality
        self.file = file
        self.line = line
    }
}
