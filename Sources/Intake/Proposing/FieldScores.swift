import Domain
import Toolkit

/// Scores of each field for each column of a file, by its heading and its cells.
struct FieldScores {
    /// Scores by column: 1 for a heading of the field, and up to 1 more for cells of its form.
    private(set) var scores: [[ColumnMap.Field: Double]]

    /// Scores of the headings alone, by column.
    let headings: [[ColumnMap.Field: Double]]

    /// Scores the columns; headings that the map names are certain.
    init(
        _ profiles: [ColumnProfile],
        categories: CategoryGuess,
        map: ColumnMap,
        masker: Masker
    ) {
        var mapped: [String: ColumnMap.Field] = [:]
        for (field, headings) in map.headings {
            for heading in headings { mapped[heading.folded] = field }
        }
        let late = profiles.map { profile in
            profiles.contains { FieldScores.isLater(profile, than: $0) }
        }
        let headings: [[ColumnMap.Field: Double]] = profiles.map { profile in
            if let field = mapped[profile.heading.folded] { return [field: FieldScores.mapped] }
            return HeadingScores.scores(profile.heading)
        }
        scores = profiles.indices.map { index in
            let heading = headings[index]
            if heading.values.contains(FieldScores.mapped) { return heading }
            // Names of people may be few words as well, and are no category.
            let isPersonal = profiles[index].share { !masker.mask($0).counts.isEmpty } > 0.2
            return FieldScores.scores(
                profiles[index],
                heading,
                isLate: late[index],
                isPersonal: isPersonal,
                categories
            )
        }
        self.headings = headings
        // One axis is a coordinate only where the other axis is there.
        for (axis, other) in [(ColumnMap.Field.north, CellForm.east), (.east, .north)]
        where !profiles.contains(where: { $0.share(other) > 0.5 }) {
            for index in scores.indices { scores[index][axis] = headings[index][axis] }
        }
    }

    /// Score of a mapped heading, more than any other.
    private static let mapped = 3.0

    private static func scores(
        _ profile: ColumnProfile,
        _ heading: [ColumnMap.Field: Double],
        isLate: Bool,
        isPersonal: Bool,
        _ categories: CategoryGuess
    ) -> [ColumnMap.Field: Double] {
        var content = content(of: profile, isLate: isLate, categories)
        if isPersonal { content[.category] = 0 }
        var scores = heading
        for (field, score) in heading where profile.filled > 2 {
            // The heading does not count where the cells contradict it.
            if formed.contains(field), content[field] ?? 0 < 0.3 { scores[field] = nil }
            if field == .place, profile.share(.municipality) > 0.9 { scores[field] = nil }
            if field == .caseNumber, profile.isConsecutive,
                score < 1 || profile.heading.folded == "id"
            {
                scores[field] = nil
            }
            if field == .category, profile.share(.prose) > 0.6 { scores[field] = score / 2 }
        }
        return scores.merging(content.filter { $0.value >= 0.2 }, uniquingKeysWith: +)
    }

    /// Fields whose cells have a form of their own.
    private static let formed: Set<ColumnMap.Field> = [
        .date, .time, .endTime, .reportedAt, .north, .east, .coordinate, .people, .origin, .kind,
    ]

    /// Scores of the cells alone.
    private static func content(
        of profile: ColumnProfile,
        isLate: Bool,
        _ categories: CategoryGuess
    ) -> [ColumnMap.Field: Double] {
        let (day, clock) = (profile.share(.day), profile.share(.clock))
        let isNumber = profile.uniqueness > 0.95 && profile.filled > 2
        let known = profile.share(ofWords: categories.hasGuess)
        let isProse = profile.share(.prose) > 0.5
        return [
            .date: isLate ? day / 2 : day,
            .reportedAt: isLate ? day * 0.9 : day * 0.4,
            .time: clock,
            .endTime: max(day, clock) / 2,
            .caseNumber: isNumber ? profile.share(.code) * 0.7 : 0,
            .north: profile.share(.north),
            .east: profile.share(.east),
            .coordinate: profile.share(.coordinate),
            .area: profile.share(.area),
            .municipality: profile.share(.municipality),
            .place: isProse ? 0.1 : profile.share(.place) * 0.8,
            .address: profile.share(.address) * 0.7,
            .category: isProse
                ? 0 : max(known, profile.isVocabulary && clock + day < 0.5 ? 0.3 : 0),
            .text: profile.share(.prose) * 0.9,
            .people: profile.isConsecutive ? 0 : profile.share(.count) * 0.6,
            .origin: profile.share { ControlledVocabulary.origins[$0.folded] != nil },
            .kind: profile.share {
                ControlledVocabulary.kinds[$0.folded].map { $0 != .calm } ?? false
            },
        ]
    }

    /// Whether nearly all times of a column are later than those of another in the same row, or only
    /// they have a year.
    private static func isLater(_ profile: ColumnProfile, than other: ColumnProfile) -> Bool {
        let pairs = zip(profile.moments, other.moments).compactMap { late, early in
            late.flatMap { late in early.map { (late: late, early: $0) } }
        }
        let inOrder = pairs.count { $0.late >= $0.early }
        let later = pairs.count { $0.late > $0.early }
        if pairs.count < 3 {
            return profile.share(.day) > 0.9 && profile.hasYears && other.share(.day) > 0.6
                && !other.hasYears
        }
        return inOrder * 10 >= pairs.count * 9 && later * 2 > pairs.count
    }
}

/// Scores of each field for a heading, by its words.
enum HeadingScores {
    /// The fields with their scores: 1 for a common heading, less for a part of one or a similar
    /// spelling.
    static func scores(_ heading: String) -> [ColumnMap.Field: Double] {
        let folded = heading.folded
        if let (field, _) = CommonHeadings.field(of: folded) { return [field: 1] }
        if let field = proposals[folded] { return [field: 1] }
        var scores: [ColumnMap.Field: Double] = [:]
        func add(_ field: ColumnMap.Field?, _ score: Double) {
            if let field { scores[field] = max(scores[field] ?? 0, score) }
        }
        for word in heading.split(whereSeparator: { !$0.isLetter }).map(\.folded) {
            add(CommonHeadings.field(of: word)?.field ?? proposals[word], 0.6)
            add(fieldByEnding(of: word), 0.5)
        }
        let nearest = Spelling.nearest(
            to: folded,
            among: CommonHeadings.words.filter { $0.count >= 4 }
        )
        if folded.count >= 4 { add(nearest.flatMap(CommonHeadings.field)?.field, 0.6) }
        return scores
    }

    /// The field of the last part of a compound: "larmtid", "rondnr".
    private static func fieldByEnding(of word: String) -> ColumnMap.Field? {
        if word.hasSuffix("nr") || word.hasSuffix("nummer") { return .caseNumber }
        let endings = CommonHeadings.words.filter { $0.count >= 3 && word.count > $0.count }
        let longest = endings.filter(word.hasSuffix).max { ($0.count, $1) < ($1.count, $0) }
        return longest.flatMap(CommonHeadings.field)?.field
    }

    /// Headings that are clear enough for a proposal, but not to read a file by.
    private static let proposals: [String: ColumnMap.Field] = [
        "when": .date, "start": .date, "where": .place, "what": .category, "vad": .category,
        "offence": .category, "offense": .category, "crime": .category, "art": .category,
        "notes": .text, "comment": .text, "comments": .text, "end": .endTime,
        "reported": .reportedAt, "inlamnad": .reportedAt, "inskickat": .reportedAt,
        "iakttagelse": .text, "kalla": .origin, "source": .origin,
    ]
}
