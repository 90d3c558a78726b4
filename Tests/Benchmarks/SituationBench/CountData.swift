import Domain
import Foundation
import SimulatedTown
import Situation

/// Counts of a real or simulated municipality, period by period.
struct CountData {
    let periods: Int
    private let areas: [AreaID]
    private let squareKilometres: [Double]
    private let neighbours: [[Int]]
    private let inputs: (Int) -> SituationInput
    private var byArea: [[Double]]
    private var byPart: [[Double]]

    /// Whether the time of day is known.
    var hasSlots: Bool { byPart.contains { $0.contains { $0 > 0 } } }

    /// Reads a data set written by `situation_data.py`.
    init(name: String, in folder: URL) throws {
        let table = try Self.rows(folder.appending(path: "\(name)-areas.csv"))
        let areas = table.map { $0[0] }
        let index = Dictionary(uniqueKeysWithValues: zip(areas, 0...))
        let rows = try Self.rows(folder.appending(path: "\(name).csv")).map(CountedRow.init)
        let categories = Set(rows.map(\.category)).sorted().map { Category(id: $0, name: $0) }
        let periods = (rows.map(\.period).max() ?? 0) + 1
        self.init(
            areas: areas,
            squareKilometres: table.map { Double($0[1]) ?? 1 },
            neighbours: table.map { $0[2].split(separator: "|").compactMap { index[String($0)] } },
            periods: periods
        ) { now in
            Self.input(rows, areas: areas, categories: categories, at: now)
        }
        for row in rows {
            guard let area = index[row.area] else { continue }
            byArea[row.period][area] += Double(row.incidents)
            byPart[row.period][area * 4 + row.slot.part.rawValue] += Double(row.incidents)
        }
        // Where only the month is known, all incidents are in the first slot.
        if !rows.contains(where: { $0.slot.index > 0 }) {
            byPart = byPart.map { $0.map { _ in 0 } }
        }
    }

    /// Creates a simulated town of equal areas, without time of day.
    init(seed: UInt64) {
        let town = SimulatedTown(seed: seed, periods: 40)
        self.init(
            areas: town.areas,
            squareKilometres: town.areas.map { _ in 1 },
            neighbours: town.areas.map { _ in [] },
            periods: 40
        ) { town.input(at: $0, history: $0) }
        let index = Dictionary(uniqueKeysWithValues: zip(areas, 0...))
        for period in 0..<periods {
            for count in town.input(at: period, history: 0).counts {
                guard let area = count.area.flatMap({ index[$0] }) else { continue }
                byArea[period][area] += Double(count.incidents)
            }
        }
    }

    private init(
        areas: [AreaID],
        squareKilometres: [Double],
        neighbours: [[Int]],
        periods: Int,
        inputs: @escaping (Int) -> SituationInput
    ) {
        self.areas = areas
        self.squareKilometres = squareKilometres
        self.neighbours = neighbours
        self.periods = periods
        self.inputs = inputs
        byArea = Array(repeating: areas.map { _ in 0 }, count: periods)
        byPart = Array(repeating: areas.flatMap { _ in [0, 0, 0, 0] }, count: periods)
    }

    /// Input as known when a period closes.
    func input(at now: Int) -> SituationInput {
        inputs(now)
    }

    /// Incidents of a period, place by place.
    func counts(in period: Int, _ grain: ForecastBench.Grain) -> [Double] {
        grain == .area ? byArea[period] : byPart[period]
    }

    /// Square kilometres, times the hours of the part of the day where that is a place.
    func sizes(_ grain: ForecastBench.Grain) -> [Double] {
        guard grain == .partOfDay else { return squareKilometres }
        return squareKilometres.flatMap { size in
            PartOfDay.allCases.map { size * Double($0.hours.count) }
        }
    }

    /// A forecast summed by place.
    func sums(of forecast: [ForecastCell], _ grain: ForecastBench.Grain) -> [Double] {
        let index = Dictionary(uniqueKeysWithValues: zip(areas, 0...))
        return forecast.reduce(into: sizes(grain).map { _ in 0 }) { sums, cell in
            guard let area = index[cell.area] else { return }
            let place = grain == .area ? area : area * 4 + cell.slot.part.rawValue
            sums[place] += cell.incidents
        }
    }

    /// Smooths densities by a share towards the mean of the neighbours'.
    func smoothed(_ values: [Double], by share: Double, _ grain: ForecastBench.Grain) -> [Double] {
        let sizes = sizes(grain)
        let parts = grain == .area ? 1 : 4
        return values.indices.map { place in
            let near = neighbours[place / parts].map { $0 * parts + place % parts }
            guard share > 0, !near.isEmpty else { return values[place] }
            let mean = near.reduce(0) { $0 + values[$1] / sizes[$1] } / Double(near.count)
            return (1 - share) * values[place] + share * mean * sizes[place]
        }
    }

    private static func rows(_ url: URL) throws -> [[String]] {
        try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    private static func input(
        _ rows: [CountedRow],
        areas: [AreaID],
        categories: [Domain.Category],
        at now: Int
    ) -> SituationInput {
        let known = rows.filter { $0.period <= now }
        let period = Period(first: Period.sample.first.adding(14 * now), length: 14)
        return SituationInput(
            period: period,
            historyLength: now,
            forecastPeriod: Period(first: period.first.adding(14), length: 14),
            areas: areas.map { Area(id: $0, name: $0, outline: []) },
            categories: categories,
            counts: known.map {
                IncidentCount(
                    period: now - $0.period,
                    area: $0.area,
                    category: $0.category,
                    incidents: $0.incidents
                )
            },
            presence: [],
            reporterCounts: [],
            slots: known.map {
                SlotCount(
                    period: now - $0.period,
                    area: $0.area,
                    category: $0.category,
                    slot: $0.slot,
                    incidents: Double($0.incidents)
                )
            },
            incidents: []
        )
    }
}

/// A line of a data set: incidents of one category in one area and slot of one period.
private struct CountedRow {
    let period: Int
    let area: AreaID
    let category: CategoryID
    let slot: WeekSlot
    let incidents: Int

    init(_ cells: [String]) {
        period = Int(cells[0]) ?? 0
        area = cells[1]
        category = cells[2]
        slot = WeekSlot.all[Int(cells[3]) ?? 0]
        incidents = Int(cells[4]) ?? 0
    }
}
