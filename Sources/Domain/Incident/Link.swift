/// A pair of reports with the probability that both describe the same incident.
public struct Link: Hashable, Sendable {
    /// The report whose id sorts first.
    public let first: ReportID

    /// The other report.
    public let second: ReportID

    /// Probability that both describe the same incident, 0 to 1.
    public let probability: Double

    /// The decision that follows from the probability, the clustering and people's answers.
    public let judgement: Judgement

    /// The evidence for and against, largest absolute weight first.
    public let evidence: [LinkEvidence]

    /// A pair with its probability, judgement and evidence.
    public init(
        first: ReportID,
        second: ReportID,
        probability: Double,
        judgement: Judgement,
        evidence: [LinkEvidence]
    ) {
        self.first = first
        self.second = second
        self.probability = probability
        self.judgement = judgement
        self.evidence = evidence
    }

    /// The three decisions of Fellegi and Sunter (1969): link, non-link and clerical review.
    public enum Judgement: String, CaseIterable, Sendable {
        /// Both describe one incident.
        case same
        /// They describe two incidents.
        case different
        /// A person should look at the pair.
        case unsure
    }
}

/// The outcome of comparing two reports in one field, with its weight.
public struct LinkEvidence: Hashable, Sendable {
    /// The outcome of the comparison.
    public let finding: LinkFinding

    /// Weight in bits, log2 of m/u (Fellegi and Sunter 1969); positive speaks for one incident.
    public let weight: Double

    /// A finding with its weight.
    public init(_ finding: LinkFinding, weight: Double) {
        self.finding = finding
        self.weight = weight
    }

    /// The field that was compared.
    public var field: LinkField { finding.field }
}

/// The five fields in which two reports are compared.
public enum LinkField: String, CaseIterable, Sendable {
    /// Time.
    case time
    /// Place.
    case place
    /// Category.
    case category
    /// Words of the descriptions.
    case words
    /// Who reported.
    case reporter
}

/// The outcome of comparing one field of two reports; `Publishing` has the words for it.
public enum LinkFinding: Hashable, Sendable {
    /// Clock times this many minutes apart.
    case minutesApart(Int)
    /// An event of the evening or night, and its discovery on the next morning.
    case nextMorning
    /// Times within the same part of a day.
    case samePartOfDay
    /// Times within the same day.
    case sameDay
    /// Overlapping times, at least one of them longer than a day.
    case overlappingTimes
    /// Times on different days.
    case differentDays

    /// Points this many metres apart.
    case metresApart(Int)
    /// The same place of the gazetteer, or the same address.
    case samePlace
    /// The same area.
    case sameArea
    /// The area of one is the less probable area of the other.
    case possiblySameArea
    /// Different areas.
    case differentAreas
    /// The same words for a place that could not be located.
    case samePlaceText
    /// At least one of them has no known place.
    case placeMissing

    /// The same category.
    case sameCategory
    /// Two categories that are often used for the same incident.
    case confusedCategories
    /// Different categories.
    case differentCategories
    /// At least one of them has no category.
    case categoryMissing

    /// This many stems in common, at least one.
    case commonWords(Int)
    /// Different words that often describe the same thing.
    case synonymousWords
    /// No words in common.
    case noCommonWords
    /// At least one of them has no description.
    case descriptionMissing

    /// The same reporter.
    case sameReporter
    /// Two reporters of the same type.
    case sameReporterType
    /// Reporters of different types.
    case differentReporters
}

extension LinkFinding {
    /// The field that the finding is about.
    public var field: LinkField {
        switch self {
        case .minutesApart, .nextMorning, .samePartOfDay, .sameDay, .overlappingTimes,
            .differentDays:
            .time
        case .metresApart, .samePlace, .sameArea, .possiblySameArea, .differentAreas,
            .samePlaceText, .placeMissing:
            .place
        case .sameCategory, .confusedCategories, .differentCategories, .categoryMissing: .category
        case .commonWords, .synonymousWords, .noCommonWords, .descriptionMissing: .words
        case .sameReporter, .sameReporterType, .differentReporters: .reporter
        }
    }

    /// The findings that have no number.
    public static let plain: [LinkFinding] = [
        .nextMorning, .samePartOfDay, .sameDay, .overlappingTimes, .differentDays, .samePlace,
        .sameArea, .possiblySameArea, .differentAreas, .samePlaceText, .placeMissing,
        .sameCategory, .confusedCategories, .differentCategories, .categoryMissing,
        .synonymousWords, .noCommonWords, .descriptionMissing, .sameReporter, .sameReporterType,
        .differentReporters,
    ]
}
