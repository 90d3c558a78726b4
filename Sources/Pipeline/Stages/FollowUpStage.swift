import Domain
import FollowUp
import Geography
import Store

/// Follow-up stage: the previous plan, decisions and delivered measures → the effect of each plan line.
struct FollowUpStage {
    let settings: Settings
    let transaction: Transaction

    /// Number of periods before the selection period that a measure is compared over.
    private static let periodsBefore = 12

    /// Returns the effects of the plan that was made from the previous period.
    func effects(seenIn period: Period) throws -> [Effect] {
        let calendar = settings.configuration.calendar
        let selectionPeriod = calendar.period(-1, after: period)
        let days = PlanStage(settings: settings, transaction: transaction).days(
            after: selectionPeriod
        )
        let lines = try transaction.plans.lines(of: selectionPeriod)
        let ids = Set(lines.map(\.id))
        let answers = try StaffAnswers(transaction, settings.configuration)
        let decisions = answers.decisions.filter { decision in
            belongs(decision.line, decision.time, to: ids, days)
        }
        let delivered = answers.delivered.filter { measure in
            belongs(measure.line, measure.time, to: ids, days)
        }
        let first = calendar.period(-Self.periodsBefore, after: selectionPeriod)
        let counts = try transaction.incidents.counts(from: first, through: period)
        let incomparable = incomparable(counts, from: first, to: period)
        return Evaluation.effects(
            FollowUpInput(
                lines: lines,
                decisions: decisions,
                delivered: delivered,
                counts: byArea(counts),
                incomparable: incomparable,
                selectionPeriod: Self.periodsBefore,
                after: Self.periodsBefore + 1,
                placeToArea: settings.maps[period].placer.areas(
                    named: decisions.map(\.place) + delivered.map(\.place)
                )
            )
        )
    }

    /// Returns areas whose boundaries were not constant: redrawn ones and those only on earlier maps.
    private func incomparable(
        _ counts: [IncidentCount],
        from first: Period,
        to last: Period
    ) -> Set<AreaID> {
        guard let redrawn = settings.maps.redrawn(in: last, since: first) else { return [] }
        let same = Set(settings.maps[last].areas.map(\.id)).subtracting(redrawn.keys)
        return Set(counts.compactMap(\.area)).union(redrawn.keys).subtracting(same)
    }

    /// Whether a row concerns this plan, by its line or, if it names no known line, by its day.
    private func belongs(
        _ line: PlanLineID?,
        _ time: TimeSpan?,
        to ids: Set<PlanLineID>,
        _ days: Period
    ) -> Bool {
        if let line, ids.contains(line) { return true }
        return time.map { days.contains($0.start.day) } ?? false
    }

    private func byArea(_ counts: [IncidentCount]) -> [AreaPeriodCount] {
        var sums: [AreaID: [Int: Int]] = [:]
        for count in counts {
            guard let area = count.area else { continue }
            let position = Self.periodsBefore + 1 - count.period
            sums[area, default: [:]][position, default: 0] += count.incidents
        }
        return sums.sorted { $0.key < $1.key }.flatMap { area, periods in
            periods.sorted { $0.key < $1.key }.map {
                AreaPeriodCount(area: area, period: $0.key, incidents: $0.value)
            }
        }
    }
}

extension Placer {
    /// Returns the areas of places as written by staff; unknown places are omitted.
    func areas(named places: [String]) -> [String: AreaID] {
        var areas: [String: AreaID] = [:]
        for place in Set(places) where !place.isEmpty {
            areas[place] = area(named: place, municipality: nil)
        }
        return areas
    }
}
