public import Domain

/// People's answers about pairs as must-link and cannot-link constraints (Wagstaff and Cardie 2000)
/// without contradictions: the newest answer counts (decision 0024).
public struct LinkAnswers: Sendable {
    /// An answer that newer ones contradict, with these, by line.
    public struct Contradiction: Hashable, Sendable {
        /// The older answer, which is left out.
        public let answer: LinkAnswer

        /// The newer answers that together imply the opposite.
        public let against: [LinkAnswer]
    }

    /// The answers that are left out, newest first.
    public private(set) var contradictions: [Contradiction] = []

    private var standing: [ReportPair: LinkAnswer] = [:]
    /// Reports joined with a report by an answer of their own.
    private var same: [ReportID: [ReportID]] = [:]
    private var group: [ReportID: ReportID] = [:]
    private var members: [ReportID: [ReportID]] = [:]
    /// The answer that separates two groups, by the root of either and then that of the other.
    private var parted: [ReportID: [ReportID: LinkAnswer]] = [:]

    /// No answers.
    public init() {}

    /// Answers in the order that they were given; the later of two about one pair counts.
    public init(_ answers: [LinkAnswer]) {
        var settled: Set<ReportPair> = []
        for answer in answers.reversed()
        where settled.insert(ReportPair(answer.first, answer.second)).inserted {
            switch answer.verdict {
            case .same: join(answer)
            case .different: part(answer)
            case .unsure: break
            }
        }
    }

    /// The consistent answers, by the ids of the reports.
    public var answers: [LinkAnswer] {
        standing.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The consistent answer about this very pair.
    public func answer(_ one: ReportID, _ other: ReportID) -> LinkAnswer? {
        standing[ReportPair(one, other)]
    }

    /// The verdict on a pair, also where it follows from answers about other pairs.
    public func verdict(_ one: ReportID, _ other: ReportID) -> LinkAnswer.Verdict {
        guard !standing.isEmpty else { return .unsure }
        if root(one) == root(other) { return .same }
        return parted[root(one)]?[root(other)] == nil ? .unsure : .different
    }

    /// All reports that the answers join with this one, itself included.
    public func companions(of report: ReportID) -> [ReportID] {
        members[root(report)] ?? [report]
    }

    /// Adds a must-link constraint, or the contradiction that it makes.
    private mutating func join(_ answer: LinkAnswer) {
        let (one, other) = (root(answer.first), root(answer.second))
        if one != other {
            if let parting = parted[one]?[other] {
                let (near, far) =
                    root(parting.first) == one
                    ? (parting.first, parting.second) : (parting.second, parting.first)
                let against =
                    chain(answer.first, near) + [parting] + chain(far, answer.second)
                contradictions.append(Contradiction(answer: answer, against: byLine(against)))
                return
            }
            unite(one, other)
        }
        same[answer.first, default: []].append(answer.second)
        same[answer.second, default: []].append(answer.first)
        standing[ReportPair(answer.first, answer.second)] = answer
    }

    /// Merges the second group into the first, with the constraints against other groups.
    private mutating func unite(_ one: ReportID, _ other: ReportID) {
        let moved = members.removeValue(forKey: other) ?? [other]
        members[one] = ((members[one] ?? [one]) + moved).sorted()
        for report in moved { group[report] = one }
        for (third, answer) in parted.removeValue(forKey: other) ?? [:] {
            parted[third]?[other] = nil
            part(one, third, by: parted[one]?[third] ?? answer)
        }
    }

    private mutating func part(_ one: ReportID, _ other: ReportID, by answer: LinkAnswer) {
        parted[one, default: [:]][other] = answer
        parted[other, default: [:]][one] = answer
    }

    /// Adds a cannot-link constraint, or the contradiction that it makes.
    private mutating func part(_ answer: LinkAnswer) {
        let (one, other) = (root(answer.first), root(answer.second))
        guard one != other else {
            let against = chain(answer.first, answer.second)
            contradictions.append(Contradiction(answer: answer, against: byLine(against)))
            return
        }
        part(one, other, by: parted[one]?[other] ?? answer)
        standing[ReportPair(answer.first, answer.second)] = answer
    }

    private func root(_ report: ReportID) -> ReportID {
        group[report] ?? report
    }

    /// The shortest chain of answers that joins two reports of one group (breadth-first search).
    private func chain(_ start: ReportID, _ end: ReportID) -> [LinkAnswer] {
        var cameFrom = [start: start]
        var waiting = [start]
        var next = 0
        while next < waiting.count, cameFrom[end] == nil {
            let report = waiting[next]
            next += 1
            for other in (same[report] ?? []).sorted() where cameFrom[other] == nil {
                cameFrom[other] = report
                waiting.append(other)
            }
        }
        var answers: [LinkAnswer] = []
        var report = end
        while report != start, let before = cameFrom[report] {
            if let answer = answer(before, report) { answers.append(answer) }
            report = before
        }
        return answers
    }

    private func byLine(_ answers: [LinkAnswer]) -> [LinkAnswer] {
        answers.sorted { ($0.source.file, $0.source.line) < ($1.source.file, $1.source.line) }
    }
}

/// An unordered pair of reports.
private struct ReportPair: Hashable {
    let first: ReportID
    let second: ReportID

    init(_ one: ReportID, _ other: ReportID) {
        first = min(one, other)
        second = max(one, other)
    }
}

/// People's answers as pairs of infinite weight among the scored ones.
struct AnsweredPairs {
    /// The answers about two reports of the batch, sorted by their indices.
    private let answered: [ScoredPair]

    init(_ answers: LinkAnswers, among events: SortedEvents) {
        answered = answers.answers.compactMap { answer in
            guard let first = events.index(of: answer.first),
                let second = events.index(of: answer.second)
            else { return nil }
            return ScoredPair(
                left: Int32(min(first, second)),
                right: Int32(max(first, second)),
                bits: answer.verdict == .same ? .infinity : -.infinity
            )
        }.sorted(by: AnsweredPairs.comesFirst)
    }

    /// Merges the answers into sorted pairs; an answered pair replaces a scored one.
    func merged(into pairs: [ScoredPair]) -> [ScoredPair] {
        guard !answered.isEmpty else { return pairs }
        var merged: [ScoredPair] = []
        merged.reserveCapacity(pairs.count + answered.count)
        var waiting = answered[...]
        for pair in pairs {
            while let next = waiting.first, !AnsweredPairs.comesFirst(pair, next) {
                merged.append(next)
                waiting.removeFirst()
            }
            if let last = merged.last, (last.left, last.right) == (pair.left, pair.right) {
                continue
            }
            merged.append(pair)
        }
        return merged + waiting
    }

    private static func comesFirst(_ one: ScoredPair, _ other: ScoredPair) -> Bool {
        (one.left, one.right) < (other.left, other.right)
    }
}
