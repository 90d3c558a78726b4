import Domain
import Foundation

extension PublishedFolder {
    /// The plans of the versions that stand here, by version, as their `lagesbild.json` tell them.
    ///
    /// For what the database does not know, since it was lost: a calendar must still cancel what an earlier
    /// version proposed. What cannot be read is left out.
    func plans() throws -> [Int: [PlanLine]] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        var plans: [Int: [PlanLine]] = [:]
        for folder in try [""] + kept().map({ "\($0)/" }) {
            guard let bytes = try bytes(of: "\(folder)lagesbild.json"),
                let plan = try? decoder.decode(PublishedPlan.self, from: Data(bytes))
            else { continue }
            plans[plan.version] = plan.plan.compactMap(\.line)
        }
        return plans
    }
}

/// What `lagesbild.json` tells of a plan.
private struct PublishedPlan: Decodable {
    let version: Int
    let plan: [Line]

    /// A line by the names of the file.
    struct Line: Decodable {
        let id: String
        let area: String
        let place: String?
        let from: String
        let to: String
        let resource: String
        let team: String
        let roster: String?
        let visits: Int
        let category: String?
        let need: Double
        let benefit: Double
        let followUp: String

        /// The line without evidence and alternative, as the database keeps it; nil where a time is none.
        var line: PlanLine? {
            guard let start = Line.time(from), let end = Line.time(to),
                let seen = Day(iso: followUp)
            else { return nil }
            return PlanLine(
                id: id,
                area: area,
                place: place,
                time: TimeSpan(start: start, end: end, precision: .minute),
                resource: resource,
                team: team,
                roster: roster.flatMap(RosterEntry.Kind.init),
                visits: visits,
                category: category,
                need: need,
                benefit: benefit,
                evidence: [],
                alternative: nil,
                followUp: seen
            )
        }

        /// A time written as `2026-11-06T20:00`.
        private static func time(_ text: String) -> LocalTime? {
            let parts = text.split(separator: "T")
            let clock = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
            guard parts.count == 2, clock.count == 2, let day = Day(iso: parts[0]) else {
                return nil
            }
            return LocalTime(day, hour: clock[0], minute: clock[1])
        }
    }
}
