import Domain

/// Scores of each field for each column of a file, by its heading and its cells.
struct FieldScores {
    /// Scores by column: what the heading says, and up to 1 more for cells of its form; none where it is not to be read.
    private(set) var scores: [[ColumnMap.Field: Double]]

    /// What the headings alone say, by column.
    let headings: [HeadingMeaning]

    /// Why a column is not to be read; nil for the others.
    private(set) var reasons: [UnreadColumn.Reason?]

    /// Scores the columns; headings that the map names are certain.
    init(
        _ profiles: [ColumnProfile],
        categories: CategoryGuess,
        map: ColumnMap,
        masker: Masker
    ) {
        let names = profiles.map(\.heading).columnNames
        headings = names.map {
            map.field(ofColumn: $0).map(HeadingMeaning.init(mapped:)) ?? HeadingMeaning($0)
        }
        let columns = zip(profiles, headings).map { profile, meaning in
            ColumnEvidence(profile, meaning, categories, masker, map)
        }
        reasons = columns.map(\.reason)
        let headings = headings
        scores = columns.indices.map { index in
            if headings[index].isMapped { return headings[index].fields }
            if columns[index].reason != nil { return [:] }
            let others = profiles.indices.filter { $0 != index }.map { profiles[$0] }
            return columns[index].scores(besides: others)
        }
        // One axis is a coordinate only where the other axis is there.
        for (axis, other) in [(ColumnMap.Field.north, CellForm.east), (.east, .north)]
        where !profiles.contains(where: { $0.share(other) > 0.5 }) {
            for index in scores.indices {
                scores[index][axis] = reasons[index] == nil ? headings[index].fields[axis] : nil
            }
        }
        setUnitsAside(profiles)
        setCalendarAside(profiles)
        if columns.contains(where: \.isCompletion) { setStartsAside(profiles) }
    }

    /// A column that always says the same is the unit that handles the rows, where another one is plainly the place.
    private mutating func setUnitsAside(_ profiles: [ColumnProfile]) {
        guard headings.contains(where: { $0.fields[.place] ?? 0 >= 1 }) else { return }
        for index in profiles.indices where !headings[index].isMapped {
            let isConstant = profiles[index].filled > 1 && profiles[index].words.count == 1
            if isConstant, headings[index].fields[.place] ?? 0 < 1 { scores[index][.place] = nil }
        }
    }

    /// Weeks and weekdays are not read beside a column of whole dates.
    private mutating func setCalendarAside(_ profiles: [ColumnProfile]) {
        let hasDates = profiles.indices.contains { index in
            let profile = profiles[index]
            return (scores[index][.date] ?? 0) >= 0.9 && profile.share(.weekday) < 0.5
                && headings[index].fields[.reportedAt] ?? 0 < 0.7
        }
        guard hasDates else { return }
        for index in profiles.indices where !headings[index].isMapped && reasons[index] == nil {
            let isWeek = (headings[index].fields[.week] ?? 0) >= 1
            guard isWeek || profiles[index].share(.weekday) > 0.6 else { continue }
            (scores[index], reasons[index]) = ([:], .calendar)
        }
    }

    /// A form has a time at which it was begun beside the one at which it was sent.
    private mutating func setStartsAside(_ profiles: [ColumnProfile]) {
        for index in profiles.indices where !headings[index].isMapped {
            guard ["starttid", "starttime"].contains(profiles[index].heading.folded) else {
                continue
            }
            (scores[index], reasons[index]) = ([:], .otherTime)
        }
    }

    /// Gives a column of measures back where no other column is a text.
    mutating func readMeasure(of profiles: [ColumnProfile]) {
        let measures = profiles.indices.filter {
            reasons[$0] == .measure && profiles[$0].share(.prose) > 0.3
        }
        guard
            let index = measures.max(by: { profiles[$0].share(.prose) < profiles[$1].share(.prose) }
            )
        else { return }
        (scores[index], reasons[index]) = ([.text: 0.5], nil)
    }
}

/// What the heading and the cells of one column say together.
struct ColumnEvidence {
    private let profile: ColumnProfile
    private let meaning: HeadingMeaning
    private let categories: CategoryGuess
    private let isPersonal: Bool

