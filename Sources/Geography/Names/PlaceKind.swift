/// Kinds of places that people write without a name: "skolan", "tågstationen i Brastad".
enum PlaceKind {
    /// Words for a place of this kind; where the kind is unknown the end of its name decides:
    /// "Ekskolan" is a school.
    static func words(kind: String, name: String) -> [String] {
        let kind = NormalizedText(kind).letters.dropFirst().dropLast()
        let name = NormalizedText(name).letters.dropLast()
        let byKind = kinds.first { $0.kinds.contains { kind.elementsEqual($0) } }
        let found =
            byKind ?? kinds.first { $0.ends.contains { name.suffix($0.count).elementsEqual($0) } }
        return found?.words ?? []
    }

    /// Whether a word means a kind of place.
    static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
        allWords.contains(Array(word))
    }

    /// Whether a name ends as those of places of a kind do: "Stadsparken", "Norra hamnen".
    static func isPlaceName(_ name: ArraySlice<UInt8>) -> Bool {
        kinds.contains { kind in kind.ends.contains { name.suffix($0.count).elementsEqual($0) } }
            || isWord(name)
    }

    private static let allWords = Set(
        kinds.flatMap(\.words).map { Array(NormalizedText($0).letters.dropFirst().dropLast()) }
    )

    /// A kind: its values in gazetteers, the endings of its names, and its words in texts.
    private struct Entry {
        let kinds: [[UInt8]]
        let ends: [[UInt8]]
        let words: [String]

        init(_ kinds: String, ends: String = "", words: String) {
            func list(_ text: String) -> [[UInt8]] {
                text.split(separator: " ").map {
                    Array(NormalizedText(String($0)).letters.dropFirst().dropLast())
                }
            }
            self.kinds = list(kinds)
            self.ends = list(ends)
            self.words = words.split(separator: " ").map(String.init)
        }
    }

    private static let kinds = [
        Entry("förskola dagis", ends: "förskola", words: "förskolan förskola dagiset dagis"),
        Entry(
            "skola grundskola gymnasium gymnasieskola högstadium",
            ends: "skolan skola gymnasiet gymnasium",
            words: "skolan skola skolgården skolområdet gymnasiet högstadiet"
        ),
        Entry("fritidsgård", ends: "fritidsgården", words: "fritidsgården fritids ungdomsgården"),
        Entry("park", ends: "parken park", words: "parken park"),
        Entry(
            "lekplats",
            ends: "lekplatsen lekplats lekpark",
            words: "lekplatsen lekplats lekparken"
        ),
        Entry("torg", ends: "torget torg", words: "torget torg"),
        Entry(
            "butik affär livsmedel livsmedelsbutik matbutik dagligvaror",
            words: "affären butiken mataffären matbutiken snabbköpet"
        ),
        Entry(
            "station busstation järnvägsstation tågstation resecentrum tunnelbanestation",
            ends: "station stationen resecentrum",
            words:
                "stationen station tågstationen busstationen järnvägsstationen perrongen "
                + "resecentrum tunnelbanestationen tunnelbanan bussterminalen"
        ),
        Entry(
            "idrott idrottsplats idrottshall sporthall",
            ends: "vallen idrottsplats ip",
            words: "idrottsplatsen ip fotbollsplanen bollplanen idrottshallen sporthallen"
        ),
        Entry(
            "garage parkeringshus p-hus parkeringsgarage",
            words: "parkeringshuset p-huset garaget p-hus parkeringsgaraget"
        ),
        Entry("kyrka", ends: "kyrkan kyrka", words: "kyrkan kyrka kyrkogården"),
        Entry("bibliotek", ends: "biblioteket bibliotek", words: "biblioteket bibliotek"),
        Entry(
            "bad badplats badhus simhall",
            ends: "badet",
            words: "badet badhuset simhallen badplatsen badstranden"
        ),
        Entry(
            "hamn småbåtshamn gästhamn",
            ends: "hamnen",
            words: "hamnen småbåtshamnen gästhamnen kajen bryggan"
        ),
        Entry("sjukhus lasarett", ends: "sjukhuset sjukhus", words: "sjukhuset lasarettet akuten"),
        Entry("bensinstation mack", words: "macken bensinmacken bensinstationen"),
        Entry("camping", ends: "camping", words: "campingen campingplatsen"),
    ]
}

/// Generic words for a place: "skolgården", "vid entrén", "norra parkeringen".
///
/// A reporter who writes only these means its own place; any other word may name another place.
enum GenericWords {
    /// Whether a text is empty or has only generic words and numbers, and perhaps directions: "norr
    /// om skolan".
    static func isGeneric(_ text: String, orDirection: Bool = false) -> Bool {
        let normalized = NormalizedText(text)
        return normalized.words.allSatisfy {
            contains(normalized.letters[$0])
                || orDirection && CompassWords.isFiller($0, in: normalized)
        }
    }

