/// Headings that come again with another number, such as "Händelse 1", "Plats 1", "Händelse 2".
enum HeadingGroups {
    /// The groups in the order of their numbers, each with its headings in the order of the first;
    /// none unless two groups or more are alike.
    static func groups(_ headings: [String]) -> [[String]] {
        var numbered: [Int: [String]] = [:]
        for heading in headings {
            let digits = String(heading.reversed().prefix(while: \.isNumber).reversed())
            guard let number = Int(digits), digits.count < heading.count else { continue }
            numbered[number, default: []].append(heading)
        }
        let groups = numbered.sorted { $0.key < $1.key }.map(\.value)
        let stems = Set(groups.map { $0.map(stem) })
        let headings = stems.first ?? []
        return groups.count > 1 && stems.count == 1 && Set(headings).count == headings.count
            ? groups : []
    }

    private static func stem(_ heading: String) -> String {
        String(heading.folded.reversed().drop(while: \.isNumber))
    }
}
