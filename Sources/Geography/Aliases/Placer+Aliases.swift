public import Domain

/// Why an alias cannot hold.
public enum AliasFault: ClassifiedError, Equatable {
    /// No place or area is surely meant; the nearest names.
    case unknownMeaning(nearest: [String])
    /// The words are an official name themselves.
    case officialName(String)
    /// There are no words to know it by.
    case noWords

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}

extension Placer {
    /// Throws where an alias points to nothing, or takes an official name for another place's.
    ///
    /// A name of several places may be one reporter's name for one of them.
    public func check(_ alias: PlaceAlias) throws(AliasFault) {
        guard !AliasBook.isSame(alias.written, "") else { throw .noWords }
        let hits = town(alias.municipality).index.exactHits(in: Wording(alias.written))
        let named = hits.flatMap(\.meanings).map { gazetteer.known[$0] }
            .filter { AliasBook.isSame($0.name, alias.written) }
        if let name = named.first {
            let isOpen = Set(named.map(\.area)).count > 1
            guard isOpen, alias.reporter != nil else { throw .officialName(name.name) }
        }
        try requireMeaning(of: alias)
    }

    /// A meaning is a name as it is written officially: one that is misspelt may turn out to be another.
    private func requireMeaning(of alias: PlaceAlias) throws(AliasFault) {
        let meaning = WrittenPlace(text: alias.meaning, municipality: alias.municipality)
        let found = placement(of: meaning)
        let isExact = found.method != .spelling && found.method != .none
        guard isExact, found.probability > weights.sure else {
            let names = [found.place].compactMap(\.self).filter { _ in found.method == .spelling }
            throw .unknownMeaning(nearest: names.isEmpty ? found.suggestions : names)
        }
    }

    /// Whether words are the same but for capitals, accents and punctuation.
    public func isSame(_ one: String, _ other: String) -> Bool {
        AliasBook.isSame(one, other)
    }

    /// Whether an alias changes what a place written by a reporter says.
    public func applies(
        _ alias: PlaceAlias,
        to place: WrittenPlace,
        of reporter: ReporterID
    ) -> Bool {
        rewritten(place, of: reporter, by: AliasBook([alias])) != place
    }

    /// A place as a book of aliases explains it.
    func rewritten(
        _ place: WrittenPlace,
        of reporter: ReporterID?,
        by book: AliasBook
    ) -> WrittenPlace {
        book.rewritten(place, of: reporter) { wording in
            town(place.municipality).index.exactHits(in: wording).map(\.range)
        }
    }

    /// Where words lie by themselves, whatever aliases say.
    private func placement(of place: WrittenPlace) -> Placement {
        PlaceReading(place, town: town(place.municipality), placer: self).placement
    }
}
