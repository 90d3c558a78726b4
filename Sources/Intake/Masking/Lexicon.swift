import Toolkit

/// Classes of a word, for the recognition of person data.
struct WordClass: OptionSet {
    let rawValue: UInt32

    /// A first name that is hardly ever anything else.
    static let firstName = WordClass(rawValue: 1 << 0)
    /// A first name that is a word too.
    static let perhapsFirstName = WordClass(rawValue: 1 << 1)
    /// A first name that in lower case is mostly a word.
    static let smallWord = WordClass(rawValue: 1 << 2)
    /// A surname that is hardly ever anything else.
    static let surname = WordClass(rawValue: 1 << 3)
    /// A surname that is a word or a place too.
    static let perhapsSurname = WordClass(rawValue: 1 << 4)
    /// A role of a person: "eleven", "grannen", "väktare"; a name may follow.
    static let role = WordClass(rawValue: 1 << 5)
    /// A word that a name nearly always follows: "heter", "kallas".
    static let naming = WordClass(rawValue: 1 << 6)
    /// A word that is no name though capitalised at the beginning of a sentence.
    static let opener = WordClass(rawValue: 1 << 7)
    /// A particle of surnames: "von", "af".
    static let particle = WordClass(rawValue: 1 << 8)
    /// A word for a place, after the name of the place: "torg", "kyrka".
    static let placeWord = WordClass(rawValue: 1 << 9)
    /// A word at the beginning of the name of a place: "sankt".
    static let saint = WordClass(rawValue: 1 << 10)
    /// A verb of what people do: "slog", "säger".
    static let verb = WordClass(rawValue: 1 << 11)
    /// A word for a home within a house: "lgh", "tr".
    static let dwelling = WordClass(rawValue: 1 << 12)
    /// A word before the address of a home: "bor", "folkbokförd".
    static let residence = WordClass(rawValue: 1 << 13)
    /// A word before a registration plate: "regnr", "bilen".
    static let vehicle = WordClass(rawValue: 1 << 14)
    /// A word that a name follows, also after a point, comma or colon: "Mvh", "Anmälare".
    static let signing = WordClass(rawValue: 1 << 15)
    /// A word that may stand between "heter" and the name.
    static let filler = WordClass(rawValue: 1 << 16)
    /// A word before a personal number: "personnr".
    static let personalNumber = WordClass(rawValue: 1 << 17)
    /// A word before a number of another kind: "ärende", "dnr".
    static let caseNumber = WordClass(rawValue: 1 << 18)
    /// A preposition before a place: "i", "på".
    static let preposition = WordClass(rawValue: 1 << 19)

    /// A word before a phone number: "tel", "mobil", "ring".
    static let phone = WordClass(rawValue: 1 << 20)
    /// A word before a clock: "kl".
    static let clock = WordClass(rawValue: 1 << 21)
    /// A word between "tel" and the number: "nr", "är".
    static let numberWord = WordClass(rawValue: 1 << 22)
    /// A word that is half of a double name, and alone no name: "Ros-Marie".
    static let nameHalf = WordClass(rawValue: 1 << 23)
    /// A month or its abbreviation that is a name too: "Jan–Maj".
    static let month = WordClass(rawValue: 1 << 24)

    /// A syllable of Chinese names, of which two are a name: "Xiu Ying".
    static let syllable = WordClass(rawValue: 1 << 25)
    /// A particle that begins surnames and little else: "von", "af".
    static let nobleParticle = WordClass(rawValue: 1 << 26)

    /// Classes of which one half of a double name has one.
    static let nameHalves: WordClass = [.firstName, .perhapsFirstName, .nameHalf]

    /// Words that say what the number after them is.
    static let numberCues: WordClass = [.phone, .clock, .personalNumber, .caseNumber]

    /// Any name of a person.
    static let name: WordClass = [.firstName, .perhapsFirstName, .surname, .perhapsSurname]

    /// What a name may begin with, in small letters too.
    static let nameBeginnings = name.union(.nobleParticle)
}

/// Words that the masker knows, with their classes.
///
/// A hash table with open addressing; the keys are hashes already.
struct Lexicon: Sendable {
    /// The only lexicon.
    static let shared = Lexicon()

