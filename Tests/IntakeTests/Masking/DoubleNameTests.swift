import Intake
import Testing

struct DoubleNameTests {
    private static let firsts = """
        Per Bo Jan Sten Stig Hans Lars Sven Nils Karl Carl Bengt Ulf Kjell Leif Ove Björn Tor Rolf \
        Maj May Gull Ros Rose Sol Lill Ann Anna Eva Ulla Britt Inga Siv Marie Lis
        """.split(separator: " ").map(String.init)

    private static let seconds = """
        Erik Olof Olov Anders Arne Åke Göran Gunnar Inge Ove Ola Olle Björn Gustav Henrik Johan Peter \
        Britt Lena Marie Louise Sofie Kristin Karin Stina Inger Maria Lis Lill
        """.split(separator: " ").map(String.init)

    @Test(arguments: ["-", "\u{2010}", "\u{2011}", "–", "\u{AD}-", "-\u{200B}"])
    func `a double name is masked whole though its halves are words`(hyphen: String) {
        let masker = Masker()
        for first in Self.firsts {
            for second in Self.seconds where second != first {
                let name = first + hyphen + second
                for frame in ["{} slog sönder rutan", "Vi talade med {} där", "Det var {}."] {
                    let masked = masker.mask(frame.replacing("{}", with: name)).text
                    #expect(masked == frame.replacing("{}", with: "[namn]"), "\(name)")
                }
                // A name in s has no genitive s.
                if second.hasSuffix("s") { continue }
                #expect(masker.mask("\(name)s cykel").text == "[namn] cykel", "\(name)")
            }
        }
    }

    @Test(arguments: [
        "Jan-Maj", "Maj-Juni", "Jan-Mars", "Mån-Fre", "Tis-Tor", "Väster-Norr", "A-traktor",
        "Öst-Väst",
        "Söderby-Karl", "SM-final", "Stor-Stockholm", "sten-grus", "per-se", "max-min",
    ])
    func `words with a hyphen that are no name are kept`(words: String) {
        #expect(Masker().mask("Vid \(words) i år").text == "Vid \(words) i år")
    }
}
