import Foundation
import Toolkit

/// Numbers, names and recurring phrases of Swedish sentences on the terminal.
enum Words {
    /// Returns a number with its noun: "1 rad", "7 rader".
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// Returns a number with a decimal comma.
    static func decimal(_ number: Double, _ decimals: Int = 2) -> String {
        number.fixed(decimals, separator: ",")
    }

    /// Returns a number in the fewest digits, with a decimal comma: "0,5", "100".
    static func short(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text.replacing(".", with: ",")
    }

    /// Returns a share as percent, rounded down so that it never exceeds the proven share.
    static func percent(_ share: Double) -> String {
        "\(decimal((share * 1000).rounded(.down) / 10, 1)) %"
    }

    /// Returns a number of rows: "3 rader".
    static func rows(_ number: Int) -> String {
        count(number, "rad", "rader")
    }

    /// Returns words as a list: "a, b och c".
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " och " + last
    }

    /// Returns names in quotes, separated by commas.
    static func quoted(_ names: [String]) -> String {
        names.map { "”\($0)”" }.joined(separator: ", ")
    }

    /// Returns the hint that ends a sentence about an unknown name, with a leading space: ` Närmast: ”skolan”.`.
    static func nearest(_ names: [String]) -> String {
        names.isEmpty ? "" : " Närmast: \(quoted(names))."
    }

    /// Returns the hint about the nearest name; empty where no name is near.
    static func nearest(_ name: String?) -> String {
        nearest([name].compactMap(\.self))
    }

    /// Returns the instruction for making a new version of a period's lägesbild.
    static func remake(_ period: String) -> String {
        "Gör en ny version med ”est run --remake \(period)”."
    }

    /// Returns the reason that an error number of the system means (errno(3)).
    static func system(_ number: Int32) -> String {
        switch number {
        case ENOSPC: "disken är full"
        case EDQUOT: "diskutrymmet för användaren är slut"
        case EACCES, EPERM: "behörighet saknas"
        case EROFS: "disken är skrivskyddad"
        case EIO: "disken svarar inte"
        case ENOENT: "den finns inte"
        case EEXIST: "den finns redan"
        case ENOTDIR: "det är ingen mapp"
        case EISDIR: "det är en mapp"
        case EMFILE, ENFILE: "för många filer är öppna"
        case let other: String(cString: strerror(other))
        }
    }
}
