import Domain

/// One rule of planning: its keys in `kommun.yml`, its checks, its finding and its relaxation, in one place.
///
/// Adding a rule touches four files and the test of its family: `Domain/Plan/ResourceKind.swift` (its value, and its parameter
/// on the function), `Pipeline/Configuration/Functions.swift` (the reading of its key), its family's file in this
/// folder (the descriptor), and `Publishing/Words/RuleWords.swift` (its words). A rule that a roster can break has a finding too:
/// its code in `Domain/Report/FindingCode.swift`, and its words in `Publishing/Words/FindingCatalogue.swift`.
struct RuleDescriptor: Sendable {
    let id: PlanningRule.ID

    /// Keys of `kommun.yml` under `resources` that set it; empty where nothing there does.
    let keys: [String]

    /// Check of a place: the rule that closes a need to a shift, if it does.
    var closes: (@Sendable (Candidate) -> PlanningRule?)?

    /// Check of an allocation: the limit that one more move would break, if it would.
    var limits: (@Sendable (Allocation, Move) -> PlanningRule?)?

    /// Check of work: the rule that a shift at some time would break, if it would.
    var forbids: (@Sendable (ProposedShift) -> PlanningRule?)?

    /// Check of a function's roster as it stands, beyond what `forbids` finds; entries come in order of time.
    var rosterFaults: (@Sendable ([RosterEntry], ResourceKind) -> [RosterFault])?

    /// Finding about a roster that breaks it.
    var finding: FindingCode?

    /// How the rule is removed to see what it costs.
    var relaxation: Relaxation?

    /// A possible visit of a shift in some segment of its time to a need.
    struct Candidate {
        let shift: Shift
        let segment: ShiftSegment
        let need: NeedCell
        let area: AreaID
    }

    /// Removal of a rule: a short name for the command line, and the change of problem and settings.
    struct Relaxation: Sendable {
        let name: String
        let apply: @Sendable (inout PlanProblem, inout PlanSettings, Scope) -> Void
    }

    /// The part of a problem where a rule is removed: all of it, one function, or one of its shifts.
    struct Scope {
        var resource: ResourceID?
        var shift: PlanningRule.UndermannedShift?
    }
}

extension RuleDescriptor {
    /// All rules; of those that a visit or a shift breaks, the first is named.
    static let all = placeRules + limitRules + workRules + restRules

    /// The descriptor of each rule.
    static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    private static let closing = all.compactMap(\.closes)
    private static let limiting = all.compactMap(\.limits)
    private static let forbidding = all.compactMap(\.forbids)

    /// The rule that closes a visit; nil where it is allowed.
    static func closing(_ visit: Candidate) -> PlanningRule? {
        for closes in closing { if let rule = closes(visit) { return rule } }
        return nil
    }

    /// The limit that one more move would break; nil where it breaks none.
    static func limit(on move: Move, in allocation: Allocation) -> PlanningRule? {
        for limits in limiting { if let rule = limits(allocation, move) { return rule } }
        return nil
    }

    /// The rule that a shift would break; nil where it may be worked.
    static func forbidding(_ duty: ProposedShift) -> PlanningRule? {
        for forbids in forbidding { if let rule = forbids(duty) { return rule } }
        return nil
    }
}

extension RuleDescriptor {
    /// Whether each function has the rule for itself.
    var bindsFunctions: Bool {
        closes != nil || forbids != nil || rosterFaults != nil
    }
}
