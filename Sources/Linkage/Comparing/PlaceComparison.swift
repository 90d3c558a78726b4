/// How two reports agree on where.
enum PlaceLevel: Int, CaseIterable, Sendable {
    /// Two points, together known to `PlaceLevel.measured` metres or better.
    case measuredWithin60, measuredWithin120, measuredWithin250, measuredWithin600, measuredFar
    /// The same place in the gazetteer, at least one of them by name alone.
    case samePlace
    /// Two points of which at least one is less well known.
    case within100, within250, within600, far
    /// No two points: the same area for both, for the less probable area of one, or other areas.
    case sameArea, possibleArea, otherArea
    /// One or both unplaced: the same words for the place, or nothing to compare.
    case sameText, unknown

    /// Joint uncertainty in metres up to which two points count as measured.
    private static let measured: Float = 100

    init(_ left: CompactReport, _ right: CompactReport) {
        if let one = left.point, let other = right.point {
            let distance = one.distance(to: other)
            let isMeasured = one.jointMetres(with: other) <= PlaceLevel.measured
            if isMeasured {
                self = PlaceLevel.ofMeasured(distance)
            } else {
                self = left.sharesPlace(with: right) ? .samePlace : PlaceLevel.ofVague(distance)
            }
        } else if left.isUnplaced || right.isUnplaced {
            self = left.sharesPlaceText(with: right) ? .sameText : .unknown
        } else if left.sharesPlace(with: right) {
            self = .samePlace
        } else {
            self = PlaceLevel.ofAreas(left, right)
        }
    }

    private static func ofMeasured(_ metres: Float) -> PlaceLevel {
        switch metres {
        case ...60: .measuredWithin60
        case ...120: .measuredWithin120
        case ...250: .measuredWithin250
        case ...600: .measuredWithin600
        default: .measuredFar
        }
    }

    private static func ofVague(_ metres: Float) -> PlaceLevel {
        switch metres {
        case ...100: .within100
        case ...250: .within250
        case ...600: .within600
        default: .far
        }
    }

    private static func ofAreas(_ left: CompactReport, _ right: CompactReport) -> PlaceLevel {
        if left.area == right.area { return .sameArea }
        let second = left.secondArea == right.area || left.area == right.secondArea
        return second ? .possibleArea : .otherArea
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
        place != Codebook.absent && place == other.place
    }

    fileprivate func sharesPlaceText(with other: CompactReport) -> Bool {
        placeText != Codebook.absent && placeText == other.placeText
    }
}
