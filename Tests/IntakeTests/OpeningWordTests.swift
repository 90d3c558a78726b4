import Testing

@testable import Intake

/// Reports begin with all kinds of words, many of which are somebody's name as well.
struct OpeningWordTests {
    @Test(arguments: [
        "Ruta krossad", "Rutan krossad", "Elva ungdomar på torget", "Inga ungdomar syntes",
        "Finns risk att det händer igen", "Mörk parkering", "Stolpe påkörd", "Strid mellan gäng",
        "Söder om kyrkan", "Marina området", "Mattan i trapphuset brann", "Kajan vid hamnen",
        "Visar knivar", "Blanka vapen", "Samme man som förra veckan", "Urban miljö", "Axel skadad",
        "Sten kastades", "Björn syntes", "Stig vid skogen", "Dag och natt", "Eld i container",
        "Hans cykel stals", "Per natt", "Vass kniv", "Stark lukt av rök", "Skott hördes",
        "Mark förorenad", "Storm fällde träd", "Juni var lugn", "Mars månad", "Hall vandaliserad",
        "Vall vid ån", "Frisk bris", "Jack i dörren", "Roman hittades", "Rena slagsmålet",
    ])
    func `a word that begins a sentence is no name for that alone`(text: String) {
        #expect(Masker().mask(text).text == text)
    }

    @Test(arguments: ["Elva Karlsson", "Ruta Andersson", "eleven Finn", "Axel Mörk", "Inga Strid"])
    func `the same word is masked where what stands beside it shows a person`(text: String) {
        #expect(Masker().mask(text).text != text)
    }
}