    /// Why it is not to be read; nil where it may be.
    private(set) var reason: UnreadColumn.Reason?

    init(
        _ profile: ColumnProfile,
        _ meaning: HeadingMeaning,
        _ categories: CategoryGuess,
        _ masker: Masker,
        _ map: ColumnMap
    ) {
        (self.profile, self.meaning, self.categories) = (profile, meaning, categories)
        isPersonal = profile.share { !masker.mask($0).counts.isEmpty } > Self.personalShare
        reason = meaning.isMapped ? nil : ownReason
    }

    /// Share of cells with person data above which a column is one of people; decision 0044.
    private static let personalShare = 0.2

    /// Whether it is the time at which a form was sent.
    var isCompletion: Bool {
        ["slutforandetid", "completiontime"].contains(profile.heading.folded)
    }

    private var ownReason: UnreadColumn.Reason? {
        switch meaning.reason {
        case .runningNumber?: if profile.isConsecutive { return .runningNumber }
        case .person? where namesText: break
        case let reason?: return reason
        case nil: break
        }
        if profile.share(.choice) > 0.5, meaning.fields[.kind] == nil { return .choice }
        let isNumber = profile.isConsecutive && profile.share(.day) < 0.5
        if isNumber, meaning.fields[.caseNumber] ?? 0 < 1, meaning.fields[.week] == nil {
            return .runningNumber
        }
        let isNamed = meaning.best >= 0.6
        if isPersonal, !isNamed, profile.share(.prose) < 0.5 { return .person }
        if profile.filled == 0, !isNamed { return .empty }
        return nil
    }

    /// Whether it names a text as plainly as the staff who wrote it, and its cells are sentences: "Fritext insatsledare".
    private var namesText: Bool {
        (meaning.fields[.text] ?? 0) >= 1 && (meaning.reasons[.person] ?? 0) < 1.8
            && profile.isRunningText
    }

    /// Fields whose cells have a form of their own.
    private static let formed: Set<ColumnMap.Field> = [
        .date, .time, .endTime, .reportedAt, .week, .north, .east, .coordinate, .people, .origin,
        .kind,
    ]

    private static let places: Set<ColumnMap.Field> = [.place, .address, .area]

    /// Scores of all fields; times depend on the other columns.
    func scores(besides others: [ColumnProfile]) -> [ColumnMap.Field: Double] {
        var content = content(
            isLate: others.contains { profile.isLater(than: $0) },
            isEnd: others.contains { profile.endsAfter($0) }
        )
        if isPersonal { content[.category] = 0 }
        var scores = meaning.fields
        for (field, score) in meaning.fields where profile.filled > 2 {
            // The heading does not count where the cells contradict it.
            if Self.formed.contains(field), content[field] ?? 0 < 0.3 { scores[field] = nil }
            let isCode = profile.share(.code) + profile.share(.count) > 0.6
            if field == .place, isCode || profile.share(.municipality) > 0.9 { scores[field] = nil }
            if Self.places.contains(field), profile.share(.day) > 0.6 { scores[field] = nil }
            if field == .category, profile.share(.prose) > 0.4 || profile.isRunningText {
                scores[field] = score / 2
            }
            if field == .text, profile.isOfChoices { scores[field] = nil }
            if field == .text, !profile.isRunningText, score < 1, profile.isVocabulary {
                scores[field] = score / 2
            }
        }
        scores[.reporter] = nil
        scores[.reporterType] = nil
        // Under a heading of other words the cells alone prove little, but for days and positions.
        let least = meaning.isMute || meaning.best > 0 ? 0.2 : 0.6
        return scores.merging(content.filter { $0.value >= least }, uniquingKeysWith: +)
    }

