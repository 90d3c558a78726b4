/// A preference that a plan could not keep without breaking the law, an agreement or a permit.
public struct UnmetPreference: Hashable, Sendable {
    /// Preference that was not kept.
    public let preference: Preference

    /// Rule or shortage in its way.
    public let reason: Reason

    /// Number of areas, shifts, walks or events where it was not kept.
    public let times: Int

    /// A preference with the reason why it was not kept.
    public init(_ preference: Preference, _ reason: Reason, times: Int) {
        self.preference = preference
        self.reason = reason
        self.times = times
    }

    /// A municipality's preference about every plan (decision 0032).
    public enum Preference: String, CaseIterable, Sendable {
        /// Every function that can be planned has a shift on the roster.
        case rosterForEveryFunction
        /// Every shift is used as rostered.
        case shiftsAsRostered
        /// Every booked walk gets a place.
        case placeForEveryWalk
        /// Every contracted round gets a place.
        case placeForEveryRound
        /// Every area with history gets a visit.
        case visitToEveryArea
        /// Somebody is there when an event is on the calendar.
        case presenceAtEvents
    }

    /// Why a preference was not kept.
    public enum Reason: Hashable, Sendable {
        /// The function has no shift in the plan's days.
        case noShift(ResourceID)
        /// A rule is in the way.
        case rule(PlanningRule)
        /// A rule for rosters has removed the shift.
        case removedShift
        /// The function's shift is too short for a visit.
        case noTimeForVisit(ResourceID)
        /// No shift may go to the areas or events with these names.
        case closed([String])
        /// Shifts may go to the areas or events with these names, and do not suffice.
        case tooFewShifts([String])
    }
}

/// Cost of a rule: the gain of the plan without it.
public struct RuleCost: Hashable, Sendable {
    /// The rule.
    public let rule: PlanningRule

    /// Gain without the rule, in weighted incidents answered for.
    public let gain: Double

    /// Lines that only a plan without the rule has, most important first; at most `mostLines`.
    public var lines: [PlanLine] = []

    /// Most lines that are named.
    public static let mostLines = 3

    /// A rule with its cost.
    public init(rule: PlanningRule, gain: Double) {
        self.rule = rule
        self.gain = gain
    }
}

/// Gain of one more team of a function, at the best shift for it.
public struct TeamGain: Hashable, Sendable {
    /// The function.
    public let resource: ResourceID

    /// Shift where it would give most, of those its teams work.
    public let time: TimeSpan

    /// Areas that it would go to, the most useful first.
    public let areas: [AreaID]

    /// Gain of the plan, in weighted incidents answered for.
    public let gain: Double

    /// A team with its gain.
    public init(resource: ResourceID, time: TimeSpan, areas: [AreaID], gain: Double) {
        self.resource = resource
        self.time = time
        self.areas = areas
        self.gain = gain
    }
}

/// Sensitivity of a plan to the weight of one category.
public struct WeightChange: Hashable, Sendable {
    /// The category.
    public let category: CategoryID

    /// Factor on its weight, such as 0.75 or 1.25.
    public let factor: Double

    /// Lines that the plan has and the other would not, most important first.
    public let gone: [PlanLine]

    /// Lines that the other plan has and this does not, most important first.
    public let come: [PlanLine]

    /// A change of weight with its effect.
    public init(category: CategoryID, factor: Double, gone: [PlanLine], come: [PlanLine]) {
        self.category = category
        self.factor = factor
        self.gone = gone
        self.come = come
    }
}
