import Domain
import SimulatedTown
import Situation

/// One area and one category unless given otherwise, with steady reporters.
struct Sample {
    var areas = ["centrum"]
    var categories = [Category(id: "skadegörelse", name: "Skadegörelse")]
    var history = 26
    var counts: [IncidentCount] = []
    var presence: [PresenceRecord] = []
    var reports: [ReportCount] = []
    var slots: [SlotCount] = []
    var incidents: [Incident] = []
    var changes: [CategoryID: Change]?
    var redrawn: [AreaID: Int] = [:]

    /// A count now, and another in every earlier period.
    mutating func count(
        _ now: Int,
        each: Int = 0,
        area: AreaID? = "centrum",
        category: CategoryID = "skadegörelse",
        foundOnPatrol: Int = 0
    ) {
        for period in 0...history {
            counts.append(
                IncidentCount(
                    period: period,
                    area: area,
                    category: category,
                    incidents: period == 0 ? now : each,
                    foundOnPatrol: foundOnPatrol
                )
            )
        }
    }

    /// A reporter with this many reports of everything in every earlier period, present now or not.
    mutating func reporter(_ name: ReporterID, each: Int, area: AreaID = "centrum", now: Bool) {
        for period in 0...history {
            presence.append(
                PresenceRecord(period: period, reporter: name, present: now || period > 0)
            )
        }
        for period in 1..<history + 1 {
            reports.append(
                ReportCount(
                    period: period,
                    reporter: name,
                    area: area,
                    category: "skadegörelse",
                    reports: each
                )
            )
        }
    }

    var input: SituationInput {
        SituationInput(
            period: .sample,
            historyLength: history,
            forecastPeriod: .sample,
            areas: areas.map { Area(id: $0, name: $0, outline: []) },
            categories: categories,
            counts: counts,
            presence: presence,
            reporterCounts: reports,
            slots: slots,
            incidents: incidents,
            changes: changes,
            redrawn: redrawn
        )
    }

    var picture: SituationPicture {
        SituationModel().picture(input)
    }
}

extension SituationPicture {
    /// The cell of an area, where it is shown.
    func cell(_ area: AreaID = "centrum") -> Cell? {
        cells.first { $0.area == area }
    }
}
