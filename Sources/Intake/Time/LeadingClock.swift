/// Clocks that stand before what happened, as guards write their logs: "22.10 klotter vid torget".
enum LeadingClock {
    /// The clock, or the range of such, that a text begins with, as written.
    ///
    /// "19.10.2026" and "19.10" with anything but a clock's minutes are none.
    static func text(of text: String) -> String? {
        let clock =
            /(?:(?:kl|klockan|ca|cirka)\.?\s*)*(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:\/]\d)(?:\s*[-–]\s*(?:[01]?\d|2[0-4])[.:][0-5]\d)?/
        return text.prefixMatch(of: clock.ignoresCase()).map { String($0.output) }
    }

    /// The mark between the first thing that is told with a clock and the second; nil where a text
    /// does not begin with a clock, or has no other after a mark.
    static func markBeforeSecond(in text: String) -> Character? {
        guard self.text(of: text) != nil else { return nil }
        let next = /([;,\/|\n])\s*(?:kl\.?\s*)?(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:\/]\d)/
        return text.firstMatch(of: next)?.output.1.first
    }

    /// How many clocks stand in a text; a range counts once.
    static func count(in text: String) -> Int {
        text.matches(
            of: /\b(?:[01]?\d|2[0-4])[.:][0-5]\d(?!\d|[.:\/]\d)(?:\s*[-–]\s*\d?\d[.:]\d\d)?/
        ).count
    }
}
