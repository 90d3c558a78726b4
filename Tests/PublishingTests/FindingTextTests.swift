import Domain
import Testing

@testable import Publishing

struct FindingTextTests {
    @Test(arguments: FindingCode.allCases)
    func `every finding says what is wrong and what to do, in whole sentences`(code: FindingCode) {
        let text = FindingText.swedish(Finding(code, file: "v43.csv", line: 3))
        let sentences = text.split(separator: ".").count
        #expect(sentences >= 2)
        #expect(text.hasSuffix("."))
        #expect(text.first?.isUppercase == true)
    }

    @Test(arguments: FindingCode.allCases)
    func `every finding has an example of what is accepted`(code: FindingCode) {
        #expect(!FindingText.example(Finding(code, file: "v43.csv", line: 3)).isEmpty)
    }

    @Test func `no two findings name the same fault`() {
        let faults = FindingCode.allCases.map { FindingText.wrong(Finding($0, file: "")) }
        #expect(Set(faults).count == faults.count)
    }

    @Test func `a shift that breaks a permit tells what is planned of it`() {
        let finding = Finding(.outsidePermit, file: "bemanning.csv", line: 2, hint: "20.00–23.00")
        #expect(
            FindingText.swedish(finding)
                == "Passet ligger helt eller delvis utanför tillståndets tider. "
                + "Planen använder bara tid som tillståndet täcker. Planeras ändå: 20.00–23.00."
        )
    }

    @Test func `the heading and what is accepted are named`() {
        let finding = Finding(
            .unknownCategory,
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
        let finding = Finding(.badTime, file: "v43.csv", column: "Tid", hint: "21.30")
        #expect(
            FindingText.swedish(finding)
                == "Tiden i kolumnen ”Tid” gick inte att läsa. Skriv datum som 2026-10-19 och "
                + "klockslag som 21.30."
        )
    }
}
