import Domain

/// The evidence of a pair as values of `Domain`: what each comparison found, and its weight.
extension PairScorer {
    /// Compares two reports of the batch; the largest absolute weight comes first.
    func evidence(_ left: Int, _ right: Int) -> [LinkEvidence] {
        let levels = PairLevels(left, right, in: batch, stems: parameters.stems)
        let (one, other) = (batch.reports[left], batch.reports[right])
        let categoryBits = levels.category.bits(in: parameters.categories)
        let wordBits = parameters.words[levels.words]
        let common = batch.commonStems(left, right)
        let evidence = [
            LinkEvidence(
                levels.time.finding(one, other),
                weight: parameters.time[levels.time]
            ),
            LinkEvidence(
                levels.place.finding(one, other),
                weight: parameters.place[levels.place]
            ),
            LinkEvidence(levels.category.finding(bits: categoryBits), weight: categoryBits),
            LinkEvidence(levels.words.finding(common: common, bits: wordBits), weight: wordBits),
            LinkEvidence(levels.reporter.finding, weight: parameters.reporter[levels.reporter]),
        ]
        return evidence.sorted {
            (-abs($0.weight), $0.field.rawValue) < (-abs($1.weight), $1.field.rawValue)
        }
    }
}

extension TimeLevel {
    fileprivate func finding(_ one: CompactReport, _ other: CompactReport) -> LinkFinding {
        switch self {
        case .clocks: .minutesApart(Int(one.minutesApart(from: other)))
        case .nextMorning: .nextMorning
        case .samePart: .samePartOfDay
        case .sameDay: .sameDay
        case .sameWeek: .overlappingTimes
        case .daysAfter, .daysBefore: .differentDays
        }
    }
}

extension PlaceLevel {
    fileprivate func finding(_ one: CompactReport, _ other: CompactReport) -> LinkFinding {
        switch self {
        case .samePlace, .sameAddress: return .samePlace
        case .sameArea: return .sameArea
        case .possibleArea: return .possiblySameArea
        case .otherArea: return .differentAreas
        case .sameText: return .samePlaceText
        case .apart, .unknown:
            guard let left = one.point, let right = other.point else { return .placeMissing }
            return .metresApart(Int(left.distance(to: right).rounded()))
        }
    }
}

extension CategoryLevel {
    /// Unequal categories with a positive weight are often used for the same incident.
    fileprivate func finding(bits: Double) -> LinkFinding {
        switch self {
        case .both(let left, let right) where left == right: .sameCategory
        case .both: bits > 0 ? .confusedCategories : .differentCategories
        case .missing: .categoryMissing
        }
    }
}

extension WordLevel {
    /// Words without a stem in common but with a positive weight stand for each other.
    fileprivate func finding(common: Int, bits: Double) -> LinkFinding {
        switch (self, common) {
        case (.missing, _): .descriptionMissing
        case (_, 0): bits > 0 ? .synonymousWords : .noCommonWords
        default: .commonWords(common)
        }
    }
}

extension ReporterLevel {
    fileprivate var finding: LinkFinding {
        switch self {
        case .same: .sameReporter
        case .sameType: .sameReporterType
        case .otherType: .differentReporters
        }
    }
}