    private var keys = [UInt64](repeating: 0, count: size)
    private var classes = [WordClass](repeating: [], count: size)

    /// Number of slots: a power of two, about four times the number of words.
    private static let size = 1 << 14

    private init() {
        let lists: [(String, WordClass)] = [
            (FirstNames.nordic, .firstName), (FirstNames.world, .firstName),
            (FirstNames.ambiguous, .perhapsFirstName), (FirstNames.smallWords, .smallWord),
            (Surnames.plain, .surname), (Surnames.ambiguous, .perhapsSurname),
            (ContextWords.roles, .role), (ContextWords.namings, .naming),
            (ContextWords.openers, .opener), (ContextWords.particles, .particle),
            (ContextWords.places, .placeWord), (ContextWords.saints, .saint),
            (ContextWords.verbs, .verb), (ContextWords.dwellings, .dwelling),
            (ContextWords.residences, .residence), (ContextWords.vehicles, .vehicle),
            (ContextWords.signings, .signing), (ContextWords.fillers, .filler),
            (ContextWords.personalNumbers, .personalNumber),
            (ContextWords.caseNumbers, .caseNumber), (ContextWords.prepositions, .preposition),
            (ContextWords.phones, .phone), (ContextWords.clocks, .clock),
            (ContextWords.numberWords, .numberWord), (ContextWords.months, .month),
            (FirstNames.halves, .nameHalf), (FirstNames.syllables, .syllable),
            (ContextWords.nobleParticles, .nobleParticle),
        ]
        for (words, kind) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) {
                let key = WordKey(String(word)).hash
                let slot = slot(of: key)
                keys[slot] = key
                classes[slot].formUnion(kind)
            }
        }
    }

    /// Classes of a word; empty for an unknown one.
    func classes(of key: WordKey) -> WordClass {
        classes[slot(of: key.hash)]
    }

    /// Slot where a key is, or would be inserted.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (Self.size - 1) }
        return slot
    }

    /// Classes of a word, as a name, by its stem: the part before a genitive s or a hyphen.
    func classes(ofStem key: WordKey) -> WordClass {
        classes(of: key).intersection(.ofNames)
    }
}

extension WordClass {
    /// Classes that a stem has as a name.
    fileprivate static let ofNames: WordClass = name.union(.smallWord)
}

/// Case-insensitive FNV-1a hash of a word, so that words of a text are compared without copies.
///
/// Among a thousand words two share a hash of 64 bits once in 10^13 lists.
struct WordKey: Hashable, Sendable {
    private var fnv = FNV1a()

    /// The previous byte, in lower case.
    private var lead: UInt8 = 0

    /// The hash of the bytes so far.
    var hash: UInt64 { fnv.hash }

    /// The key of a word.
    init(_ word: String) {
        var word = word
        self = word.withUTF8 { WordKey($0, 0..<$0.count) }
    }

    static func == (one: WordKey, other: WordKey) -> Bool { one.hash == other.hash }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The key of the word in a range of a text.
    init(_ bytes: ByteText, _ range: Range<Int>) {
        self.init()
        for index in range { combine(bytes[index]) }
    }

    /// The key of no letters.
    init() {}

    /// Combines the next byte of the word.
    @inline(__always)
    mutating func combine(_ next: UInt8) {
        var byte = next
        if byte.isCapital {
            byte |= 0x20
        } else if byte >= 0x80 {
            // À–Þ become à–þ.
            if lead == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { byte |= 0x20 }
            if lead == 0xC4 || lead == 0xC5 { byte = Self.lowercased(byte, after: lead) }
        }
        lead = byte
        fnv.combine(byte)
    }

    /// The second byte of a letter of U+0100–U+017F in lower case: capitals are even, but odd from
    /// U+0139 to U+0148 and from U+0179 to U+017E.
    private static func lowercased(_ byte: UInt8, after lead: UInt8) -> UInt8 {
        let code = Int(lead & 0x1F) << 6 | Int(byte & 0x3F)
        let hasOddCapitals = (0x139...0x148).contains(code) || (0x179...0x17E).contains(code)
        if hasOddCapitals { return code.isMultiple(of: 2) ? byte : byte + 1 }
        return byte | 1
    }
}
