import Domain

/// Words about one line of the plan.
struct PlanWords {
    let line: PlanLine
    let names: Names
    /// Periods that the same category has persisted in the area; nil if it has not.
    let lasted: Int?

    init(_ line: PlanLine, in picture: SituationPicture, names: Names) {
        self.line = line
        self.names = names
        lasted =
            picture.persistent
            .first { $0.area == line.area && $0.category == line.category }?.periods
    }

    /// Function, marked if it is a request.
    var function: String {
        let name = names.resourceName(line.resource)
        return line.roster == nil ? "\(name) (begäran)" : name
    }

    /// Kind of the shift, or that it is a request.
    static func kind(_ line: PlanLine) -> String {
        switch line.roster {
        case .schedule: "ordinarie schema"
        case .bookedWalk: "bokad vandring"
        case .contractedRound: "avtalsrond"
        case nil: "begäran"
        }
    }

    /// Problem to meet.
    var problem: String {
        guard line.category != nil else { return "Inget särskilt väntas" }
        return Swedish.sentence(names.category(line.category))
    }

    /// Measure.
    var measure: String {
        let words = names.resource(line.resource)?.measureWords ?? ""
        return words.isEmpty ? "Närvaro på platsen" : Swedish.sentence(words)
    }

    /// Responsible function.
    var responsible: String {
        names.resource(line.resource)?.responsible ?? ""
    }

    /// Reason for the proposal.
    var reason: String {
        guard line.category != nil else {
            return "Inget särskilt väntas; området får ändå ett besök."
        }
        return "Då och där väntas \(PlanWords.answered(line.need)) viktade händelser, "
            + "mest \(names.category(line.category))."
    }

    /// Expected effect during the measure.
    var shortEffect: String {
        PlanWords.reckoned(isRequest: line.roster == nil)
            + "\(worth) av \(PlanWords.answered(line.need)) viktade händelser."
            + PlanWords.expected(names.resource(line.resource)?.shortTerm)
    }

    /// Lead before the number of covered incidents; a request may be refused.
    static func reckoned(isRequest: Bool) -> String {
        isRequest ? "Om begäran bifalls räknas den svara för " : "Räknas svara för "
    }

    /// Expected effect afterwards.
    var longEffect: String {
        PlanWords.longEffect(lasted: lasted)
            + PlanWords.expected(names.resource(line.resource)?.longTerm)
    }

    /// Effect of a function's presence according to the configuration, after a space; empty if there is none.
    static func expected(_ words: String?) -> String {
        guard let words, !words.isEmpty else { return "" }
        return " Förväntat: \(words)\(words.hasSuffix(".") ? "" : ".")"
    }

    /// Binding rules; empty if there are none.
    var binding: String {
        Swedish.list(line.binding.map(RuleWords(names: names).rule))
    }

    /// Function, area and start of a line.
    static func short(_ line: PlanLine, names: Names) -> String {
        let start = line.time.start
        return "\(names.resourceName(line.resource)) i \(names.area(line.area)) "
            + "\(Swedish.day(start.day)) kl.\u{A0}\(start.clock)"
    }

    /// Expected effect afterwards, by the periods that the problem has persisted.
    static func longEffect(lasted: Int?) -> String {
        guard let lasted else {
            return "Ingen varaktig effekt att räkna med av närvaro ensam; prövas vid uppföljningen."
        }
        return "Problemet har varat \(lasted) perioder i rad: "
            + "närvaro räcker inte, orsaken behöver åtgärdas."
    }

    /// Incidents behind it, by their numbers on the page.
    var evidence: String {
        let categories = line.category.map { [$0] } ?? []
        return EvidenceWords(lines: [line], categories: categories, names: names).text
    }

    /// Best alternative of the same team; empty for a request.
    var alternative: String {
        guard line.roster != nil else { return "" }
        guard let other = line.alternative else { return PlanWords.noAlternative }
        let area = names.area(other.area)
        let worths = "\(PlanWords.answered(other.worth)) i stället för \(worth)."
        return line.isDrawn
            ? "Lotten valde bort \(area), som skulle svara för \(worths)"
            : "\(area): svarar för \(worths)"
    }

    /// Words for a team without an alternative.
    static let noAlternative = "Inget annat möjligt område skulle ge något då."

    /// Weighted incidents that it covers.
    var worth: String {
        PlanWords.answered(line.worth)
    }

    /// Weighted incidents, with a second decimal below 1.
    static func answered(_ worth: Double) -> String {
        worth < 0.005 ? "nära 0" : Swedish.decimal(worth, worth < 0.995 ? 2 : 1)
    }
}

extension ResourceKind {
    /// Its measure, and whether it only watches: "går rundor (iakttar och ringer, ingriper inte)".
    var measureWords: String {
        observesOnly ? "\(measure) (iakttar och ringer, ingriper inte)" : measure
    }
}

/// Words about the incidents behind lines of the plan: their number, categories and numbers on the page.
struct EvidenceWords {
    let lines: [PlanLine]
    /// Categories of the lines, to be named.
    let categories: [CategoryID]
    let names: Names

    var text: String {
        let ids = Set(lines.flatMap(\.evidence))
        let found = ids.compactMap(names.incident).sorted { $0.number > $1.number }
        guard !ids.isEmpty else {
            return "Inga händelser denna period; förslaget vilar på tidigare perioders mönster."
        }
        let numbers =
            found.isEmpty ? [] : ["nr " + found.map { "\($0.number)" }.joined(separator: ", ")]
        let earlier = ids.count - found.count
        let older = earlier == 0 ? [] : ["\(earlier) från tidigare perioder"]
        return Swedish.sentence(count(ids.count)) + kinds(found.map(\.category))
            + ": " + Swedish.list(numbers + older) + "."
    }

    /// "6 händelser", or "minst 10 händelser" if a line may leave some out.
    private func count(_ number: Int) -> String {
        let isCut = lines.contains { $0.evidence.count >= PlanLine.mostEvidence }
        return (isCut ? "minst " : "") + Swedish.count(number, "händelse", "händelser")
    }

    /// Number of each category, ", varav 4 ungdomssamling".
    private func kinds(_ found: [CategoryID?]) -> String {
        let counts = categories.map { category in
            (name: names.category(category), count: found.count { $0 == category })
        }.filter { $0.count > 0 }
        guard let first = counts.first else {
            return found.isEmpty ? "" : " av annat slag samma tid på dygnet"
        }
        if counts.count == 1, first.count == found.count {
            return found.count == 1 ? ", \(first.name)" : ", alla \(first.name)"
        }
        return ", varav " + Swedish.list(counts.map { "\(Swedish.count($0.count)) \($0.name)" })
    }
}
