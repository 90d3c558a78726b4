/// The number of a week in a cell of its own.
enum WeekCell {
    /// The number, 1–53, of "43", "v 43", "V.43", "vecka 43" or "v43"; nil for any other text.
    static func number(_ cell: String) -> Int? {
        guard cell.utf8.count <= 12 else { return nil }
        let folded = cell.folded
        let digits = folded.drop { !$0.isNumber }
        let word = folded.prefix(folded.count - digits.count)
        guard ["", "v", "vecka", "week", "w"].contains(word), digits.count <= 2 else { return nil }
        return Int(digits).flatMap { (1...53).contains($0) ? $0 : nil }
    }

    /// The day in words with its week, as one column would write it: "tis v 43"; the week alone where no day is named.
    static func day(_ text: String, ofWeek week: Int) -> String {
        let words = text.split(separator: " ").filter {
            !["v", "vecka", "veckan"].contains($0.folded)
        }
        return (words + ["v", "\(week)"]).joined(separator: " ")
    }
}
