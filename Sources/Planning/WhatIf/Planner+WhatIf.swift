public import Domain

extension Planner {
    /// The plan of a problem beside the one that would be made if something were otherwise.
    ///
    /// The other plan follows the first where it may, and neither leaves anything to chance, so that what differs is
    /// owed to the changes; changes that change nothing give the same plan. Throws as `plan` does.
    public func compare(
        _ problem: PlanProblem,
        changing changes: [PlanChange]
    ) throws(PlanningError) -> PlanComparison {
        var settings = settings
        (settings.givesReasons, settings.drawnShare) = (false, 0)
        let before = try Planner(settings).plan(problem)
        var (other, rules) = (problem, settings)
        for change in changes { change.apply(to: &other, &rules) }
        let isSame = other == problem && rules == settings
        other.earlier = before.lines
        let after = isSame ? before : try Planner(rules).plan(other)
        // Who is silent is worth as much as before: only what is known of it is gone.
        var (truth, scale) = (problem, settings)
        for change in changes where !change.isSilence { change.apply(to: &truth, &scale) }
        let appraisal = Appraisal(truth.canonical, scale)
        return PlanComparison(
            before: before,
            after: after,
            worth: (appraisal.worth(of: before.lines), appraisal.worth(of: after.lines)),
            slack: before.quality.lack + after.quality.lack,
            silent: changes.compactMap { change in
                guard case .silent(let area) = change else { return nil }
                return PlanComparison.SilentArea(
                    area: area,
                    need: appraisal.need(of: area),
                    before: appraisal.answered(by: before.lines, in: area),
                    after: appraisal.answered(by: after.lines, in: area)
                )
            }
        )
    }
}

extension PlanQuality {
    /// What the plan may lack to the best possible, in weighted incidents.
    fileprivate var lack: Double {
        max(0, bound - value)
    }
}
