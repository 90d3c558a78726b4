/// Light stemmer for Swedish, which removes the most common ending: "krossad" and "krossat" become
/// "kross".
///
/// A lighter first step of the Snowball stemmer for Swedish (snowballstem.org): at least three letters
/// remain.
public enum SwedishStemmer {
    private static let endings = [
        "heterna", "hetens", "heten", "arnas", "ernas", "ornas", "andet", "andes", "anden",
        "ades", "arna", "erna", "orna", "ande", "arne", "aste", "ade", "are", "ens", "ern",
        "ar", "er", "or", "en", "et", "at", "ad", "as", "es", "na", "a", "e", "s", "t",
    ]

    /// Endings by their last byte, longest first, so that the first match is the longest.
    private static let endingsByLast: [[[UInt8]]] = (0...UInt8.max).map { last in
        endings.map { Array($0.utf8) }.filter { $0.last == last }
    }

    /// The stem of a word in lower case, as UTF-8.
    public static func stem(_ word: [UInt8]) -> ArraySlice<UInt8> {
        guard let last = word.last else { return [] }
        let ending = endingsByLast[Int(last)].first { ending in
            word.suffix(ending.count).elementsEqual(ending)
                && letters(word.dropLast(ending.count)) >= 3
        }
        return word.dropLast(ending?.count ?? 0)
    }

    /// Number of characters in UTF-8: bytes that are no continuation bytes.
    public static func letters(_ word: ArraySlice<UInt8>) -> Int {
        word.count { $0 & 0xC0 != 0x80 }
    }
}

/// Swedish stop words: words that say nothing about an incident.
public enum SwedishStopWords {
    /// The words, in lower case, of three letters or more.
    public static let all: Set<String> = [
        "och", "att", "det", "som", "den", "var", "vid", "har", "hade", "inte", "med", "till",
        "för",
        "från", "mot", "men", "när", "där", "här", "ett", "hen", "han", "hon", "sig", "sin", "sitt",
        "sina", "oss", "vår", "våra", "man", "efter", "under", "över", "även", "också", "samt",
        "blev", "blir", "bli", "ska", "skulle", "kan", "kunde", "vill", "igen", "någon", "några",
        "något", "alla", "denna", "detta", "dessa", "hos", "hej", "haft", "varit", "dem", "sedan",
        "eller", "mycket", "bara", "anmäla", "anmälan", "rapport", "noterat", "problem",
    ]

    /// Words of quantity and order, in lower case: they count, and say nothing about what was counted.
    public static let amounts: Set<String> = [
        "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "tiotal", "flera", "många",
        "minst", "omkring", "cirka", "ingen", "inga", "fler", "båda",
        "följande", "första", "andra", "tredje", "sista", "nästa",
    ]
}
