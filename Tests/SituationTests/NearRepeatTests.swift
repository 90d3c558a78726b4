import Domain
import SimulatedTown
import Testing
import Toolkit

@testable import Situation

struct NearRepeatTests {
    /// Random incidents over four by four kilometres and twelve weeks, some of them followed by
    /// another nearby.
    private func picture(_ count: Int, followed: Int, category: Category) -> SituationPicture {
        var generator = SplitMix64(seed: 11)
        var points: [IncidentPoint] = []
        for number in 0..<count {
            let point = PlanarPoint(
                north: generator.uniform() * 4000,
                east: generator.uniform() * 4000
            )
            let day = 20_600 + generator.below(84)
            points.append(
                IncidentPoint(category: category.id, point: point, day: Day(number: day))
            )
            guard number < followed else { continue }
            let near = PlanarPoint(north: point.north + 30, east: point.east + 30)
            points.append(
                IncidentPoint(category: category.id, point: near, day: Day(number: day + 3))
            )
        }
        var sample = Sample()
        sample.categories = [category]
        var input = sample.input
        input.quarter = QuarterIncidents(
            first: Day(number: 20_600),
            last: Day(number: 20_683),
            incidents: points
        )
        return SituationModel().picture(input)
    }

    private let burglary = Category(id: "inbrott", name: "Inbrott")

    @Test func `what is followed near by is told, with its pairs`() throws {
        let found = try #require(picture(120, followed: 20, category: burglary).nearRepeats.first)
        #expect(found.isSignificant)
        #expect(found.incidents == 140)
        let band = try #require(found.bands.first { $0.metres == 1 && $0.days == 0 })
        #expect(band.observed >= 20)
        #expect(band.expected < 10)
        #expect(band.p == 0.001)
        let pairs = found.bands.reduce(0) { $0 + $1.observed }
        #expect(pairs == 140 * 139 / 2)
    }

    @Test func `what is spread by chance is counted and not told`() throws {
        let found = try #require(picture(150, followed: 0, category: burglary).nearRepeats.first)
        #expect(!found.isSignificant)
    }

    @Test func `fewer than a hundred are not counted, nor what patrols look for`() {
        #expect(picture(60, followed: 39, category: burglary).nearRepeats.isEmpty)
        let proactive = Category(id: "narkotika", name: "Narkotika", proactive: true)
        #expect(picture(120, followed: 20, category: proactive).nearRepeats.isEmpty)
    }

    @Test func `only points and days of their own count`() {
        func point(
            _ method: PlacementMethod,
            metres: Double,
            precision: TimePrecision = .minute,
            foundOnPatrol: Bool = false
        ) -> IncidentPoint? {
            let start = LocalTime(Day(number: 20_600))
            return IncidentPoint(
                Incident(
                    id: "1",
                    members: [],
                    time: TimeSpan(
                        start: start,
                        end: start.adding(minutes: 60),
                        precision: precision
                    ),
                    placement: Placement(
                        areas: [],
                        point: PlanarPoint(north: 1, east: 2),
                        metres: metres,
                        method: method
                    ),
                    category: "inbrott",
                    foundOnPatrol: foundOnPatrol
                )
            )
        }
        #expect(point(.coordinate, metres: 35) != nil)
        #expect(point(.address, metres: 20) != nil)
        #expect(point(.address, metres: 60) == nil)
        #expect(point(.area, metres: 35) == nil)
        #expect(point(.name, metres: 35) == nil)
        #expect(point(.coordinate, metres: 35, precision: .week) == nil)
        #expect(point(.coordinate, metres: 35, foundOnPatrol: true) == nil)
    }
}
