import Foundation

/// How an area's name is shown, and the id made from it.
enum AreaName {
    /// "SKARPNÄCKS GÅRD" becomes "Skarpnäcks Gård"; names of mixed case and abbreviations stay.
    static func display(_ name: String) -> String {
        // Three capitals are as often an abbreviation ("SCA") as a name.
        guard name == name.uppercased(), name.filter(\.isLetter).count > 3 else { return name }
        return name.capitalized
    }

    /// Lower-case ASCII letters and digits, joined by hyphens: "Västra Ön" becomes "vastra-on".
    static func slug(_ name: String) -> String {
        let plain = name.lowercased().folding(options: .diacriticInsensitive, locale: nil)
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "-")
    }
}
