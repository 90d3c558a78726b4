import Domain
import Foundation
import Pipeline

/// What `est init` says on the terminal.
enum InitText {
    /// What was made and what to do next.
    static func summary(_ result: NewWorkspace.Result, folder: String) -> String {
        var lines: [String] = []
        if result.keptSettings { lines.append("inbox/kommun.yml fanns redan och är inte ändrad.") }
        if !result.leftOut.isEmpty {
            lines.append(
                "\(Words.count(result.leftOut.count, "fil eller mapp", "filer eller mappar")) togs inte med; ATT-GORA.md säger vilka."
            )
        }
        if result.copied > 0 {
            lines.append(
                "\(Words.count(result.copied, "fil", "filer")) från rapportörer kopierades."
            )
        }
        if let questions = result.questions {
            let rows = "\(Words.rows(result.rows)) lästes"
            lines.append(
                questions.isEmpty
                    ? "\(rows), utan frågor."
                    : "\(rows), och \(Words.count(questions.count, "fråga", "frågor")) återstår."
            )
        }
        lines.append(
            "Läs \(folder)/ATT-GORA.md, svara, och prova sedan: est check --workspace \(folder)"
        )
        return lines.joined(separator: "\n")
    }
}

/// The questions of `est init` in a terminal: what lies at hand, each with a sane answer.
struct InitDialogue {
    /// Reads a line; nil at the end of the input.
    var read: () -> String? = { readLine() }

    /// Writes a prompt.
    var ask: (String) -> Void = { Terminal.prompt($0) }

    /// Whether someone can answer.
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && Terminal.isWatched }

    /// Asks for everything; nil where the input ends, so that nothing is made.
    func answers() -> (folder: String, sources: SetupSources)? {
        var sources = SetupSources()
        guard let name = text("Kommunens namn", usual: nil) else { return nil }
        sources.municipality = name
        guard let folder = text("Mapp för arbetsytan", usual: sources.usualFolder),
            let areas = file("Karta över områden (GeoJSON eller GeoPackage)"),
            let outline = file("Kommunens gräns"),
            let places = file("Platser (CSV, XLSX, GeoJSON eller GeoPackage)")
        else { return nil }
        (sources.areas, sources.outline, sources.places) = (areas.url, outline.url, places.url)
        if sources.canReadReports {
            guard let reports = file("Mapp med rapportörernas filer, en undermapp för var och en")
            else { return nil }
            sources.reports = reports.url
        }
        guard let length = number("Dagar mellan mötena", usual: sources.length),
            let first = day("Första dagen i en period, ååå-mm-dd")
        else { return nil }
        (sources.length, sources.firstDay) = (length, first.day)
        return (folder, sources)
    }

    /// An answer that may be left out.
    private struct Chosen {
        var url: URL?
        var day: Day?
    }

    private func line(_ question: String, _ usual: String) -> String? {
        ask("\(question) [\(usual)]: ")
        return read()?.trimmingCharacters(in: .whitespaces)
    }

    private func text(_ question: String, usual: String?) -> String? {
        while let answer = line(question, usual ?? "måste anges") {
            if let chosen = answer.isEmpty ? usual : answer { return chosen }
        }
        return nil
    }

    private func file(_ question: String) -> Chosen? {
        while let answer = line(question, "hoppa över") {
            if answer.isEmpty { return Chosen() }
            let path = NSString(string: answer).expandingTildeInPath
            if FileManager.default.fileExists(atPath: path) {
                return Chosen(url: URL(filePath: path))
            }
            ask("”\(Terminal.plain(answer))” finns inte.\n")
        }
        return nil
    }

    private func number(_ question: String, usual: Int) -> Int? {
        while let answer = line(question, "\(usual)") {
            if answer.isEmpty { return usual }
            if let number = Int(answer), InitCommand.lengths.contains(number) { return number }
            ask("Skriv ett antal dagar, 1–92.\n")
        }
        return nil
    }

    private func day(_ question: String) -> Chosen? {
        while let answer = line(question, "två veckor som rapporterna slutar i") {
            if answer.isEmpty { return Chosen() }
            if let day = Day(iso: answer) { return Chosen(day: day) }
            ask("Skriv dagen som 2026-10-19.\n")
        }
        return nil
    }
}
