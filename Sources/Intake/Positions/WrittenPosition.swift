import Domain

/// Position as people write it: two numbers, or degrees with minutes and seconds, with or without
/// letters for north and east.
struct WrittenPosition {
    /// Degrees or metres; north first where letters or the order of the text say so.
    let pair: (north: Double, east: Double)

    /// Metres of the last digit of the more exact number; at least one.
    let metres: Double

    /// Reference system that the text names; nil where the numbers tell.
    private(set) var system: CoordinateSystem?

    /// Whether letters for both axes or signs of degrees say that it is a position.
    private let isMarked: Bool

    /// Fewest decimals of the two numbers; those of degrees with minutes count as more.
    private let decimals: Int

    /// Whether the position is more than the zeros of a missing one.
    var isInSweden: Bool { CoordinateBounds.contain(pair) || isPacked }

    /// Whether its numbers are degrees with minutes, without signs between them: "5816.326, 1125.326".
    ///
    /// `Geography` uses them only within the municipality.
    var isPacked: Bool {
        (isMarked || decimals > 0 || pair.north >= 100_000) && coordinate.packedDegrees != nil
    }

    /// Whether it is a position even where people may write other numbers: by signs or letters, as
    /// metres, or with at least this many decimals.
    func isPlain(decimals least: Int) -> Bool {
        if isPacked { return isMarked || decimals >= Self.tellingDecimals }
        return isMarked && decimals > 0 || decimals >= least || min(pair.north, pair.east) > 1000
    }

    /// The position as a coordinate.
    var coordinate: WrittenCoordinate {
        // In Sweden degrees north are always more than degrees east.
        let turns = pair.north < pair.east
        return WrittenCoordinate(
            north: turns ? pair.east : pair.north,
            east: turns ? pair.north : pair.east,
            system: system,
            metres: metres
        )
    }

    /// The position in a cell: "58,2837, 11,4361", "6 461 000 312 000", "58°17′1″N 11°26′10″Ö"; nil
    /// where the cell is no position in Sweden.
    ///
    /// Zero is accepted as well, since systems write it for a missing position. Whole degrees are
    /// not, since they may be counts of something.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let (system, rest) = WrittenSystem.split(text)
        guard let tokens = PositionTokens(rest).whole, let read = WrittenPosition(tokens[...]),
            read.isInSweden || read.pair.north == 0 || read.pair.east == 0
        else { return nil }
        self = read
        self.system = system
    }

    /// The positions in Sweden within a text of other words, in order.
    ///
    /// There a pair needs signs or letters, metres or so many decimals, to be told from other numbers.
    static func all(in text: String, decimals: Int = tellingDecimals) -> [WrittenPosition] {
        let (system, rest) = WrittenSystem.split(text)
        return PositionTokens(rest).runs.flatMap { run in
            positions(in: run, decimals).map { position in
                var position = position
                position.system = system
                return position
            }
        }
    }

    /// One axis in a cell of its own: a number, or degrees with minutes and seconds, with the metres
    /// of its last digit; nil for other text.
    static func axis(_ text: String) -> (value: Double, metres: Double)? {
        let tokens = PositionTokens(WrittenSystem.split(text).rest).whole ?? []
        let axes = tokens.compactMap(\.axis)
        if axes.count <= 1, axes != [.abroad], let angle = Angle(tokens.compactMap(\.number)[...]),
            CoordinateBounds.isDegrees(angle.value)
        {
            return (angle.value, angle.metres)
        }
        return WrittenNumber.decimal(text).map { ($0, 1) }
    }

    /// Metres of the last digit of a plain number with this many decimals.
    static func metres(of number: Double, decimals: Int) -> Double {
        max(1, (0..<min(decimals, 16)).reduce(unit(of: number)) { metres, _ in metres / 10 })
    }

    /// Metres of one in a number: degrees, packed minutes or seconds, or metres.
    fileprivate static func unit(of number: Double) -> Double {
        switch abs(number) {
        case ..<1000: metresPerDegree
        case ..<10_000: metresPerDegree / 60
        case ..<1_000_000: metresPerDegree / 3600
        default: 1
        }
    }

    /// Most bytes of a position: a longer text is a description, which could be split in very many
    /// ways.
    private static let longest = 200

    /// Metres of a degree of latitude in Sweden.
    static let metresPerDegree = 111_400.0

    /// Decimals of a pair of degrees that is a position even in running text (decision 0040).
    static let tellingDecimals = 3
}

