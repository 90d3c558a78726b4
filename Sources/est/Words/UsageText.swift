import ArgumentParser
import Domain

/// Mistakes on the command line that ArgumentParser cannot find by itself.
enum UsageFault {
    /// Text that is no date.
    case notADay
    /// Text that names no time, with an example of one that does.
    case unreadable(String, example: String)
    /// Options that exclude each other.
    case exclusive(String, String)
    /// One option of a pair.
    case incomplete(String, String)
    /// A first day after the last day.
    case backwards(from: Day, to: Day)
    /// A number outside its limits.
    case outside(String, ClosedRange<Int>, Unit)
    /// No window of time for a roll-up, or several.
    case notOneWindow
    /// Places without the areas that they are in.
    case placesWithoutAreas
    /// A municipality without a name.
    case noMunicipality
    /// A first day that makes no first page, or hundreds.
    case farFirstDay
    /// A new workspace without a folder, where nobody can be asked.
    case noFolder
    /// Reports for a new workspace without a name and a map to read them by.
    case reportsNeedMap
    /// Linking without a file of reports.
    case missingReports
    /// Ids that name no two reports.
    case notAPair
    /// Changes of a plan without the option that compares plans.
    case changesWithoutWhatIf
    /// A comparison of plans without any change.
    case whatIfWithoutChanges

    /// Unit of an option's number.
    enum Unit {
        case number, hours
    }
}

extension ValidationError {
    /// Creates the error that the command ends with, in Swedish.
    init(_ fault: UsageFault) {
        self.init(UsageText.sentence(fault))
    }
}

/// Mistakes on the command line in Swedish, ArgumentParser's own too.
enum UsageText {
    /// Returns a sentence about a mistake; it quotes options as ”--from”, which no sentence of the parser does.
    static func sentence(_ fault: UsageFault) -> String {
        switch fault {
        case .notADay: "Skriv ett datum, till exempel ”2026-11-03”."
        case .unreadable(let text, let example):
            "”\(text)” går inte att tolka. Skriv till exempel ”\(example)”."
        case .exclusive(let one, let other): "”\(one)” och ”\(other)” kan inte anges tillsammans."
        case .incomplete(let one, let other): "”\(one)” och ”\(other)” ska anges tillsammans."
        case .backwards(let from, let to): "”--from” \(from) kommer efter ”--to” \(to)."
        case .outside(let option, let range, let unit):
            "”\(option)” ska vara \(words(unit)) från \(range.lowerBound) till \(range.upperBound)."
        case .notOneWindow:
            "Ange ett av ”--from” med ”--to”, ”--weeks”, ”--quarter”, ”--tertial” och ”--year”."
        case .noMunicipality: "Skriv kommunens namn efter ”--municipality”."
        case .farFirstDay:
            "”--first-day” ska vara inom det senaste året, eller högst en period framåt."
        case .noFolder: "Ange mappen för den nya arbetsytan, till exempel ”est init /srv/est”."
        case .reportsNeedMap:
            "”--reports” behöver ”--municipality” och en karta, ”--areas” eller ”--outline”, att placera raderna på."
        case .placesWithoutAreas:
            "”--places” behöver ”--areas”, för varje plats hör till ett område."
        case .missingReports: missing("<reports>")
        case .notAPair: "”--explain” behöver id för två rapporter, eller för ett par."
        case .changesWithoutWhatIf: "Ändringar av planen behöver ”--what-if”."
        case .whatIfWithoutChanges:
            "”--what-if” behöver ”--add”, ”--without-team”, ”--silent-area”, ”--weight” eller ”--without-rule”."
        }
    }

    private static func words(_ unit: UsageFault.Unit) -> String {
        switch unit {
        case .number: "ett heltal"
        case .hours: "ett antal timmar"
        }
    }

    private static func missing(_ argument: some StringProtocol) -> String {
        "Argumentet ”\(argument)” saknas."
    }
}

/// ArgumentParser keeps the kinds of its errors to itself, so its messages are told apart by their words, those of version 1.8.
extension UsageText {
    /// Returns the Swedish sentence for a message of the parser, or of a ``UsageFault``, on one line.
    static func sentence(_ message: String) -> String {
        let sentence = option(message) ?? argument(message) ?? value(message)
        return Terminal.plain(sentence ?? unknown(message))
    }

    /// Returns what the parser prints after its message: the help of the option that is meant, and the usage.
    static func usage(in text: String, after message: String) -> String {
        let rest = text.firstRange(of: message).map { text[$0.upperBound...] } ?? text[...]
        return String(rest.drop(while: \.isNewline))
    }

    private static func option(_ message: String) -> String? {
        if let match = message.wholeMatch(
            of: /(?s)Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/
        ) {
            return "Alternativet ”\(match.1)” finns inte." + Words.nearest(match.2.map(String.init))
        }
        if let match = message.wholeMatch(of: /(?s)Missing value for '(\S*)(?: <.*>)?'/) {
            return "Alternativet ”\(match.1)” saknar sitt värde."
        }
        return message.wholeMatch(
            of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./
        )
        .map { "Alternativet ”\($0.1)” tar inget värde, men ”\($0.2)” angavs." }
    }

    private static func argument(_ message: String) -> String? {
        if let match = message.wholeMatch(of: /(?s)Missing expected argument '(.*)'/) {
            return missing(match.1)
        }
        return message.wholeMatch(
            of: /(?s)(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/
        )
        .map {
            "Här går det inte att ange \(Words.quoted($0.1.split(separator: "', '").map(String.init)))."
        }
    }

    private static func value(_ message: String) -> String? {
        message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(.*?)(?: <\S*>)?'(?:: (.*))?/)
            .map { match in
                let detail = match.3.map { " \($0)" } ?? ""
                return "Värdet ”\(match.1)” för ”\(match.2)” går inte att tolka.\(detail)"
            }
    }

    private static func unknown(_ message: String) -> String {
        message.contains("”") ? message : "Kommandot kan inte tolkas: \(message)."
    }
}
