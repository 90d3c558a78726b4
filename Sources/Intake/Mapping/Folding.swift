extension StringProtocol {
    /// Letters and digits only, in lower case and without diacritics, so that spellings of a word
    /// compare equal: "Karantän-ID" becomes "karantanid".
    public var folded: String {
        var result = ""
        for scalar in unicodeScalars {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                switch lower {
                case "å", "ä", "à", "á", "â": result.append("a")
                case "ö", "ø", "ò", "ó", "ô": result.append("o")
                case "é", "è", "ê", "ë": result.append("e")
                case "ü", "ú", "ù": result.append("u")
                case "a"..."z", "0"..."9": result.unicodeScalars.append(lower)
                default:
                    guard lower.value > 0xFF, lower.properties.isAlphabetic else { continue }
                    result.unicodeScalars.append(lower)
                }
            }
        }
        return result
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }
}