extension WrittenPosition {
    /// Positions in a run of tokens: at each number the longest one.
    private static func positions(
        in run: [PositionTokens.Token],
        _ decimals: Int
    ) -> [WrittenPosition] {
        var found: [WrittenPosition] = []
        let places = run.indices.filter { run[$0].number != nil }
        var first = 0
        while first < places.count {
            let read = [6, 4, 2].lazy.compactMap { count -> (WrittenPosition, Int)? in
                guard first + count <= places.count else { return nil }
                let range = widened(places[first]...places[first + count - 1], in: run)
                return WrittenPosition(run[range]).map { ($0, count) }
            }
            .first { $0.0.isInSweden && $0.0.isPlain(decimals: decimals) }
            if let read { found.append(read.0) }
            first += read?.1 ?? 1
        }
        return found
    }

    /// A range of tokens with the letter before its first number, or else after its last.
    private static func widened(
        _ range: ClosedRange<Int>,
        in run: [PositionTokens.Token]
    ) -> Range<Int> {
        let isFiller = { (index: Int) in run[index].isFiller }
        let before = run[..<range.lowerBound].indices.last { !isFiller($0) }
        let after = run[(range.upperBound + 1)...].indices.first { !isFiller($0) }
        if let before, run[before].isAxis { return before..<range.upperBound + 1 }
        if let after, run[after].isAxis { return range.lowerBound..<after + 1 }
        // Signs after the last number are its own.
        let end = run[(range.upperBound + 1)...].first.map { $0.isUnit ? 2 : 1 } ?? 1
        return range.lowerBound..<range.upperBound + end
    }

    /// A position in all of these tokens, its numbers in two halves of equal count.
    private init?(_ tokens: ArraySlice<PositionTokens.Token>) {
        let numbers = tokens.compactMap(\.number)
        let axes = tokens.compactMap(\.axis)
        let namesAxesOnce = axes.count == 2 && axes[0] != axes[1]
        guard [2, 4, 6].contains(numbers.count), !axes.contains(.abroad),
            axes.count < 2 || namesAxesOnce,
            let first = Angle(numbers[..<(numbers.count / 2)]),
            let second = Angle(numbers[(numbers.count / 2)...])
        else { return nil }
        let isCoarse = numbers.count == 2 && numbers.contains { $0.isWhole && $0.value != 0 }
        if isCoarse, max(first.value, second.value) < 1000 { return nil }
        let turns = namesAxesOnce && axes[0] == .east
        pair = turns ? (second.value, first.value) : (first.value, second.value)
        metres = max(1, min(first.metres, second.metres))
        isMarked = namesAxesOnce || tokens.contains(where: \.isDegree)
        decimals = min(first.decimals, second.decimals)
    }
}

/// One axis: degrees with minutes and seconds, of which only the last may have decimals, or metres.
private struct Angle {
    let value: Double
    /// Metres of the last digit.
    let metres: Double
    /// Decimals of a number of degrees that is as exact.
    let decimals: Int

    init?(_ parts: ArraySlice<PositionTokens.Number>) {
        guard let last = parts.last, parts.dropLast().allSatisfy(\.isWhole),
            parts.dropFirst().allSatisfy({ $0.value >= 0 && $0.value < 60 })
        else { return nil }
        value = parts.reversed().reduce(0) { $0 / 60 + $1.value }
        let part = parts.dropFirst().reduce(WrittenPosition.unit(of: value)) { unit, _ in unit / 60
        }
        metres = (0..<min(last.decimals, 16)).reduce(part) { metres, _ in metres / 10 }
        // Whole minutes and seconds may be any numbers.
        decimals = parts.count > 1 && last.isWhole ? 1 : last.decimals + 2 * (parts.count - 1)
    }
}
