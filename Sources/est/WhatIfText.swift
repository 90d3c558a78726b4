import Domain
import Pipeline

/// A plan beside the one that would be made if something were otherwise, for people and for programs.
struct WhatIfText {
    let plan: StoredPlan
    let found: PlanComparison

    private var table: PlanText { PlanText(plan: plan) }

    var plain: String {
        ([worth] + silent + proven + differences + notes).joined(separator: "\n")
    }

    private var worth: String {
        let (before, after) = found.worth
        let difference = after - before
        let told =
            found.isTold
            ? "\(difference < 0 ? "" : "+")\(Figure.of(difference))"
            : "no difference that is larger than what the plans may lack, \(Figure.of(found.slack))"
        return "Answered for, weighted incidents: \(Figure.of(before)) as it is,"
            + " \(Figure.of(after)) then; \(told)."
    }

    private var silent: [String] {
        found.silent.map { area in
            "\(Terminal.plain(table.name(of: area.area))): \(Figure.of(area.need)) expected there;"
                + " \(Figure.of(area.before)) answered for as it is,"
                + " \(Figure.of(area.after)) if nobody were heard."
        }
    }

    private var proven: [String] {
        let shares = [found.before, found.after].map { Figure.percent($0.quality.provenShare) }
        return ["At least \(shares[0]) of the best possible as it is, \(shares[1]) then."]
    }

    private var differences: [String] {
        let kept = found.before.lines.count - found.gone.count
        return ["\(kept) of \(Figure.lines(found.before.lines.count)) stay."]
            + part("Gone", found.gone) + part("Come", found.come)
    }

    private func part(_ title: String, _ lines: [PlanLine]) -> [String] {
        lines.isEmpty ? [] : ["\(title):"] + table.table(lines)
    }

    /// What is known now may be more than what the published plan was made from, and chance has no part here.
    private var notes: [String] {
        Set(plan.lines.map(\.id)) == Set(found.before.lines.map(\.id))
            ? []
            : [
                "The plan that was published has other lines: it was made from what was known then,"
                    + " and chance chose some; here it chooses none."
            ]
    }

    var object: [String: Any] {
        [
            "period": plan.period.id,
            "worth": ["before": found.worth.before, "after": found.worth.after],
            "slack": found.slack, "told": found.isTold,
            "proven_share": [
                "before": found.before.quality.provenShare,
                "after": found.after.quality.provenShare,
            ],
            "silent": found.silent.map {
                ["area": $0.area, "need": $0.need, "before": $0.before, "after": $0.after]
                    as [String: Any]
            },
            "gone": found.gone.map(PlanText.object), "come": found.come.map(PlanText.object),
            "as_published": notes.isEmpty,
        ]
    }
}
