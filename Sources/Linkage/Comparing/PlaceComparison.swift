/// Agreement in place, as one of 31 levels.
enum PlaceLevel: ComparisonLevel {
    /// Two points, by the step of their distance (`distances`) and of their joint uncertainty
    /// (`vaguenesses`).
    case apart(distance: Int, vagueness: Int)
    /// The same place of the gazetteer, at least one of them by name alone; or two well-known
    /// points with the same words for the place, such as an address.
    case samePlace, sameAddress
    /// Less than two points: the same area, the less probable area of one, or different areas.
    case sameArea, possibleArea, otherArea
    /// At least one unplaced: the same words for the place, or nothing to compare.
    case sameText, unknown

    /// Upper bound in metres of each step of `distance`.
    private static let distances: [Float] = [30, 60, 100, 150, 250, 400, 600]
    /// Upper bound of each step of `vagueness`, the root of the summed squared uncertainties in
    /// metres: two measured points, a measured and a named one, two named ones.
    private static let vaguenesses: [Float] = [60, 100]

    static let all: [PlaceLevel] =
        (0...distances.count).flatMap { distance in
            (0...vaguenesses.count).map { .apart(distance: distance, vagueness: $0) }
        } + [.samePlace, .sameAddress, .sameArea, .possibleArea, .otherArea, .sameText, .unknown]

    var number: Int {
        let others = (PlaceLevel.distances.count + 1) * (PlaceLevel.vaguenesses.count + 1)
        return switch self {
        case .apart(let distance, let vagueness):
            distance * (PlaceLevel.vaguenesses.count + 1) + vagueness
        case .samePlace: others
        case .sameAddress: others + 1
        case .sameArea: others + 2
        case .possibleArea: others + 3
        case .otherArea: others + 4
        case .sameText: others + 5
        case .unknown: others + 6
        }
    }

    init(_ left: CompactReport, _ right: CompactReport) {
        if let one = left.point, let other = right.point {
            let isNamed = left.sharesPlace(with: right)
            let level = PlaceLevel.ofPoints(one, other, sharePlace: isNamed)
            let isHere = level == .apart(distance: 0, vagueness: 0)
            self = isHere && left.sharesPlaceText(with: right) ? .sameAddress : level
        } else if left.isUnplaced || right.isUnplaced {
            self = left.sharesPlaceText(with: right) ? .sameText : .unknown
        } else if left.sharesPlace(with: right) {
            self = .samePlace
        } else {
            self = PlaceLevel.ofAreas(left, right)
        }
    }

    private static func ofPoints(
        _ one: CompactReport.Point,
        _ other: CompactReport.Point,
        sharePlace: Bool
    ) -> PlaceLevel {
        let vagueness = one.jointMetres(with: other).step(upTo: vaguenesses)
        if sharePlace, vagueness == vaguenesses.count { return .samePlace }
        return .apart(
            distance: one.distance(to: other).step(upTo: distances),
            vagueness: vagueness
        )
    }

    private static func ofAreas(_ left: CompactReport, _ right: CompactReport) -> PlaceLevel {
        if left.area == right.area { return .sameArea }
        let second = left.secondArea == right.area || left.area == right.secondArea
        return second ? .possibleArea : .otherArea
    }
}

extension Float {
    /// Index of the first of the sorted bounds that this does not exceed.
    fileprivate func step(upTo bounds: [Float]) -> Int {
        bounds.firstIndex { self <= $0 } ?? bounds.count
    }
}

extension CompactReport.Point {
    func distance(to other: Self) -> Float {
        let (dn, de) = (north - other.north, east - other.east)
        return (dn * dn + de * de).squareRoot()
    }

    fileprivate func jointMetres(with other: Self) -> Float {
        (metres * metres + other.metres * other.metres).squareRoot()
    }
}

extension CompactReport {
    fileprivate func sharesPlace(with other: CompactReport) -> Bool {
        place != CompactReport.absent && place == other.place
    }

    fileprivate func sharesPlaceText(with other: CompactReport) -> Bool {
        placeText != CompactReport.absent && placeText == other.placeText
    }
}
