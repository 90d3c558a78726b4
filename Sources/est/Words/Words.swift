import Foundation
import Toolkit

/// Numbers, names and recurring phrases of Swedish sentences on the terminal.
enum Words {
    /// "1 rad", "7 rader".
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// A number with decimal comma.
    static func decimal(_ number: Double, _ decimals: Int = 2) -> String {
        number.fixed(decimals, separator: ",")
    }

    /// A number in the fewest digits, with decimal comma: "0,5", "100".
    static func short(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text.replacing(".", with: ",")
    }

    /// A share as percent, rounded down so that nothing is promised that is not proven.
    static func percent(_ share: Double) -> String {
        "\(decimal((share * 1000).rounded(.down) / 10, 1)) %"
    }

    /// "3 rader".
    static func rows(_ number: Int) -> String {
        count(number, "rad", "rader")
    }

    /// "a, b och c".
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " och " + last
    }

    /// Names in quotes, with commas between them.
    static func quoted(_ names: [String]) -> String {
        names.map { "”\($0)”" }.joined(separator: ", ")
    }

    /// The hint that ends a sentence about an unknown name, such as ` Närmast: ”skolan”.`, with the space before it.
    static func nearest(_ names: [String]) -> String {
        names.isEmpty ? "" : " Närmast: \(quoted(names))."
    }

    /// The hint about the one name that is nearest; nothing where none is near.
    static func nearest(_ name: String?) -> String {
        nearest([name].compactMap(\.self))
    }

    /// How a new version of a period's lägesbild is made.
    static func remake(_ period: String) -> String {
        "Gör en ny version med ”est run --remake \(period)”."
    }

    /// The reason that a number of the system gives (errno(3)).
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
