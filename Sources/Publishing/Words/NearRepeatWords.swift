import Domain

/// The sentence about how one incident is followed by another near by.
enum NearRepeatWords {
    /// What the nearest band says; nil where it is not to be told.
    static func sentence(_ found: NearRepeat, names: Names) -> String? {
        guard found.isSignificant,
            let band = found.bands.first(where: { $0.metres > 0 && $0.days == 0 }),
            let metres = band.metresEnd, let days = band.daysEnd, band.expected > 0
        else { return nil }
        let times = Swedish.decimal(Double(band.observed) / band.expected)
        return "Efter en händelse i kategorin \(names.category(found.category)) är risken för en "
            + "till \(times) gånger så stor inom \(Swedish.count(Int(metres))) m de närmaste "
            + "\(days) dagarna: \(Swedish.count(band.observed)) par mot väntat "
            + "\(Swedish.decimal(band.expected)) (\(Swedish.count(found.incidents)) händelser "
            + "\(found.first)–\(found.last))."
    }
}
