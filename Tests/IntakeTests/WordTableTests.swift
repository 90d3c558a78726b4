import Domain
import Foundation
import TestTools
import Testing

@testable import Intake

/// Words that folding for comparison would make one, and spellings that are one word (decision 0037).
struct WordTableTests {
    /// Words, and whether they are kept apart, refused, or one.
    struct Words: Decodable, Sendable, CustomTestStringConvertible {
        let id, expected: String
        let also: String?
        let words: [String]
        let `where`: String
        var testDescription: String { id }
    }

    static let all = ReadingTruth.rows("folded", as: Words.self)

    @Test(arguments: all.filter { $0.expected == "kept apart" })
    func `words that mean different things are kept apart`(row: Words) {
        let forms = Set(row.words.map(\.exactForm))
        if row.also == "refused", forms.count < row.words.count { return }
        #expect(forms.count == row.words.count)
        let table = WordTable(row.words.map { (word: $0, meaning: $0) })
        for word in row.words {
            #expect(table[word] == word)
            #expect(row.words.index(ofHeading: word) == row.words.firstIndex(of: word))
        }
    }

    @Test(arguments: all.filter { $0.expected == "refused" })
    func `words that look alike have one exact form, by which settings refuse them`(row: Words) {
        #expect(Set(row.words.map(\.exactForm)).count == 1)
    }

    @Test(arguments: all.filter { $0.expected == "one" && $0.words[1].first != "=" })
    func `spellings of one word are one`(row: Words) {
        let table = WordTable([(word: row.words[0], meaning: 1)])
        #expect(table[row.words[1]] == 1)
        #expect([row.words[1]].index(ofHeading: row.words[0]) == 0)
    }

    @Test func `a number is never found under another sign or with other marks`() {
        let table = WordTable([(word: "-2", meaning: 1), (word: "Typ 1.1", meaning: 2)])
        for word in ["2", "+2", "Typ 11", "Typ 1,1", "Typ -1.1", ""] { #expect(table[word] == nil) }
        #expect(table["\u{2212}2"] == 1 && table["TYP  1.1"] == 2)
    }
}

/// Numbers of people as people and programs write them.
struct WrittenPeopleTests {
    /// A cell with its number.
    struct Cell: Decodable, Sendable, CustomTestStringConvertible {
        let id, cell: String
        let expected: Int?
        var testDescription: String { id }

        enum CodingKeys: CodingKey { case id, cell, expected }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            id = try values.decode(String.self, forKey: .id)
            cell = try values.decode(String.self, forKey: .cell)
            expected = try? values.decode(Int.self, forKey: .expected)
        }
    }

    @Test(arguments: ReadingTruth.rows("numbers", as: Cell.self))
    func `a number is read whole or not at all`(row: Cell) {
        let cell = row.cell.replacing("\"", with: "\"\"")
        let read = Delivered("Datum;Antal;Text\n2026-10-20;\"\(cell)\";a\n")
        #expect(read.reports.map(\.people) == [row.expected])
        #expect(read.codes.contains(.badNumber) == (row.expected == nil))
    }
}