    /// Whether a text names nothing but what any reporter's own place has: "Sal 14", "slöjdsalen", "A04 (bild)", "skolgården,
    /// king-rutan".
    ///
    /// What follows a comma or a bracket only says where in it.
    static func isOfHome(_ text: String) -> Bool {
        if isGeneric(text, orDirection: true) { return true }
        let head = text.prefix { $0 != "," && $0 != "(" }
        let normalized = NormalizedText(String(head))
        var hasPart = false
        for word in normalized.words {
            let letters = normalized.letters[word]
            if isPart(letters.map(NormalizedText.plain)) || contains(letters) {
                hasPart = true
            } else if !CompassWords.isFiller(word, in: normalized) {
                return false
            }
        }
        return hasPart
    }

    /// Whether a name that is not known may be of something at a reporter's own place, as a shop of its centre is: no
    /// address, no road, and nothing in another town.
    static func mayBeWithin(_ text: String) -> Bool {
        guard text.contains(where: \.isLetter), !text.contains(where: \.isNumber) else {
            return false
        }
        let words = text.split { !$0.isLetter }.map { $0.lowercased() }
        return !words.contains { $0 == "i" || $0.contains("kommun") }
    }

    /// Whether a word is a room or another part of a building, or the number of a room: "a04".
    private static func isPart(_ word: [UInt8]) -> Bool {
        if parts.contains(word)
            || partEnds.contains(where: {
                word.count > $0.count && word.suffix($0.count).elementsEqual($0)
            })
        {
            return true
        }
        // Not "e6", which is a road; letters and digits may be words of their own.
        guard let first = word.first, first != UInt8(ascii: "e") || word.count > 3 else {
            return false
        }
        return word.count <= 4 && !isNumber([first]) && isNumber(Array(word.dropFirst()))
    }

    private static let partEnds = [
        "sal", "salen", "salarna", "rum", "rummet", "rummen", "korridor", "korridoren", "entre",
        "entren", "trappa", "trappan", "trapphus", "toalett", "toaletten", "toaletterna", "toa",
        "kok", "koket", "ingang", "ingangen", "skap", "skapen", "disk", "disken", "kassa", "kassan",
    ].map { Array($0.utf8) }

    private static let parts: Set<[UInt8]> = Set(
        """
        toalett toaletter toaletterna toan wc aula aulan gympahall gympahallen gymnastikhallen idrott idrotten
        slojd slojden bild bilden musik musiken plan van vaning vaningen skap skapen rektorsexp rektorsexpeditionen
        expedition expeditionen exp rulltrappa rulltrappan hiss kapprum kapprummet info informationen provrum
        lastkaj vindfang vindfanget vind vinden balkong balkongen kulvert kulverten port porten skolans husets
        butikens gardens fritids klubbens rast rasten kok koket kafeteria kafeterian cafeteria
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    )

    /// Whether a word is generic, or a number.
    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.map(NormalizedText.plain)
        return isNumber(letters) || words.contains(letters)
            || letters.last == UInt8(ascii: "s") && words.contains(Array(letters.dropLast()))
    }

    private static func isNumber(_ letters: [UInt8]) -> Bool {
        letters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static let words: Set<[UInt8]> = Set(
        """
        skola skolan skolgard skolgarden skolomradet gymnasiet forskolan fritids fritidsgarden
        gymnastiksalen klassrum klassrummet sal salen korridor korridoren matsal matsalen cafeterian
        uppehallsrummet omkladningsrummet butik butiken affar affaren kassan kassorna lagret
        lastkajen varuintaget entre entren ingang ingangen dorren huset byggnaden lokal lokalen
        fasaden taket trapp trappan trapphus trapphuset hissen kallare kallaren forrad forradet
        garage garaget tvattstuga tvattstugan soprum soprummet gard garden innergard innergarden
        baksidan framsidan torg torget park parken lekplats lekplatsen fotbollsplanen bollplanen
        planen gatan vagen gangvagen cykelvagen tunneln parkering parkeringen parkeringsplats
        parkeringsplatsen cykelparkeringen cykelstallet cykelstall busskuren hallplatsen
        busshallplatsen stationen biblioteket toalett toaletten toaletterna kontor kontoret
        receptionen hamn hamnen kaj kajen brygga bryggan omrade omradet centrum utomhus ute utanfor
        inomhus inne inifran i pa vid bakom framfor intill nara kring runt mellan under over inom
        bredvid hos mot till fran och samt narheten av sidan hornet korsningen strax mitt emot
        mittemot nedanfor ovanfor norra sodra ostra vastra ovre nedre stora lilla var vara vart hela
        andra
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    )
}
