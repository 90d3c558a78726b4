import Domain
import TestTools

@testable import Planning

/// Two days of deployment with a known optimum: 6 areas, 6 shifts, 6 kinds of teams, seed 7.
///
/// Unlike `VisitModel` it also chooses how many teams are out. All numbers are whole.
struct ReferenceInstance {
    private(set) var travel: [Int] = []
    private(set) var weights: [[Int]] = []
    private(set) var allowed: [[Bool]] = []
    private var types: [Int] = []

    private static let areas = 6
    private static let shifts = 6
    private static let shiftsPerDay = 3

    private struct Kind {
        let teams: Int
        let mostShifts: Int
        let parts: [Int]
        let effects: [Int]
        let permitted: Int
    }

    private static let kinds = [
        Kind(teams: 2, mostShifts: 8, parts: [0, 1, 2], effects: [10, 6, 8, 9], permitted: 100),
        Kind(teams: 2, mostShifts: 8, parts: [1, 2], effects: [9, 4, 5, 8], permitted: 40),
        Kind(teams: 3, mostShifts: 9, parts: [0, 1], effects: [4, 10, 6, 4], permitted: 70),
        Kind(teams: 3, mostShifts: 9, parts: [0, 1], effects: [4, 5, 6, 6], permitted: 100),
        Kind(teams: 2, mostShifts: 9, parts: [1, 2], effects: [5, 4, 6, 5], permitted: 80),
        Kind(teams: 2, mostShifts: 3, parts: [1, 2], effects: [6, 6, 4, 4], permitted: 60),
    ]

    /// Risk on a weekday by type of area and part of day, in percent.
    private static let profile = [
        [40, 110, 120], [110, 130, 30], [70, 90, 50], [120, 120, 50],
    ]

    init() {
        var generator = SplitMix64(seed: 7)
        var risks: [Int] = []
        for area in 0..<Self.areas {
            let base = 20 + generator.below(30)
            risks.append(base + (area == 0 ? 100 + generator.below(200) : 0))
            types.append(generator.below(4))
            travel.append(4 + generator.below(10))
        }
        weights = risks.indices.map { area in
            (0..<Self.shifts).map { shift in
                max(1, risks[area] * Self.profile[types[area]][shift % Self.shiftsPerDay] / 100)
            }
        }
        for kind in Self.kinds {
            allowed.append((0..<Self.areas).map { _ in generator.below(100) < kind.permitted })
        }
    }

    /// Visits and teams by kind and shift, with concave gains, rest and a floor.
    var model: MixedIntegerModel {
        var model = MixedIntegerModel()
        var visits: [Key: Int] = [:]
        var teams: [[Int?]] = []
        for (index, kind) in Self.kinds.enumerated() {
            teams.append([])
            for shift in 0..<Self.shifts {
                guard kind.parts.contains(shift % Self.shiftsPerDay) else {
                    teams[index].append(nil)
                    continue
                }
                teams[index].append(
                    model.addColumn(worth: 0, upper: Double(kind.teams), whole: true)
                )
                for area in 0..<Self.areas where allowed[index][area] {
                    visits[Key(area: area, shift: shift, kind: index)] =
                        model.addColumn(worth: 0, upper: 4, whole: true)
                }
            }
        }
        addCells(&model, visits)
        addTeams(&model, visits, teams)
        addFloors(&model, visits)
        return model
    }

    private struct Key: Hashable {
        let area: Int
        let shift: Int
        let kind: Int
    }

    private func addCells(_ model: inout MixedIntegerModel, _ visits: [Key: Int]) {
        for area in 0..<Self.areas {
            for shift in 0..<Self.shifts {
                let here = visits.filter { $0.key.area == area && $0.key.shift == shift }
                    .sorted { $0.value < $1.value }
                let gains = [(10, 100), (10, 60), (20, 35), (40, 15)].map { length, gain in
                    model.addColumn(
                        worth: Double(weights[area][shift] * gain),
                        upper: Double(length)
                    )
                }
                let doses = here.map { key, column in
                    let effect = Self.kinds[key.kind].effects[types[area]]
                    return MixedIntegerModel.Term(column: column, coefficient: Double(effect))
                }
                model.addRow(
                    from: 0,
                    to: 0,
                    doses + gains.map { .init(column: $0, coefficient: -1) }
                )
                model.addRow(to: 8, here.map { .init(column: $0.value, coefficient: 1) })
            }
        }
    }

    private func addTeams(
        _ model: inout MixedIntegerModel,
        _ visits: [Key: Int],
        _ teams: [[Int?]]
    ) {
        for (index, kind) in Self.kinds.enumerated() {
            for (shift, column) in teams[index].enumerated() {
                guard let column else { continue }
                let slots = visits.filter { $0.key.kind == index && $0.key.shift == shift }
                    .sorted { $0.value < $1.value }
                    .map { key, column in
                        let length = travel[key.area] >= 10 ? 2.0 : 1
                        return MixedIntegerModel.Term(column: column, coefficient: length)
                    }
                model.addRow(to: 0, slots + [.init(column: column, coefficient: -12)])
            }
            for first in 0...Self.shifts - 3 {
                let window = teams[index][first..<first + 3].compactMap(\.self)
                model.addRow(
                    to: Double(kind.teams),
                    window.map { .init(column: $0, coefficient: 1) }
                )
            }
            model.addRow(
                to: Double(kind.mostShifts * kind.teams),
                teams[index].compactMap(\.self).map { .init(column: $0, coefficient: 1) }
            )
        }
    }

    private func addFloors(_ model: inout MixedIntegerModel, _ visits: [Key: Int]) {
        for area in 0..<Self.areas {
            let here = visits.filter { $0.key.area == area }.sorted { $0.value < $1.value }
            let all = here.map { MixedIntegerModel.Term(column: $0.value, coefficient: 1) }
            model.addRow(from: area == 0 ? 6 : 2, all)
            guard area == 0 else { continue }
            let late = here.filter { $0.key.shift % Self.shiftsPerDay >= 1 }
            model.addRow(from: 2, late.map { .init(column: $0.value, coefficient: 1) })
        }
    }
}
