import Domain
import Publishing
import Testing

struct FindingTextTests {
    @Test(arguments: FindingCode.allCases)
    func `every finding says what is wrong and what to do, in whole sentences`(code: FindingCode) {
        let text = FindingText.swedish(Finding(code, .error, file: "v43.csv", line: 3))
        let sentences = text.split(separator: ".").count
        #expect(sentences >= 2)
        #expect(text.hasSuffix("."))
        #expect(text.first?.isUppercase == true)
    }

    @Test(arguments: FindingCode.allCases)
    func `every finding has an example of what is accepted`(code: FindingCode) {
        #expect(!FindingText.example(Finding(code, .error, file: "v43.csv", line: 3)).isEmpty)
    }

    @Test func `no two findings say the same`() {
        let texts = FindingCode.allCases.map { FindingText.swedish(Finding($0, .error, file: "")) }
        #expect(Set(texts).count == texts.count)
    }

    @Test func `the heading and what is accepted are named`() {
        let finding = Finding(
            .unknownCategory,
            .warning,
            file: "v43.csv",
            column: "Händelse",
            hint: "skadegörelse"
        )
        #expect(
            FindingText.swedish(finding)
                == "Ordet för händelsens art i kolumnen ”Händelse” är inte känt. Raden räknas ändå, "
                + "men under okänd kategori. Närmast: skadegörelse."
        )
    }

    @Test func `a heading that is missing is named, with the nearest`() {
        let finding = Finding(
            .missingColumn,
            .error,
            file: "v43.csv",
            column: "Datum",
            hint: "Dattum"
        )
        #expect(
            FindingText.swedish(finding)
                == "Rubriken ”Datum” saknas. Lägg till kolumnen eller rätta rubrikens stavning. "
                + "Närmast: Dattum."
        )
    }

    @Test func `advice is not given twice`() {
        let finding = Finding(.badTime, .error, file: "v43.csv", column: "Tid", hint: "21.30")
        #expect(
            FindingText.swedish(finding)
                == "Tiden i kolumnen ”Tid” gick inte att läsa. Skriv datum som 2026-10-19 och "
                + "klockslag som 21.30."
        )
    }
}
