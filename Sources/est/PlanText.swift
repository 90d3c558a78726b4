import Domain
import Pipeline

/// A plan, for people and for programs.
struct PlanText {
    let plan: StoredPlan

    var plain: String {
        let head =
            "Plan for \(plan.days.first)–\(plan.days.last), published with \(plan.period.id)"
            + " version \(plan.version): \(Figure.lines(plan.lines.count))."
        return ([head] + table(plan.lines)).joined(separator: "\n")
    }

    var object: [String: Any] {
        [
            "period": plan.period.id, "version": plan.version,
            "first": "\(plan.days.first)", "last": "\(plan.days.last)",
            "lines": plan.lines.map(Self.object),
        ]
    }

    /// Lines with their cells under each other: when, who, where, what for, and how much of it.
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
            line.team.isEmpty ? "\(resource) (request)" : "\(resource), \(line.team)",
            name(of: line.area) + (line.place.map { ", \($0)" } ?? ""),
            category,
            "\(Figure.of(line.need * line.benefit)) of \(Figure.of(line.need))",
        ]
        .map(Terminal.plain)
    }

    /// What an area is called.
    func name(of area: AreaID) -> String {
        plan.areas.first { $0.id == area }?.name ?? area
    }

    /// A line, for programs.
    static func object(_ line: PlanLine) -> [String: Any] {
        [
            "id": line.id, "area": line.area, "from": "\(line.time.start)",
            "to": "\(line.time.end)", "resource": line.resource, "team": line.team,
            "visits": line.visits, "category": line.category ?? "", "need": line.need,
            "benefit": line.benefit,
        ]
    }
}
