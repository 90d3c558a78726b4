import Domain
import Pipeline
import Toolkit

/// A plan as text and as JSON.
struct PlanText {
    let plan: StoredPlan

    var plain: String {
        let head =
            "Plan för \(plan.days.first)–\(plan.days.last), publicerad med \(plan.period.id)"
            + " version \(plan.version): \(Words.rows(plan.lines.count))."
        return ([head] + table(plan.lines)).joined(separator: "\n")
    }

    var json: JSON {
        .object([
            ("period", .string(plan.period.id)), ("version", .int(plan.version)),
            ("first", .string("\(plan.days.first)")), ("last", .string("\(plan.days.last)")),
            ("lines", .array(plan.lines.map(Self.json))),
        ])
    }

    /// Returns lines as a table: time, team, place, category, and the covered part of the expected incidents.
    func table(_ lines: [PlanLine]) -> [String] {
        let rows = lines.map(cells)
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        return rows.map { row in
            let padded = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            let text = "  " + padded.joined(separator: "  ")
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    private func cells(_ line: PlanLine) -> [String] {
        let end = line.time.end
        let resource = plan.resources.first { $0.id == line.resource }?.name ?? line.resource
        let category = plan.categories.first { $0.id == line.category }?.name ?? ""
        return [
            "\(line.time.start)–\(end.clock)",
            line.team.isEmpty ? "\(resource) (begäran)" : "\(resource), \(line.team)",
            name(of: line.area) + (line.place.map { ", \($0)" } ?? ""),
            category,
            "\(Words.decimal(line.need * line.benefit)) av \(Words.decimal(line.need))",
        ]
        .map(Terminal.plain)
    }

    /// Returns the name of an area.
    func name(of area: AreaID) -> String {
        plan.areas.first { $0.id == area }?.name ?? area
    }

    /// Returns a line as JSON.
    static func json(_ line: PlanLine) -> JSON {
        .object([
            ("id", .string(line.id)), ("area", .string(line.area)),
            ("from", .string("\(line.time.start)")), ("to", .string("\(line.time.end)")),
            ("resource", .string(line.resource)), ("team", .string(line.team)),
            ("visits", .int(line.visits)), ("category", .string(line.category ?? "")),
            ("need", .exact(line.need)), ("benefit", .exact(line.benefit)),
        ])
    }
}

/// Comparison of the current plan with the plan under a what-if, as text and as JSON.
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
        let effect =
            found.isTold
            ? "skillnaden är \(difference < 0 ? "" : "+")\(Words.decimal(difference))"
            : "skillnaden ryms i det som planerna kan sakna, \(Words.decimal(found.slack))"
        return "Planen svarar på \(Words.decimal(before)) vägda händelser i dag och"
            + " \(Words.decimal(after)) med ändringen; \(effect)."
    }

    private var silent: [String] {
        found.silent.map { area in
            "\(Terminal.plain(table.name(of: area.area))): \(Words.decimal(area.need)) väntas där."
                + " Planen svarar på \(Words.decimal(area.before)) i dag och"
                + " \(Words.decimal(area.after)) om ingen rapporterar därifrån."
        }
    }

    private var proven: [String] {
        let shares = [found.before, found.after].map { Words.percent($0.quality.provenShare) }
        return [
            "Planerna når minst \(shares[0]) av det bästa möjliga i dag och \(shares[1]) med ändringen."
        ]
    }

    private var differences: [String] {
        let kept = found.before.lines.count - found.gone.count
        return ["\(kept) av \(Words.rows(found.before.lines.count)) står kvar."]
            + part("Försvinner", found.gone) + part("Tillkommer", found.come)
    }

    private func part(_ title: String, _ lines: [PlanLine]) -> [String] {
        lines.isEmpty ? [] : ["\(title):"] + table.table(lines)
    }

    /// Note where the plan made here differs from the published one.
    ///
    /// More may be known now than when that plan was made, and no line is assigned at random here.
    private var notes: [String] {
        Set(plan.lines.map(\.id)) == Set(found.before.lines.map(\.id))
            ? []
            : [
                "Den publicerade planen har andra rader: den gjordes efter det som var känt då, och några"
                    + " rader lottades. Här lottas ingen."
            ]
    }

    var json: JSON {
        .object([
            ("period", .string(plan.period.id)),
            ("worth", Self.pair(found.worth.before, found.worth.after)),
            ("slack", .exact(found.slack)), ("told", .bool(found.isTold)),
            (
                "proven_share",
                Self.pair(found.before.quality.provenShare, found.after.quality.provenShare)
            ),
            (
                "silent",
                .array(
                    found.silent.map {
                        .object([
                            ("area", .string($0.area)), ("need", .exact($0.need)),
                            ("before", .exact($0.before)), ("after", .exact($0.after)),
                        ])
                    }
                )
            ),
            ("gone", .array(found.gone.map(PlanText.json))),
            ("come", .array(found.come.map(PlanText.json))),
            ("as_published", .bool(notes.isEmpty)),
        ])
    }

    private static func pair(_ before: Double, _ after: Double) -> JSON {
        .object([("before", .exact(before)), ("after", .exact(after))])
    }
}
