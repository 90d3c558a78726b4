import Domain

/// What the page says of one line of the plan.
struct PlanWords {
    let line: PlanLine
    let names: Names
    /// Periods that the same has lasted in the same area; nil where it has not.
    let lasted: Int?

    init(_ line: PlanLine, in picture: SituationPicture, names: Names) {
        self.line = line
        self.names = names
        lasted =
            picture.persistent
            .first { $0.area == line.area && $0.category == line.category }?.periods
    }

    /// The function, with the word for it where it is only asked for.
    var function: String {
        let name = names.resourceName(line.resource)
        return line.roster == nil ? "\(name) (begäran)" : name
    }

    /// How the time came to be set, or that it is a request.
    static func kind(_ line: PlanLine) -> String {
        switch line.roster {
        case .schedule: "ordinarie schema"
        case .bookedWalk: "bokad vandring"
        case .contractedRound: "avtalsrond"
        case nil: "begäran"
        }
    }

    /// What is to be met.
    var problem: String {
        guard line.category != nil else { return "Inget särskilt väntas" }
        return Swedish.sentence(names.category(line.category))
    }

    /// What is done there.
    var measure: String {
        let words = names.resource(line.resource)?.measure ?? ""
        return words.isEmpty ? "Närvaro på platsen" : Swedish.sentence(words)
    }

    /// The function that answers for it.
    var responsible: String {
        names.resource(line.resource)?.responsible ?? ""
    }

    /// Why it is proposed.
    var reason: String {
        guard line.category != nil else {
            return "Inget särskilt väntas; området får ändå ett besök."
        }
        return "Då och där väntas \(PlanWords.answered(line.need)) viktade händelser, "
            + "mest \(names.category(line.category))."
    }

    /// What is to be expected while it goes on.
    var shortEffect: String {
        PlanWords.reckoned(isRequest: line.roster == nil)
            + "\(worth) av \(PlanWords.answered(line.need)) viktade händelser."
            + PlanWords.expected(names.resource(line.resource)?.shortTerm)
    }

    /// How a figure of what is answered for begins; what is asked for may be refused.
    static func reckoned(isRequest: Bool) -> String {
        isRequest ? "Om begäran bifalls räknas den svara för " : "Räknas svara för "
    }

    /// What is to be expected afterwards.
    var longEffect: String {
        PlanWords.longEffect(lasted: lasted)
            + PlanWords.expected(names.resource(line.resource)?.longTerm)
    }

    /// What a function's presence is expected to do, as the configuration says, with a space before it.
    static func expected(_ words: String?) -> String {
        guard let words, !words.isEmpty else { return "" }
        return " Förväntat: \(words)\(words.hasSuffix(".") ? "" : ".")"
    }

    /// Rules that kept it from being better; empty where none did.
    var binding: String {
        Swedish.list(line.binding.map(RuleWords(names: names).rule))
    }

    /// A line in a few words: who, where and when.
    static func short(_ line: PlanLine, names: Names) -> String {
        let start = line.time.start
        return "\(names.resourceName(line.resource)) i \(names.area(line.area)) "
            + "\(Swedish.day(start.day)) kl.\u{A0}\(start.clock)"
    }

    /// What is to be expected afterwards, where the same has lasted for some periods or none.
    static func longEffect(lasted: Int?) -> String {
        guard let lasted else {
            return "Ingen varaktig effekt att räkna med av närvaro ensam; prövas vid uppföljningen."
        }
        return "Problemet har varat \(lasted) perioder i rad: "
            + "närvaro räcker inte, orsaken behöver åtgärdas."
    }

    /// The incidents behind it, by their numbers on the page.
    var evidence: String {
        let categories = line.category.map { [$0] } ?? []
        return EvidenceWords(lines: [line], categories: categories, names: names).text
    }

    /// What else the same team could do then; empty for what is only asked for.
    var alternative: String {
        guard line.roster != nil else { return "" }
        guard let other = line.alternative else { return PlanWords.noAlternative }
        let area = names.area(other.area)
        let worths = "\(PlanWords.answered(other.worth)) i stället för \(worth)."
        return line.isDrawn
            ? "Lotten valde bort \(area), som skulle svara för \(worths)"
            : "\(area): svarar för \(worths)"
    }

    /// That a team has nowhere else to go.
    static let noAlternative = "Inget annat möjligt område skulle ge något då."

    /// What it is reckoned to answer for, in weighted incidents.
    var worth: String {
        PlanWords.answered(line.worth)
    }

    /// Weighted incidents, with a second decimal below one: what is told side by side is told alike.
    static func answered(_ worth: Double) -> String {
        worth < 0.005 ? "nära 0" : Swedish.decimal(worth, worth < 0.995 ? 2 : 1)
    }
}
