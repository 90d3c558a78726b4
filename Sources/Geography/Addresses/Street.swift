import Domain

/// The numbered houses of one street, by number.
struct Street {
    let name: String
    let points: ArraySlice<AddressPoint>

    /// Where a house is, and how that is known.
    struct Estimate {
        let point: PlanarPoint
        /// Radius that holds the true place about two times of three.
        let metres: Double
        let quality: Quality
    }

    /// How a house is known, the surest last.
    enum Quality: Int, Comparable {
        /// Beyond the last number that is known.
        case beyond
        /// Between two numbers.
        case between
        /// The house itself.
        case exact

        static func < (one: Quality, other: Quality) -> Bool {
            one.rawValue < other.rawValue
        }
    }

    /// The place of a house by the numbers on its own side, where any is near; of both sides where only
    /// the other is known.
    func estimate(_ number: Int, letter: Character? = nil) -> Estimate? {
        exact(number, letter: letter) ?? among(number, step: 2)
            ?? among(number, step: 1).map {
                Estimate(point: $0.point, metres: $0.metres + Self.width, quality: $0.quality)
            }
    }

    /// A house in the middle of the street, and half the street's length.
    var whole: Estimate? {
        guard let centre = PlanarPoint.centre(of: points.map(\.point)),
            let middle = points.min(by: {
                $0.point.distance(to: centre) < $1.point.distance(to: centre)
            }),
            let end = points.max(by: {
                $0.point.distance(to: centre) < $1.point.distance(to: centre)
            })
        else { return nil }
        let length = points.map { $0.point.distance(to: end.point) }.max() ?? 0
        return Estimate(
            point: middle.point,
            metres: max(length / 2, Self.exactMetres),
            quality: .beyond
        )
    }

    private func exact(_ number: Int, letter: Character?) -> Estimate? {
        let houses = points[index(of: number)..<index(of: number + 1)]
        let sign = letter?.asciiValue ?? 0
        let entrances = houses.filter { $0.letter == sign }
        let meant = (entrances.isEmpty ? Array(houses) : entrances).map(\.point)
        guard let centre = PlanarPoint.centre(of: meant) else { return nil }
        let spread = meant.map { $0.distance(to: centre) }.max() ?? 0
        return Estimate(point: centre, metres: max(spread, Self.exactMetres), quality: .exact)
    }

    /// Between the nearest numbers below and above, or a little beyond the last two.
    private func among(_ number: Int, step: Int) -> Estimate? {
        func isAlike(_ house: AddressPoint) -> Bool { (Int(house.number) - number) % step == 0 }
        let start = index(of: number)
        let below = points[..<start].last(where: isAlike)
        let above = points[start...].first(where: isAlike)
        if let below, let above { return between(below, above, number) }
        guard let end = below ?? above else { return nil }
        let inner =
            below == nil
            ? points[start...].first { isAlike($0) && $0.number > end.number }
            : points[..<start].last { isAlike($0) && $0.number < end.number }
        return beyond(end, from: inner, number)
    }

    private func between(_ below: AddressPoint, _ above: AddressPoint, _ number: Int) -> Estimate {
        let share = Double(number - Int(below.number)) / Double(above.number - below.number)
        let gap = below.point.distance(to: above.point)
        return Estimate(
            point: below.point.towards(above.point, share),
            metres: Self.exactMetres + gap / 4,
            quality: .between
        )
    }

    /// The same steps go on past the last house, but for a few numbers only.
    private func beyond(_ end: AddressPoint, from inner: AddressPoint?, _ number: Int) -> Estimate?
    {
        let steps = abs(number - Int(end.number))
        guard steps <= Self.mostBeyond else { return nil }
        guard let inner else {
            return Estimate(
                point: end.point,
                metres: Self.exactMetres + Double(steps) * Self.metresPerNumber,
                quality: .beyond
            )
        }
        let share = Double(steps) / Double(abs(end.number - inner.number))
        let point = inner.point.towards(end.point, 1 + share)
        return Estimate(
            point: point,
            metres: Self.exactMetres + end.point.distance(to: point) / 2,
            quality: .beyond
        )
    }

    /// The first house with this number or a higher one.
    private func index(of number: Int) -> Int {
        var (low, high) = (points.startIndex, points.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if points[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Metres: an incident at a house is in front of it or behind (decision 0023).
    private static let exactMetres = 15.0

    /// Metres from one side of a street to the other.
    private static let width = 15.0

    /// Metres from one number to the next, where nothing tells.
    private static let metresPerNumber = 10.0

    /// Numbers past the last known one that are still taken to follow it.
    private static let mostBeyond = 10
}

extension PlanarPoint {
    /// The point a share of the way to another.
    func towards(_ other: PlanarPoint, _ share: Double) -> PlanarPoint {
        PlanarPoint(
            north: north + (other.north - north) * share,
            east: east + (other.east - east) * share
        )
    }
}
