import Domain
import Pipeline
import Toolkit

/// `ATT-GORA.md`: what only people can answer about a new workspace, those questions first that change most.
struct QuestionsText {
    let result: NewWorkspace.Result

    /// The file's text.
    var text: String {
        ([heading] + questions + waiting + leftOut + news + [decisions, later]).joined(
            separator: "\n"
        ) + "\n"
    }

    private var heading: String {
        """
        # Att göra före första lägesbilden

        Det här kan bara ni svara på. Frågorna som ändrar flest rader står först. Svara i filen som frågan nämner och spara.
        `est init` på samma mapp skriver sedan listan på nytt, med det som återstår; ingen annan fil skrivs över.
        Texterna är maskerade, men kan ändå vara känsliga: låt listan ligga där rapporterna ligger.

        """
    }

    private var questions: [String] {
        guard let questions = result.questions else {
            return [
                "## Filer från rapportörer saknas\n\nLägg varje rapportörs filer i en egen mapp under `inbox/rapporter/`"
                    + " och kör `est columns`: det föreslår vad som ska stå i `inbox/kommun.yml`.\n"
            ]
        }
        let account =
            "\(Words.rows(result.rows)) lästes. "
            + (questions.isEmpty ? "Inga frågor om dem.\n" : "Om dem:\n")
        return [account]
            + questions.enumerated().map { number, question in
                QuestionText(question: question, made: result)
                    .text(number: number + 1)
            }
    }

    /// Why rows wait and files were not read.
    private var waiting: [String] {
        guard !result.errors.isEmpty else { return [] }
        // A file's name is others' text, which Markdown must not read as its own.
        let lines = result.errors.map { error in
            "- " + FindingLines.line(error).replacing("<", with: "\\<").replacing("`", with: "'")
        }
        return [
            "## Rader som väntar\n\nDe räknas inte förrän de går att läsa. Rätta under `kolumner:` i `inbox/kommun.yml`, eller be"
                + " rapportören om en ny fil.\n\n\(lines.joined(separator: "\n"))\n"
        ]
    }

    /// What in the folder of reports was not copied.
    private var leftOut: [String] {
        guard !result.leftOut.isEmpty else { return [] }
        let names = result.leftOut.map { "- \(QuestionText.shown($0))" }
        return [
            "## Filer som inte togs med\n\nBara vanliga filer, direkt i rapportörens mapp, kopieras. Länkar och mappar i mappar"
                + " gör det inte.\n\n\(names.joined(separator: "\n"))\n"
        ]
    }

    /// Settings of reporters that `kommun.yml` lacks.
    private var news: [String] {
        guard let news = result.news else { return [] }
        return [
            "## Nya rapportörer\n\nDe står inte i `inbox/kommun.yml`. Klistra in under `rapportörer:`.\n\n```yaml\n\(news)\n```\n"
        ]
    }

    /// Number of lines in `kommun.yml` that are marked as unsure.
    private var unsure: Int {
        result.settings.split(separator: "\n").count { $0.contains("# osäker") }
    }

    private var decisions: String {
        """
        ## Bestäm innan första sidan görs

        - **Perioderna.** De räknas från \(result.draft.firstDay) och är \(result.draft.length) dagar. Längden går inte att ändra
          sedan. Skriv `bekräftad: ja` under `perioder` i `inbox/kommun.yml` när det stämmer; innan dess görs ingen sida.
        - **Det som är märkt osäker.** \(Words.rows(unsure)) i `inbox/kommun.yml` är gissade efter mappar och filer, som
          rapportörernas namn. Rätta, och ta bort märket.
        - **Kategorier och vikter.** Mallens är ett förslag. Styrgruppen bestämmer vad som räknas och hur tungt.
        - **Funktioner.** Under `funktioner` står exempel: vilka kan ni skicka, när och hur många? Lägg deras scheman i
          `inbox/bemanning/` (mall: `reports/mallar/bemanning.xlsx` efter första körningen).\(map)

        """
    }

    /// What to do about areas that leave a part of the municipality out, or that nobody has given.
    private var map: String {
        if let share = result.uncovered, share >= Self.worthTelling {
            return
                "\n- **Kartan.** Områdena täcker inte \(Words.decimal(100 * share, 0)) % av kommunen. Det som händer där räknas"
                + " i hela kommunen, men inte i något område. Lägg till ett område om det behövs."
        }
        guard result.written.contains("inbox/omraden.geojson"), result.questions == nil else {
            return ""
        }
        return
            "\n- **Kartan.** `inbox/omraden.geojson` och `inbox/platser.csv` är exempel. Byt ut dem mot kommunens egna och"
            + " prova med `est areas check`."
    }

    private var later: String {
        """
        ## Kan vänta

        - Gallring: `gallring` i `inbox/kommun.yml` följer kommunens gallringsbeslut. Utan beslut tas inget bort.
        - Fler ord för platser: svara i `oplacerade.csv`, som följer med varje sida.
        """
    }

    /// Share of the municipality outside its areas from which it is told; less is coarse outlines.
    private static let worthTelling = 0.02

    /// The questions as JSON.
    var json: JSON {
        .object([
            ("written", .strings(result.written)), ("copied", .int(result.copied)),
            ("rows", .int(result.rows)),
            ("first_day", .string("\(result.draft.firstDay)")),
            ("length", .int(result.draft.length)),
            ("questions", .array((result.questions ?? []).map(Self.json))),
        ])
    }

    private static func json(_ question: SetupQuestion) -> JSON {
        .object([
            ("subject", .string(question.subject.rawValue)),
            ("reporter", .optional(question.reporter)), ("rows", .int(question.rows)),
            ("first", .int(question.first)),
            (
                "items",
                .array(
                    question.items.map {
                        .object([
                            ("written", .string($0.written)), ("rows", .int($0.rows)),
                            ("reporter", .optional($0.reporter)),
                            ("proposals", .strings($0.proposals)),
                        ])
                    }
                )
            ),
        ])
    }
}
