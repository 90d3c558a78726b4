/// The ways in which people write one official name.
///
/// Swedish bends its names: "Rådhustorget" is also "Rådhustorg", "Granskolan" also "skolan Gran".
/// The genitive is not listed: the matcher allows an -s after any name.
enum NameForms {
    /// Other ways to write a place's name, not the name itself.
    static func derived(fromPlace name: String) -> [String] {
        let words = name.lowercased()
        var forms: [String] = []
        for (definite, indefinite) in heads {
            if words.hasSuffix(definite) {
                let stem = words.dropLast(definite.count)
                forms.append(stem + indefinite)
                // "skolan gran" for "granskolan"; a shorter stem is no name of its own.
                if stem.count > 2, stem.last != " " { forms.append("\(definite) \(stem)") }
            } else if words.hasSuffix(indefinite) {
                forms.append(words.dropLast(indefinite.count) + definite)
            }
        }
        for (written, others) in leads where words.hasPrefix(written + " ") {
            let rest = words.dropFirst(written.count + 1)
            forms += others.flatMap { ["\($0) \(rest)", "\(rest) \($0)", "\(rest)s \($0)"] }
        }
        return forms
    }

    /// Other ways to write an area's name: "Haga/Sandbacka" is also "Haga", "Sävar, västra" also
    /// "västra Sävar" and "Sävar", "Ålidhemsområdet" also "Ålidhem".
    static func derived(fromArea name: String) -> [String] {
        let words = name.lowercased()
        var forms: [String] = []
        if words.contains("/") { forms += words.split(separator: "/").map(String.init) }
        if let bracket = words.firstIndex(of: "(") { forms.append(String(words[..<bracket])) }
        if let comma = words.firstIndex(of: ",") {
            let base = words[..<comma]
            let side = words[words.index(after: comma)...].split(separator: " ").first ?? ""
            forms += ["\(side) \(base)", String(base)]
        }
        if words.hasSuffix("området") {
            let base = words.dropLast("området".count)
            forms.append(String(base))
            if base.hasSuffix("s") { forms.append(String(base.dropLast())) }
        }
        return forms
    }

    /// Last parts of names, definite and indefinite.
    private static let heads = [
        ("skolan", "skola"), ("parken", "park"), ("torget", "torg"), ("vägen", "väg"),
        ("gatan", "gata"), ("stigen", "stig"), ("gränden", "gränd"), ("allén", "allé"),
        ("platsen", "plats"), ("planen", "plan"), ("kyrkan", "kyrka"), ("hallen", "hall"),
        ("badet", "bad"), ("vallen", "vall"), ("stationen", "station"), ("gården", "gård"),
        ("huset", "hus"), ("museet", "museum"), ("biblioteket", "bibliotek"), ("bron", "bro"),
        ("hamnen", "hamn"), ("sjukhuset", "sjukhus"), ("kajen", "kaj"), ("tunneln", "tunnel"),
    ]

    /// First words of names, and what else people call the same thing.
    private static let leads = [
        ("p-hus", ["p-hus", "p-huset", "garaget", "parkeringshuset"]),
        ("parkeringshuset", ["p-hus", "p-huset", "garaget", "parkeringshuset"]),
        ("förskolan", ["förskola", "förskolan", "dagiset", "dagis"]),
        ("fritidsgården", ["fritidsgård", "fritidsgården", "fritids"]),
        ("biblioteket", ["bibliotek", "biblioteket"]),
    ]
}
