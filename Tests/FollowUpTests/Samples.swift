import Domain
import FollowUp

/// A plan that was made from period 12 and carried out in period 13.
enum Samples {
    static let selectionPeriod = 12
    static let after = 13
    static let evening = TimeSpan(
        start: LocalTime(Day(number: 20_381), hour: 18),
        end: LocalTime(Day(number: 20_381), hour: 20),
        precision: .hour
    )

    static func line(_ id: PlanLineID, area: AreaID = "norr") -> PlanLine {
        PlanLine(
            id: id,
            area: area,
            place: nil,
            time: evening,
            resource: "faltsekreterare",
            team: "1",
            roster: .schedule,
            visits: 2,
            category: nil,
            need: 1,
            benefit: 0.2,
            evidence: [],
            alternative: nil,
            followUp: Day(number: 20_395)
        )
    }

    static func delivered(
        _ line: PlanLineID?,
        at place: String = "",
        done: DeliveredMeasure.Completion = .yes
    ) -> DeliveredMeasure {
        DeliveredMeasure(
            line: line,
            resource: "faltsekreterare",
            place: place,
            time: evening,
            done: done
        )
    }

    /// The same number in each of twelve periods before, other numbers in the two after.
    static func counts(
        _ area: AreaID,
        before: Int,
        selectionPeriod: Int? = nil,
        after: Int
    ) -> [AreaPeriodCount] {
        (0..<Samples.selectionPeriod).map {
            AreaPeriodCount(area: area, period: $0, incidents: before)
        } + [
            AreaPeriodCount(
                area: area,
                period: Samples.selectionPeriod,
                incidents: selectionPeriod ?? before
            ),
            AreaPeriodCount(area: area, period: Samples.after, incidents: after),
        ]
    }

    static func input(
        lines: [PlanLine] = [line("a")],
        decisions: [Decision] = [],
        delivered: [DeliveredMeasure] = [delivered("a")],
        counts: [AreaPeriodCount],
        incomparable: Set<AreaID> = [],
        placeToArea: [String: AreaID] = [:]
    ) -> FollowUpInput {
        FollowUpInput(
            lines: lines,
            decisions: decisions,
            delivered: delivered,
            counts: counts,
            incomparable: incomparable,
            selectionPeriod: selectionPeriod,
            after: after,
            placeToArea: placeToArea
        )
    }
}
