/// Words for a place that name none: "skolgården", "vid entrén", "norra parkeringen".
///
/// A reporter who writes them means its own; any other word is the name of somewhere else.
enum GenericWords {
    /// Whether a text names no place: it is empty, or holds these words and numbers only.
    static func makeUp(_ text: String) -> Bool {
        let wording = Wording(text)
        return wording.words.allSatisfy { contains(wording.letters[$0]) }
    }

    /// Whether a word is one of these, or a number.
    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.map(Wording.plain)
        return isNumber(letters) || words.contains(letters)
            || letters.last == UInt8(ascii: "s") && words.contains(Array(letters.dropLast()))
    }

    private static func isNumber(_ letters: [UInt8]) -> Bool {
        letters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static let words: Set<[UInt8]> = Set(
        """
        skola skolan skolgard skolgarden skolomradet gymnasiet forskolan fritids fritidsgarden gymnastiksalen
        klassrum klassrummet sal salen korridor korridoren matsal matsalen cafeterian uppehallsrummet omkladningsrummet
        butik butiken affar affaren kassan kassorna lagret lastkajen varuintaget entre entren ingang ingangen dorren
        huset byggnaden lokal lokalen fasaden taket trapp trappan trapphus trapphuset hissen kallare kallaren forrad forradet
        garage garaget tvattstuga tvattstugan soprum soprummet gard garden innergard innergarden baksidan framsidan
        torg torget park parken lekplats lekplatsen fotbollsplanen bollplanen planen gatan vagen gangvagen cykelvagen tunneln
        parkering parkeringen parkeringsplats parkeringsplatsen cykelparkeringen cykelstallet cykelstall busskuren hallplatsen
        busshallplatsen stationen biblioteket toalett toaletten toaletterna kontor kontoret receptionen
        hamn hamnen kaj kajen brygga bryggan omrade omradet centrum utomhus ute utanfor inomhus inne inifran
        i pa vid bakom framfor intill nara kring runt mellan under over inom bredvid hos mot till fran och samt
        narheten av sidan hornet korsningen strax mitt emot mittemot nedanfor ovanfor
        norra sodra ostra vastra ovre nedre stora lilla var vara vart hela andra
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    )
}
