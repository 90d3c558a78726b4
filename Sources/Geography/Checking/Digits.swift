/// Slips of the pen in a number.
enum Digits {
    /// The number with one other digit, or two neighbours swapped: the first five digits, which tell a kilometre.
    static func slips(of number: Double) -> [Double] {
        let text = Array("\(number)")
        let places = text.indices.filter { text[$0].isNumber }.prefix(5)
        var slips: [Double] = []
        for place in places {
            for digit in "0123456789" where digit != text[place] {
                var other = text
                other[place] = digit
                if let slip = Double(String(other)) { slips.append(slip) }
            }
        }
        for (place, next) in zip(places, places.dropFirst()) where text[place] != text[next] {
            var other = text
            other.swapAt(place, next)
            if let slip = Double(String(other)) { slips.append(slip) }
        }
        return slips
    }
}