    /// Scores of the cells alone.
    private func content(isLate: Bool, isEnd: Bool) -> [ColumnMap.Field: Double] {
        let (day, clock) = (profile.share(.day), clockShare)
        let isNumber = profile.uniqueness > 0.95 && profile.filled > 2
        let known = profile.share(ofWords: isGuessed)
        let isProse = profile.isRunningText
        let isTypeful = profile.isVocabulary && clock + day < 0.5
        return [
            .date: profile.share(.weekday) > 0.6 ? 0.35 : isLate ? day / 2 : day,
            .reportedAt: isLate ? day * 0.9 : day * 0.4,
            .week: meaning.fields[.week] == nil ? 0 : profile.share(.week),
            .time: isEnd ? clock / 2 : clock,
            .endTime: isEnd ? clock : meaning.fields[.endTime] == nil ? 0 : max(day, clock) / 2,
            .caseNumber: isNumber && says(.caseNumber) ? profile.share(.code) * 0.7 : 0,
            .north: profile.share(.north),
            .east: profile.share(.east),
            .coordinate: profile.share(.coordinate),
            .area: profile.share(.area),
            .municipality: profile.share(.municipality),
            .place: isProse ? 0.1 : profile.share(.place) * 0.8,
            .address: profile.share(.address) * 0.7,
            .category: isProse
                ? 0 : max(known, isTypeful && meaning.fields[.category] != nil ? 0.5 : 0),
            .text: isProse ? 0.9 : profile.share(.prose) * 0.9,
            .people: !profile.isConsecutive && says(.people) ? profile.share(.count) * 0.6 : 0,
            .origin: profile.share { ControlledVocabulary.origins[$0.folded] != nil },
            .kind: profile.share {
                ControlledVocabulary.kinds[$0.folded].map { $0 != .calm } ?? false
            },
        ]
    }

    /// Whether a cell, or each choice in it, is a word with a category.
    private func isGuessed(_ cell: String) -> Bool {
        if categories.hasGuess(cell) { return true }
        return profile.isOfChoices
            && CellChoices.parts(of: cell).contains(where: categories.hasGuess)
    }

    /// Whether the heading names a field at all, or says nothing, so that the cells may.
    private func says(_ field: ColumnMap.Field) -> Bool {
        meaning.isMute || meaning.fields[field] != nil
    }

    /// Share of clocks; mere numbers count half where no cell has minutes or a word.
    private var clockShare: Double {
        let (clock, bare) = (profile.share(.clock), profile.share(.bareClock))
        return bare >= clock - 0.05 ? clock / 2 : clock
    }
}

extension ColumnProfile {
    /// Whether its cells are sentences rather than words: many, mostly different, and of several words.
    var isRunningText: Bool {
        if isOfChoices { return false }
        return share(.prose) > 0.5 || (share(.prose) > 0.25 && uniqueness > 0.8 && !isVocabulary)
    }

    /// Whether its times are those of calls to people on duty, who hear of an incident while it happens: most are in the
    /// evening or at night (decision 0051).
    var isOnCall: Bool {
        let words = heading.folded
        guard ["inkom", "mottag", "samtal", "anmal"].contains(where: words.hasPrefix) else {
            return false
        }
        let minutes = moments.compactMap { $0?.minuteOfDay }
        return minutes.count >= 5
            && minutes.count { !(360..<1080).contains($0) } * 2 > minutes.count
    }

    /// Whether nearly all times are later than those of another column in the same row, or only they have a year.
    func isLater(than other: ColumnProfile) -> Bool {
        let pairs = zip(moments, other.moments).compactMap { late, early in
            late.flatMap { late in early.map { (late: late, early: $0) } }
        }
        // A day without a clock is as late as any clock of that day.
        let inOrder = pairs.count {
            $0.late >= $0.early || ($0.late.minuteOfDay == 0 && $0.late.day == $0.early.day)
        }
        let later = pairs.count { $0.late > $0.early }
        if pairs.count < 3 {
            return share(.day) > 0.9 && hasYears && other.share(.day) > 0.6 && !other.hasYears
                && other.share(.weekday) < 0.5
        }
        return inOrder * 10 >= pairs.count * 9 && later * 2 > pairs.count
    }

    /// Whether nearly all clocks are a little later than those of another column in the same row.
    func endsAfter(_ other: ColumnProfile) -> Bool {
        let waits = zip(clocks, other.clocks).compactMap { end, start in
            end.flatMap { end in start.map { (end - $0 + 1440) % 1440 } }
        }
        let later = waits.count { (1...720).contains($0) }
        return waits.count >= 3 && later * 10 >= waits.count * 7
    }
}
