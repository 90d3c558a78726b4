/// What the five comparisons found of one pair.
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

/// Two reports' categories, as numbers in the table of `LinkParameters.categories` or beyond it.
enum CategoryLevel: Equatable {
    case both(Int32, Int32)
    case missing

    init(_ left: CompactReport, _ right: CompactReport) {
        let isMissing =
            left.category == CompactReport.absent || right.category == CompactReport.absent
        self = isMissing ? .missing : .both(left.category, right.category)
    }

    /// What the two weigh.
    func bits(in table: SubstitutionWeights) -> Double {
        switch self {
        case .both(let left, let right): table.bits(left, right)
        case .missing: 0
        }
    }
}

/// How two reports agree in words.
///
/// Each stem of either is held against the one of the other that it has most in common with
/// (`SubstitutionWeights`); the mean of what they have in common, report by report, is what is compared. So
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

/// Who sent the two reports.
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
