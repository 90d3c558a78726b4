/// The kinds of places of which people write the kind alone: "skolan", "tågstationen i Brastad".
enum PlaceKind {
    /// Words that mean a place of the same kind as one with this name and kind, as texts.
    ///
    /// The kind tells, else the end of the name: "Ekskolan" is a school whatever else is known of it.
    static func words(kind: String, name: String) -> [String] {
        let kind = Wording(kind).letters.dropFirst().dropLast()
        let name = Wording(name).letters.dropLast()
        let byKind = kinds.first { $0.kinds.contains { kind.elementsEqual($0) } }
        let found =
            byKind ?? kinds.first { $0.ends.contains { name.suffix($0.count).elementsEqual($0) } }
        return found?.words ?? []
    }

    /// Whether people mean a kind of place by this word.
    static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
        allWords.contains(Array(word))
    }

    private static let allWords = Set(
        kinds.flatMap(\.words).map { Array(Wording($0).letters.dropFirst().dropLast()) }
    )

    /// One kind: what gazetteers call it, how its names end, and what people write.
    private struct Entry {
        let kinds: [[UInt8]]
        let ends: [[UInt8]]
        let words: [String]

        init(_ kinds: String, ends: String = "", words: String) {
            func list(_ text: String) -> [[UInt8]] {
                text.split(separator: " ").map {
                    Array(Wording(String($0)).letters.dropFirst().dropLast())
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
                "stationen station tågstationen busstationen järnvägsstationen perrongen resecentrum "
                + "tunnelbanestationen tunnelbanan bussterminalen"
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
