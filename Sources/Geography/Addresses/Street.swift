import Domain

/// The numbered houses of one street, by number; interpolates those that are missing.
struct Street {
    let name: String
    let points: ArraySlice<AddressPoint>

    /// An estimated position of a house.
    struct Estimate {
        let point: PlanarPoint
        /// Standard error: radius in metres that holds the true place about two times of three.
        let metres: Double
        let quality: Quality
    }

    /// Quality of an estimate, the best last.
    enum Quality: Comparable {
        /// Extrapolated beyond the last known number.
        case beyond
        /// Interpolated between two known numbers.
        case between
        /// Known.
        case exact
    }

    /// Estimates a house from the numbers of its own side; from both sides where no number of its
    /// own is near.
    func estimate(_ number: Int, letter: Character? = nil) -> Estimate? {
        exact(number, letter: letter) ?? among(number, step: 2)
            ?? among(number, step: 1).map {
                Estimate(point: $0.point, metres: $0.metres + Self.width, quality: $0.quality)
            }
    }

    /// The middle house of the street, with half the street's length as uncertainty.
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

    /// Interpolates between the nearest numbers below and above, else extrapolates from the last
    /// two.
    ///
    /// The step is 2 for one side of the street and 1 for both.
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

    /// Extrapolates linearly past the last house, for a few numbers only.
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

    /// Uncertainty of a known house in metres: an incident is in front of it or behind it (decision
    /// 0023).
    private static let exactMetres = 15.0

    /// Metres across a street.
    private static let width = 15.0

    /// Metres from one number to the next where only one house is known.
    private static let metresPerNumber = 10.0

    /// Most numbers past the last known one that are extrapolated.
    private static let mostBeyond = 10
}

extension PlanarPoint {
    /// Linear interpolation: the point a share of the way to another.
    func towards(_ other: PlanarPoint, _ share: Double) -> PlanarPoint {
        PlanarPoint(
            north: north + (other.north - north) * share,
            east: east + (other.east - east) * share
        )
    }
}

extension PlanarPoint {
    /// Centroid: the mean of the points; nil where there is none.
    static func centre(of points: [PlanarPoint]) -> PlanarPoint? {
        guard !points.isEmpty else { return nil }
        let count = Double(points.count)
        return PlanarPoint(
            north: points.reduce(0) { $0 + $1.north } / count,
            east: points.reduce(0) { $0 + $1.east } / count
        )
    }
}
