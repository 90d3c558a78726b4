import Domain
import Pipeline
import Toolkit

/// One question of `ATT-GORA.md`: what is asked, of which rows, and where the answer is written.
struct QuestionText {
    let question: SetupQuestion

    /// What was made: `kommun.yml`, in whose lines answers are written, and the sheets.
    let made: NewWorkspace.Result

    /// The question as Markdown.
    func text(number: Int) -> String {
        let lines = [
            "## \(number). \(title)", "", "Gäller \(Words.rows(question.rows)). \(how)", "",
        ]
        return (lines + table).joined(separator: "\n")
    }

    private var reporter: String { question.reporter ?? "" }

    /// Whose, as Swedish has it: no more than one s.
    private var whose: String { reporter + (reporter.hasSuffix("s") ? "" : "s") }

    private var title: String {
        switch question.subject {
        case .home: "Var finns \(reporter)?"
        case .system: "I vilket koordinatsystem är \(whose) koordinater?"
        case .yearOrder: "Står året först eller sist i \(whose) datum?"
        case .words: "Vad betyder orden i \(whose) kategorier?"
        case .categories: "Vad handlar de här texterna om?"
        case .places: "Var hände det här?"
        case .emptyFiles: "Betyder en tom fil från \(reporter) att inget har hänt?"
        case .deliveries: "Upprepar varje fil från \(reporter) det som sänts förut?"
        case .columns: "Är \(whose) kolumner rätt lästa?"
        }
    }

    private var how: String {
        switch question.subject {
        case .home:
            "Raderna säger inte var. Skriv området eller platsen vid `hemvist:` (\(line("hemvist"))). Har rapportören"
                + " ingen egen plats: låt raden vara."
        case .system:
            "Skriv numret vid `koordinatsystem:` (\(line("koordinatsystem"))): 3006, eller 3007–3018 för ett lokalt plan."
        case .yearOrder:
            "Skriv ymd eller dmy vid `datumordning:` (\(line("datumordning")))."
        case .words:
            "Skriv kategorins id efter varje ord under `kategorier:` (\(line("kategorier"))), eller `lugnt`."
        case .categories:
            "Skriv kategorins namn, eller lugnt, i kolumnen `kategori` i \(sheet("okategoriserade.csv"))."
                + " Svaret gäller alla texter med samma ord."
        case .places:
            "Skriv platsens eller områdets namn i kolumnen `är` i \(sheet("oplacerade.csv")). Korta gärna `skrivet` till"
                + " själva namnet; töm `rapportör` om alla menar samma plats."
        case .emptyFiles:
            "Skriv `tom_är_lugnt: ja` (\(line("tom_är_lugnt"))) om det är så."
        case .deliveries:
            "Filerna ser ut att göra det. Skriv `leveranser: tillägg` (\(line("leveranser"))) om varje fil bara har nytt."
        case .columns:
            "Namnen eller innehållet gör dem osäkra. Rätta under `kolumner:` (\(line("kolumner"))) om något är fel."
        }
    }

    /// The sheet to fill in, and its rows where it is new: one from before has other rows as well.
    private func sheet(_ name: String) -> String {
        let path = "inbox/alias/\(name)"
        guard made.written.contains(path) else { return "`\(path)`" }
        return "`\(path)` (rad \(question.first + 2)–\(question.first + 1 + question.items.count))"
    }

    /// Where a setting of the reporter stands in `kommun.yml`.
    private func line(_ setting: String) -> String {
        let lines = made.settings.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("  - id: \(reporter) ") }),
            let found = lines[start...].firstIndex(where: { $0.contains("\(setting):") })
        else { return "i kommun.yml" }
        return "kommun.yml, rad \(found + 1)"
    }

    private var table: [String] {
        guard !question.items.isEmpty else { return [] }
        let hasReporters = question.items.contains { $0.reporter != nil }
        let head = (hasReporters ? ["rapportör"] : []) + ["skrivet", "rader", "förslag"]
        let body = question.items.map { item in
            (hasReporters ? [item.reporter ?? ""] : [])
                + [Self.shown(item.written), "\(item.rows)", Self.shown(proposals(item))]
        }
        return ([head, head.map { _ in "---" }] + body).map { "| \($0.joined(separator: " | ")) |" }
            + [""]
    }

    private func proposals(_ item: SetupQuestion.Item) -> String {
        guard question.subject == .columns else { return item.proposals.joined(separator: ", ") }
        let names = item.proposals.map {
            SettingKey(rawValue: "reporters.columns.\($0)")?.swedish ?? $0
        }
        return names.joined(separator: ", ")
    }

    /// A text in a cell of a table: on one line, cut, and without signs that Markdown would read.
    static func shown(_ text: String) -> String {
        let plain = Terminal.plain(text.replacing("\n", with: " ")).replacing("|", with: "/")
            .replacing("://", with: ": //").replacing("www.", with: "www ")
        let escaped = plain.map { "\\`*_<>[]#".contains($0) ? "\\\($0)" : "\($0)" }
        return escaped.count > mostLetters
            ? escaped.prefix(mostLetters).joined() + " …" : escaped.joined()
    }

    /// Letters of a text that are enough to know it by.
    private static let mostLetters = 160
}
