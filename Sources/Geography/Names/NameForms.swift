import Foundation

/// Derives the variants in which people write an official Swedish name.
///
/// Names are inflected and compounded: "Rådhustorget" is also "Rådhustorg", "Granskolan" also
/// "skolan Gran". The genitive is not derived: the matcher allows an -s after any name.
enum NameForms {
    /// Variants of a place's name, without the name itself.
    static func derived(fromPlace name: String) -> [String] {
        let words = name.lowercased()
        var forms = abbreviated(words)
        for (definite, others) in heads {
            if words.hasSuffix(definite) {
                let stem = words.dropLast(definite.count)
                forms += others.filter { $0.count > 1 || stem.count > 3 }.map { stem + $0 }
                // "skolan gran" for "granskolan"; a single letter is no name of its own.
                if stem.count > 1, stem.last != " " { forms.append("\(definite) \(stem)") }
                // "Mariedalskolan" for "Mariedalsskolan": a double s is often written once.
                if definite.first == "s", stem.hasSuffix("s") {
                    forms.append("\(stem.dropLast())\(definite)")
                }
            } else if let indefinite = others.first, words.hasSuffix(indefinite) {
                forms.append(words.dropLast(indefinite.count) + definite)
            }
        }
        for (written, others) in leads where words.hasPrefix(written + " ") {
            let rest = words.dropFirst(written.count + 1)
            forms += others.flatMap { ["\($0) \(rest)", "\(rest) \($0)", "\(rest)s \($0)"] }
        }
        return forms
    }

    /// Variants of an area's name: "Haga/Sandbacka" is also "Haga", "Sävar, västra" also "västra
    /// Sävar" and "Sävar", "Ålidhemsområdet" also "Ålidhem", "Norra Ängby" also "Ängby".
    static func derived(fromArea name: String) -> [String] {
        let words = name.lowercased()
        var forms = abbreviated(words) + parents(of: words)
        if words.contains("/") { forms += words.split(separator: "/").map(String.init) }
        if let bracket = words.firstIndex(of: "(") { forms.append(String(words[..<bracket])) }
        if let comma = words.firstIndex(of: ",") {
            let base = words[..<comma]
            let side = words[words.index(after: comma)...].split(separator: " ").first ?? ""
            forms += ["\(side) \(base)", String(base)]
        }
        if words.hasSuffix("området") {
            let base = words.dropLast("området".count)
            forms += bare(base)
            // "Universitets- och sjukhusområdet" is two names: the first lacks only its ending.
            if let both = base.range(of: "- och ") {
                forms += [base[..<both.lowerBound], base[both.upperBound...]].map { $0 + "området" }
            }
        }
        if words.hasSuffix("staden") { forms.append(words.dropLast("staden".count) + "stan") }
        if centres.contains(words) { forms += centres }
        return forms
    }

    /// Common name of several areas: the name without its direction or its kind.
    private static func parents(of words: String) -> [String] {
        let parts = words.split(separator: " ")
        guard parts.count == 2, !centres.contains(words) else { return [] }
        if sides.contains(String(parts[0])), parts[1] != "stan" { return [String(parts[1])] }
        return tails.contains(String(parts[1])) ? bare(parts[0]) : []
    }

    /// The word with and without its genitive -s.
    private static func bare(_ word: Substring) -> [String] {
        [String(word)] + (word.hasSuffix("s") ? [String(word.dropLast())] : [])
    }

    /// The name with its first word abbreviated or in full: "S:t Eriksgatan", "Sankt Eriksgatan".
    private static func abbreviated(_ words: String) -> [String] {
        for spellings in firstWords {
            for spelling in spellings where words.hasPrefix(spelling + " ") {
                let rest = words.dropFirst(spelling.count + 1)
                return spellings.filter { $0 != spelling }.map { "\($0) \(rest)" }
            }
        }
        return []
    }

    /// Last parts of names in definite form, each with its indefinite and abbreviated forms.
    private static let heads = [
        ("skolan", ["skola"]), ("parken", ["park"]), ("torget", ["torg"]), ("vägen", ["väg", "v"]),
        ("gatan", ["gata", "g"]), ("stigen", ["stig"]), ("gränden", ["gränd"]),
        ("allén", ["allé"]), ("platsen", ["plats"]), ("planen", ["plan"]), ("kyrkan", ["kyrka"]),
        ("hallen", ["hall"]), ("badet", ["bad"]), ("vallen", ["vall"]), ("stationen", ["station"]),
        ("gården", ["gård"]), ("huset", ["hus"]), ("museet", ["museum"]),
        ("biblioteket", ["bibliotek"]), ("bron", ["bro"]), ("hamnen", ["hamn"]),
        ("sjukhuset", ["sjukhus"]), ("kajen", ["kaj"]), ("tunneln", ["tunnel"]),
        ("stranden", ["strand"]), ("backen", ["backe"]), ("rondellen", ["rondell"]),
        ("höjden", ["höjd"]), ("macken", ["mack"]), ("staden", ["stan"]),
    ]

    /// First words of names, each with its synonyms.
    private static let leads = [
        ("p-hus", ["p-hus", "p-huset", "garaget", "parkeringshuset"]),
        ("parkeringshuset", ["p-hus", "p-huset", "garaget", "parkeringshuset"]),
        ("förskolan", ["förskola", "förskolan", "dagiset", "dagis"]),
        ("fritidsgården", ["fritidsgård", "fritidsgården", "fritids"]),
        ("biblioteket", ["bibliotek", "biblioteket"]),
        ("vårdcentralen", ["vårdcentral", "vårdcentralen"]),
        ("hotell", ["hotell", "hotellet"]), ("restaurang", ["restaurang", "restaurangen"]),
    ]

    /// First words with their abbreviations.
    private static let firstWords = [
        ["sankt", "s:t", "st"], ["sankta", "s:ta", "sta"], ["stora", "st:a", "st"],
        ["lilla", "l:a", "l"], ["norra", "n:a", "n"], ["södra", "s:a", "s"], ["östra", "ö:a", "ö"],
        ["västra", "v:a", "v"], ["gamla", "g:a", "gla"], ["övre", "ö"], ["nedre", "n"],
    ]

    /// First words that distinguish an area from its namesake.
    private static let sides: Set = [
        "norra", "södra", "östra", "västra", "övre", "nedre", "inre", "yttre", "gamla", "nya",
        "lilla", "stora", "centrala",
    ]

    /// Last words that name a kind of area.
    private static let tails: Set = [
        "gård", "villastad", "strand", "slott", "industriområde", "industriomr", "norra", "södra",
        "östra", "västra",
    ]

    /// Names of a town centre.
    private static let centres = [
        "centrum", "centrala stan", "innerstaden", "innerstan", "city", "stan",
    ]
}
