/// The agreement levels of one pair in all five fields: its comparison vector
/// (Fellegi and Sunter 1969).
struct PairLevels {
    let time: TimeLevel
    let place: PlaceLevel
    let category: CategoryLevel
    let words: WordLevel
    let reporter: ReporterLevel

    init(_ left: Int, _ right: Int, in batch: ReportBatch, stems: SubstitutionWeights) {
        let (one, other) = (batch.reports[left], batch.reports[right])
        time = TimeLevel(one, other)
        place = PlaceLevel(one, other)
        category = CategoryLevel(one, other)
        words = WordLevel(meanBits: batch.commonBits(left, right, by: stems))
        reporter = ReporterLevel(one, other)
    }
}

/// Agreement in category: both categories, as numbers of `LinkParameters.categories` or beyond it.
enum CategoryLevel: Equatable {
    case both(Int32, Int32)
    case missing

    init(_ left: CompactReport, _ right: CompactReport) {
        let isMissing =
            left.category == CompactReport.absent || right.category == CompactReport.absent
        self = isMissing ? .missing : .both(left.category, right.category)
    }

    /// The weight of the two categories in bits; 0 where one is missing.
    func bits(in table: SubstitutionWeights) -> Double {
        switch self {
        case .both(let left, let right): table.bits(left, right)
        case .missing: 0
        }
    }
}

/// Agreement in words, by the mean bits of a symmetric best-match alignment of stems.
///
/// Each stem of either report is paired with the stem of the other that has the largest weight in
/// `SubstitutionWeights`; the means of both directions are averaged. So "sönderslagen ruta" agrees
/// with "krossat fönster" once the municipality's reports have shown that these words replace each
/// other.
enum WordLevel: ComparisonLevel {
    /// Mean bits, by the steps of `bounds`.
    case common(step: Int)
    /// At least one of them has no words.
    case missing

    /// Bits at which the next step begins.
    private static let bounds = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4]

    static let all: [WordLevel] = (0...bounds.count).map { .common(step: $0) } + [.missing]

    var number: Int {
        step ?? WordLevel.bounds.count + 1
    }

    /// The step; nil where at least one has no words.
    var step: Int? {
        switch self {
        case .common(let step): step
        case .missing: nil
        }
    }

    /// The level of a mean in bits; nil is a report without words.
    init(meanBits: Double?) {
        self =
            meanBits.map { bits in
                .common(step: WordLevel.bounds.firstIndex { bits < $0 } ?? WordLevel.bounds.count)
            } ?? .missing
    }
}

/// Agreement in reporter: the same one, one of the same type, or one of another type.
enum ReporterLevel: Int, CaseIterable, ComparisonLevel {
    case same, sameType, otherType

    static var all: [ReporterLevel] { allCases }

    var number: Int { rawValue }

    init(_ left: CompactReport, _ right: CompactReport) {
        if left.reporter == right.reporter {
            self = .same
        } else {
            self = left.reporterType == right.reporterType ? .sameType : .otherType
        }
    }
}
