/// What a word can be to someone who looks for names.
struct WordClass: OptionSet {
    let rawValue: UInt32

    /// A first name that is hardly anything else.
    static let firstName = WordClass(rawValue: 1 << 0)
    /// A first name that is a word too.
    static let perhapsFirstName = WordClass(rawValue: 1 << 1)
    /// A first name that in small letters is mostly a word.
    static let smallWord = WordClass(rawValue: 1 << 2)
    /// A surname that is hardly anything else.
    static let surname = WordClass(rawValue: 1 << 3)
    /// A surname that is a word or a place too.
    static let perhapsSurname = WordClass(rawValue: 1 << 4)
    /// What someone is: "eleven", "grannen", "väktare"; a name may follow.
    static let role = WordClass(rawValue: 1 << 5)
    /// A word that a name nearly always follows: "heter", "kallas".
    static let naming = WordClass(rawValue: 1 << 6)
    /// A word that has a capital at the beginning of a sentence, and is no name.
    static let opener = WordClass(rawValue: 1 << 7)
    /// "von", "af".
    static let particle = WordClass(rawValue: 1 << 8)
    /// "torg", "kyrka": what comes before it is the name of a place.
    static let placeWord = WordClass(rawValue: 1 << 9)
    /// "sankt": what comes after it is the name of a place.
    static let saint = WordClass(rawValue: 1 << 10)
    /// What people do: "slog", "säger".
    static let deed = WordClass(rawValue: 1 << 11)
    /// A word of an address that tells of a home within a house: "lgh", "tr".
    static let dwelling = WordClass(rawValue: 1 << 12)
    /// "bor", "folkbokförd": the address that follows is someone's home.
    static let living = WordClass(rawValue: 1 << 13)
    /// "regnr", "bilen": a registration plate may follow.
    static let vehicle = WordClass(rawValue: 1 << 14)

    /// A word that a name follows, also after a point, comma or colon: "Mvh", "Anmälare".
    static let signing = WordClass(rawValue: 1 << 15)
    /// A word that may stand between "heter" and the name.
    static let filler = WordClass(rawValue: 1 << 16)
    /// "personnr": the digits after it are one.
    static let personalNumber = WordClass(rawValue: 1 << 17)
    /// "ärende", "dnr": the digits after it are the number of something.
    static let caseNumber = WordClass(rawValue: 1 << 18)
    /// "i", "på": a place follows.
    static let preposition = WordClass(rawValue: 1 << 19)

    /// Any name of a person.
    static let name: WordClass = [.firstName, .perhapsFirstName, .surname, .perhapsSurname]
}

/// The words that the masker knows, and what each can be.
///
/// A table with open addressing: the keys are hashes already.
struct Lexicon: Sendable {
    /// The one lexicon; filled once.
    static let shared = Lexicon()

    private var keys = [UInt64](repeating: 0, count: size)
    private var classes = [WordClass](repeating: [], count: size)

    /// A power of two, some four times the number of words.
    private static let size = 1 << 14

    private init() {
        let lists: [(String, WordClass)] = [
            (FirstNames.nordic, .firstName), (FirstNames.world, .firstName),
            (FirstNames.ambiguous, .perhapsFirstName), (FirstNames.smallWords, .smallWord),
            (Surnames.plain, .surname), (Surnames.ambiguous, .perhapsSurname),
            (ContextWords.roles, .role), (ContextWords.namings, .naming),
            (ContextWords.openers, .opener), (ContextWords.particles, .particle),
            (ContextWords.places, .placeWord), (ContextWords.saints, .saint),
            (ContextWords.deeds, .deed), (ContextWords.dwellings, .dwelling),
            (ContextWords.livings, .living), (ContextWords.vehicles, .vehicle),
            (ContextWords.signings, .signing), (ContextWords.fillers, .filler),
            (ContextWords.personalNumbers, .personalNumber),
            (ContextWords.caseNumbers, .caseNumber), (ContextWords.prepositions, .preposition),
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

    /// What a word can be.
    func classes(of key: WordKey) -> WordClass {
        classes[slot(of: key.hash)]
    }

    /// Where a key stands, or would.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (Self.size - 1) }
        return slot
    }

    /// What a word can be of a name by its stem: before a genitive s, or a hyphen.
    func classes(ofStem key: WordKey) -> WordClass {
        classes(of: key).intersection(.ofNames)
    }
}

extension WordClass {
    /// What is told of a name by its stem.
    fileprivate static let ofNames: WordClass = name.union(.smallWord)
}
