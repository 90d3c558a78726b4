import Testing
import Toolkit

struct SwedishStemmerTests {
    private func stem(_ word: String) -> String {
        String(decoding: SwedishStemmer.stem(Array(word.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("krossad", "kross"), ("krossat", "kross"), ("krossades", "kross"), ("rutorna", "rut"),
        ("rutan", "rutan"), ("skadegörelsen", "skadegörels"), ("säkerheten", "säker"),
    ])
    func `the longest ending is removed`(word: String, expected: String) {
        #expect(stem(word) == expected)
    }

    @Test(arguments: ["bar", "öar", "åna", "ens", ""])
    func `at least three letters remain, and å, ä and ö are one letter each`(word: String) {
        #expect(stem(word) == word)
    }

    @Test func `letters are counted, not bytes`() {
        #expect(SwedishStemmer.letters(Array("åäö".utf8)[...]) == 3)
        #expect(
            SwedishStopWords.all.allSatisfy { SwedishStemmer.letters(Array($0.utf8)[...]) >= 3 }
        )
    }
}
