import Domain

/// How well each column of a file suits each field, by its heading and by what stands in it.
struct FieldGuess {
    /// What is in favour of each field, by column; a heading's own word weighs 1, cells of the
    /// field's form up to 1 more.
    private(set) var scores: [[ColumnMap.Field: Double]]

    /// How much of that the headings say.
    let headings: [[ColumnMap.Field: Double]]

    /// A guess; what `map` says of a heading stands.
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
            profiles.contains { FieldGuess.comes(profile, after: $0) }
        }
        let headings: [[ColumnMap.Field: Double]] = profiles.map { profile in
            if let field = mapped[profile.heading.folded] { return [field: FieldGuess.mapped] }
            return HeadingGuess.scores(profile.heading)
        }
        scores = profiles.indices.map { index in
            let heading = headings[index]
            if heading.values.contains(FieldGuess.mapped) { return heading }
            // Names of people are few words too, and words for nothing.
            let isPersonal = profiles[index].share { !masker.mask($0).counts.isEmpty } > 0.2
            return FieldGuess.scores(
                profiles[index],
                heading,
                isLate: late[index],
                isPersonal: isPersonal,
                categories
            )
        }
        self.headings = headings
        // A number of either axis is one only where the other axis is there.
        for (axis, other) in [(ColumnMap.Field.north, CellForm.east), (.east, .north)]
        where !profiles.contains(where: { $0.share(other) > 0.5 }) {
            for index in scores.indices { scores[index][axis] = headings[index][axis] }
        }
    }

    /// More than heading and cells can say.
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
            // A word in the heading counts for nothing where the cells say otherwise.
            if formed.contains(field), content[field] ?? 0 < 0.3 { scores[field] = nil }
            if field == .place, profile.share(.municipality) > 0.9 { scores[field] = nil }
            if field == .caseNumber, profile.countsOn, score < 1 || profile.heading.folded == "id" {
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

    /// What the cells say for each field.
    private static func content(
        of profile: ColumnProfile,
        isLate: Bool,
        _ categories: CategoryGuess
    ) -> [ColumnMap.Field: Double] {
        let (day, clock) = (profile.share(.day), profile.share(.clock))
        let isNumber = profile.variety > 0.95 && profile.filled > 2
        let known = profile.share(ofWords: categories.knows)
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
            .category: isProse ? 0 : max(known, profile.hasFewWords && clock + day < 0.5 ? 0.3 : 0),
            .text: profile.share(.prose) * 0.9,
            .people: profile.countsOn ? 0 : profile.share(.count) * 0.6,
            .origin: profile.share { AllowedWords.origins[$0.folded] != nil },
            .kind: profile.share { AllowedWords.kinds[$0.folded].map { $0 != .calm } ?? false },
        ]
    }

    /// Whether nearly all times of a column come after those of another in the same row, or only they
    /// have the year.
    private static func comes(_ profile: ColumnProfile, after other: ColumnProfile) -> Bool {
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
