import Domain

/// Words about a proposal; facts that its lines have in common are written once.
struct ProposalWords {
    let proposal: Proposal
    let names: Names
    private let heaviest: PlanWords
    private let persistent: [Persistence]

    init(_ proposal: Proposal, in picture: SituationPicture, names: Names) {
        self.proposal = proposal
        self.names = names
        heaviest = PlanWords(proposal.heaviest, in: picture, names: names)
        persistent = picture.persistent.filter { lasting in
            lasting.area == proposal.area && proposal.categories.contains(lasting.category)
        }
    }

    /// Name of the function.
    var function: String {
        Swedish.sentence(names.resourceName(proposal.resource))
    }

    /// Function and area.
    var title: String {
        let function = proposal.isRequest ? names.resourceName(proposal.resource) : function
        return "\(function) i \(names.area(proposal.area))"
    }

    /// Places, if some stand out: "vid Busstationen och Torget".
    var places: String {
        let places = proposal.places.filter { $0 != names.area(proposal.area) }
        return places.isEmpty ? "" : "vid \(Swedish.list(places))"
    }

    /// Days of each clock time, which is never broken between lines.
    var times: HTML {
        let pieces = Swedish.appointments(proposal.lines.map(\.time)).map { days, clock -> HTML in
            "\(days) <span class=\"clock\">\(clock)</span>"
        }
        return HTML(pieces, separator: "; ")
    }

    /// Teams, if the function has any.
    var teams: String {
        Set(proposal.lines.map(\.team)).filter { !$0.isEmpty }.sorted().joined(separator: ", ")
    }

    /// Problems to meet, the heaviest first.
    var problem: String {
        guard !proposal.categories.isEmpty else { return heaviest.problem }
        return Swedish.sentence(Swedish.list(proposal.categories.map(names.category)))
    }

    /// Measure, and kind of its shifts.
    var measure: String {
        let kinds = proposal.lines.map { PlanWords.kind($0) }
        return "\(heaviest.measure) (\(Swedish.list(Set(kinds).sorted())))"
    }

    /// Responsible function.
    var responsible: String {
        heaviest.responsible
    }

    /// Expected effect during the measure.
    var shortEffect: String {
        PlanWords.reckoned(isRequest: proposal.isRequest) + "\(share) viktade händelser."
            + PlanWords.expected(names.resource(proposal.resource)?.shortTerm)
    }

    /// Binding rules; empty if there are none.
    var binding: String {
        RuleWords(names: names).rules(proposal.lines.flatMap(\.binding))
    }

    /// Days of the follow-up.
    var followUp: String {
        Swedish.list(Set(proposal.lines.map(\.followUp)).sorted().map(\.description))
    }

    /// Weighted incidents that it covers, of those expected.
    var share: String {
        let need = PlanWords.answered(proposal.need)
        let worth = PlanWords.answered(proposal.worth)
        return worth == need ? worth : "\(worth) av \(need)"
    }

    /// Expected effect afterwards.
    var longEffect: String {
        PlanWords.longEffect(lasted: persistent.map(\.periods).max())
            + PlanWords.expected(names.resource(proposal.resource)?.longTerm)
    }

    /// Incidents behind it.
    var evidence: String {
        EvidenceWords(lines: proposal.lines, categories: proposal.categories, names: names).text
    }

    /// Best alternative of the same teams; empty for a request.
    var alternative: String {
        let others = proposal.lines.filter { $0.alternative != nil }
        guard !proposal.isRequest else { return "" }
        guard !others.isEmpty else { return PlanWords.noAlternative }
        let own = others.reduce(0) { $0 + $1.worth }
        let remaining = others.reduce(0) { $0 + ($1.alternative?.worth ?? 0) }
        return "\(alternatives(others)): svarar för \(PlanWords.answered(remaining)) "
            + "i stället för \(PlanWords.answered(own))."
    }

    /// Other areas, the most frequent first: one or two by name.
    private func alternatives(_ lines: [PlanLine]) -> String {
        let counts = Dictionary(grouping: lines.compactMap(\.alternative?.area)) { $0 }
            .mapValues(\.count)
        let areas = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            names.area($0.key)
        }
        switch areas.count {
        case 1, 2: return areas.joined(separator: " eller ")
        default: return "\(areas[0]), \(areas[1]) med flera"
        }
    }
}
