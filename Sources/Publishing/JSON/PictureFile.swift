import Domain
import Toolkit

/// `lagesbild.json`: all figures of the page, for programs.
///
/// Keys have a fixed order and may be added, never renamed; times are local, as `2026-10-19T21:30` (ISO 8601);
/// lists are in the order of the page.
struct PictureFile {
    let edition: Edition
    let names: Names

    var text: String {
        let (picture, plan) = (edition.picture, edition.plan)
        let numbers = Agenda(plan).numbers
        let words = RuleWords(names: names)
        return JSON.object([
            ("municipality", .string(edition.municipality)),
            ("version", .int(edition.version)),
            ("as_of", .string(edition.asOf.description)),
            ("simulated", .bool(edition.simulated)),
            ("period", JSON(picture.period)),
            ("account", JSON(edition.account)),
            ("quarantine", .array(edition.quarantine.map(JSON.init))),
            ("dominant_reporter", dominant),
            ("unreadable", .array(edition.unreadable.map(JSON.init))),
            ("coverage", .number(picture.coverage, decimals: 4)),
            ("coverage_table", .array(picture.coverageTable.map(JSON.init))),
            ("history_length", .int(picture.historyLength)),
            ("reporters", .array(edition.reporters.map(reporter))),
            ("incidents", incidents),
            ("serious_incidents", .array(picture.serious.map(JSON.init))),
            ("totals", .array(picture.totals.map(JSON.init))),
            ("areas", .array(areas)),
            ("late_changes", .array(edition.figureRevisions.map(JSON.init))),
            ("map_changes", .array(edition.mapChanges.map(change))),
            ("flags", .array(picture.flags.map(JSON.init))),
            ("clusters", .array(picture.clusters.map(JSON.init))),
            ("near_repeats", .array(picture.nearRepeats.map(JSON.init))),
            ("persistent", .array(picture.persistent.map(JSON.init))),
            ("escalations", .array(edition.escalations.map(JSON.init))),
            ("week_pattern", .array(picture.weekPattern.map(JSON.init))),
            ("week_patterns", .array(picture.weekPatterns.map(JSON.init))),
            ("felt_safety", .array(picture.felt.map(JSON.init))),
            ("new_words", .array(picture.newWords.map(JSON.init))),
            ("unplaced", .array(edition.unplaced.map(JSON.init(unplaced:)))),
            ("unsure_pairs", .array(edition.unsureLinks.map(JSON.init))),
            ("incident_changes", .array(edition.incidentChanges.map(JSON.init))),
            ("plan_period", JSON(plan.period)),
            ("plan_quality", JSON(plan.quality, words)),
            ("plan", .array(plan.lines.map { line($0, numbers) })),
            ("unmet", .array(plan.unmet.map(JSON.init))),
            ("plan_draw", plan.draw.map(JSON.init) ?? .null),
            ("broken_wishes", .array(words.unmet(plan).map(JSON.init))),
            ("rest_agreements", .array(plan.agreements.map { JSON($0, words) })),
            ("rule_costs", .array(plan.ruleCosts.map { JSON($0, words) })),
            ("team_gains", .array(plan.teamGains.map(JSON.init))),
            ("weight_changes", .array(plan.weightChanges.map(JSON.init))),
            ("team_advice", plan.advice.map(JSON.init) ?? .null),
            ("long_term", .array(edition.longTerm.map(JSON.init))),
            ("effects", .array(edition.effects.map(JSON.init))),
            ("calendar", .array(edition.calendar.map(JSON.init))),
            ("weights", .array(edition.categories.map(JSON.init(weightOf:)))),
            ("weight_note", .string(edition.weightNote)),
        ]).text
    }

    private func reporter(_ standing: ReporterStanding) -> JSON {
        .object([
            ("id", .string(standing.reporter.id)),
            ("name", .string(standing.reporter.name)),
            ("type", .string(standing.reporter.type)),
            ("status", .string(PictureFile.code(standing.status))),
            ("rows", .int(standing.rows)),
            ("account", JSON(edition.accounts[standing.reporter.id] ?? RowAccount())),
        ])
    }

    /// Value of `status`.
    private static func code(_ status: ReporterStatus) -> String {
        switch status {
        case .reported: "reported"
        case .calm: "lugnt"
        case .unreadable: "unreadable"
        case .silent: "silent"
        case .voices: "voices"
        }
    }

    /// The reporter that sent more than half of the rows.
    private var dominant: JSON {
        guard let most = DominantReporter(in: edition.accounts) else { return .null }
        return .object([
            ("reporter", .string(most.reporter)), ("share", .number(most.share, decimals: 4)),
        ])
    }

    private var incidents: JSON {
        let reports = edition.incidents.reduce(0) { $0 + $1.members.count }
        return .object([("count", .int(edition.incidents.count)), ("reports", .int(reports))])
    }

    private var areas: [JSON] {
        AreaSummary.all(edition).map { summary in
            .object([
                ("id", .string(summary.area.id)),
                ("name", .string(summary.area.name)),
                ("redrawn", .optional(edition.redrawn[summary.area.id]?.description)),
                ("cells", .array(summary.cells.map(JSON.init))),
            ])
        }
    }

    /// Changes in an earlier period after its reports were placed again.
    private func change(_ change: MapChange) -> JSON {
        .object([
            ("period", JSON(change.period)),
            ("reports", .int(change.reports)),
            ("moved", .int(change.moved)),
            (
                "figures",
                .array(
                    change.figures.map { figure in
                        .object([
                            ("area", .optional(figure.area)), ("before", .int(figure.before)),
                            ("after", .int(figure.after)),
                        ])
                    }
                )
            ),
        ])
    }

    private func line(_ line: PlanLine, _ numbers: [PlanLineID: Int]) -> JSON {
        let words = PlanWords(line, in: edition.picture, names: names)
        let rules = RuleWords(names: names)
        return .object([
            ("id", .string(line.id)),
            ("area", .string(line.area)),
            ("place", .optional(line.place)),
            ("from", JSON(line.time.start)),
            ("to", JSON(line.time.end)),
            ("resource", .string(line.resource)),
            ("team", .string(line.team)),
            ("roster", .optional(line.roster?.words)),
            ("visits", .int(line.visits)),
            ("category", .optional(line.category)),
            ("need", .number(line.need, decimals: 4)),
            ("benefit", .number(line.benefit, decimals: 4)),
            ("reason", .string(words.reason)),
            ("evidence", .strings(line.evidence)),
            ("alternative", line.alternative.map(JSON.init) ?? .null),
            ("follow_up", .string(line.followUp.description)),
            ("proposal", numbers[line.id].map(JSON.int) ?? .null),
            ("effect_short", .string(words.shortEffect)),
            ("effect_long", .string(words.longEffect)),
            ("responsible", .string(words.responsible)),
            ("binding", .strings(line.binding.map(rules.rule))),
            ("drawn", .bool(line.isDrawn)),
        ])
    }
}
