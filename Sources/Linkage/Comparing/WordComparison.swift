/// How two reports agree in words.
///
/// Each stem of either is held against the one of the other that it has most in common with
/// (`KinTable`); the mean of what they have in common, report by report, is what is compared. So
/// "sönderslagen ruta" and "krossat fönster" meet as soon as the municipality's reports have shown
/// that they stand in for each other.
enum WordLevel: ComparisonLevel {
    /// Mean bits in common, by the steps of `bounds`.
    case common(step: Int)
    /// One of them says nothing.
    case missing

    /// Bits from which the next step begins.
    private static let bounds = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4]

    static let all: [WordLevel] = (0...bounds.count).map { .common(step: $0) } + [.missing]

    var number: Int {
        step ?? WordLevel.bounds.count + 1
    }

    /// The step, where both say something.
    var step: Int? {
        switch self {
        case .common(let step): step
        case .missing: nil
        }
    }

    /// The level of this mean; nil where one says nothing.
    init(meanBits: Double?) {
        self =
            meanBits.map { bits in
                .common(step: WordLevel.bounds.firstIndex { bits < $0 } ?? WordLevel.bounds.count)
            } ?? .missing
    }
}
