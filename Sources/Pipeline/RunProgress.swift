/// What a run is doing, for those who wait at a terminal.
public enum RunProgress: Hashable, Sendable {
    /// A delivered file is being read.
    case reading(reporter: String, file: String)

    /// All reports are being placed anew, since areas, places or periods changed.
    case replacing

    /// New reports are being linked with their neighbours.
    case linking(reports: Int)

    /// A period's lägesbild and plan are being made.
    case making(period: String)
}
