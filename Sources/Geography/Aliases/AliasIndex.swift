public import Domain

/// An index of the coordinator's aliases, by first word; rewrites texts before they are read.
struct AliasIndex {
    /// Aliases by their first word, the longest first.
    private var byFirstWord: [[UInt8]: [Entry]] = [:]

    /// Meanings that are about one report.
    private var byReport: [ReportID: String] = [:]

    private struct Entry {
        let words: [[UInt8]]
        let alias: PlaceAlias
        let municipality: String?

        func applies(to reporter: ReporterID?, in municipality: String?) -> Bool {
            (alias.reporter == nil || alias.reporter == reporter)
                && (self.municipality == nil || self.municipality == municipality)
        }
    }

    /// An index of these aliases; of two for the same words the later one counts.
    init(_ aliases: [PlaceAlias]) {
        for alias in aliases {
            if let report = alias.report { byReport[report] = alias.meaning }
        }
        for alias in aliases.reversed() {
            let words = Self.words(of: alias.written)
            guard let first = words.first else { continue }
            let municipality = alias.municipality.map(AreaDirectory.key)
            byFirstWord[first, default: []].append(
                Entry(words: words, alias: alias, municipality: municipality)
            )
        }
        for first in byFirstWord.keys {
            // A reporter's own aliases precede everybody's. The sort is stable.
            byFirstWord[first]?.sort {
                ($1.words.count, $0.alias.reporter == nil ? 1 : 0)
                    < ($0.words.count, $1.alias.reporter == nil ? 1 : 0)
            }
        }
    }

    /// Rewrites a place: the words of each alias that applies become its meaning.
    ///
    /// The reporter's own aliases apply as well as everybody's; `names` finds official names in a text,
    /// since words that are part of a longer name stay.
    func rewritten(
        _ place: WrittenPlace,
        of reporter: ReporterID?,
        names: (NormalizedText) -> [Range<Int>]
    ) -> WrittenPlace {
        guard !byFirstWord.isEmpty else { return place }
        var place = place
        let municipality = place.municipality.map(AreaDirectory.key)
        func applies(_ entry: Entry) -> Bool { entry.applies(to: reporter, in: municipality) }
        place.text = rewritten(place.text, names, where: applies) ?? place.text
        place.area = rewritten(place.area, names, where: applies) ?? place.area
        return place
    }

    /// What the coordinator has answered about a report alone.
    func meaning(of report: ReportID?) -> String? {
        report.flatMap { byReport[$0] }
    }

    /// The meaning of the only alias by which a description says where it happened; nil where it has none, or several that
    /// mean different places.
    func meaning(
        in description: String,
        of reporter: ReporterID?,
        municipality: String?
    ) -> String? {
        guard !byFirstWord.isEmpty else { return nil }
        let running = DescriptionText(description)
        let ranges = running.normalized.words
        let words = ranges.map { Array(running.normalized.letters[$0]) }
        let municipality = municipality.map(AreaDirectory.key)
        var meanings: Set<String> = []
        for index in words.indices {
            let entry = byFirstWord[words[index]]?.first {
                words[index...].starts(with: $0.words) && $0.applies(to: reporter, in: municipality)
            }
            guard let entry, running.isWhereItWas(ranges[index]) else { continue }
            meanings.insert(entry.alias.meaning)
        }
        return meanings.count == 1 ? meanings.first : nil
    }

    /// Whether two texts have the same words but for capitals, accents and punctuation.
    static func isSame(_ one: String, _ other: String) -> Bool {
        words(of: one) == words(of: other)
    }

    /// The rewritten text; nil where no alias applies.
    private func rewritten(
        _ text: String,
        _ names: (NormalizedText) -> [Range<Int>],
        where applies: (Entry) -> Bool
    ) -> String? {
        let normalized = NormalizedText(text)
        let ranges = normalized.words
        let words = ranges.map { Array(normalized.letters[$0]) }
        guard words.contains(where: { byFirstWord[$0] != nil }) else { return nil }
        let named = names(normalized)
        var parts: [String] = []
        var (index, isChanged) = (0, false)
        while index < words.count {
            let entry = byFirstWord[words[index]]?.first {
                guard words[index...].starts(with: $0.words), applies($0) else { return false }
                let last = ranges[index + $0.words.count - 1]
                return !Self.isPart(ranges[index].lowerBound..<last.upperBound, of: named)
            }
            parts.append(entry?.alias.meaning ?? Self.text(words[index]))
            isChanged = isChanged || entry != nil
            index += entry?.words.count ?? 1
        }
        return isChanged ? parts.joined(separator: " ") : nil
    }

    /// Whether words are part of a longer name.
    private static func isPart(_ range: Range<Int>, of names: [Range<Int>]) -> Bool {
        names.contains { $0.overlaps(range) && $0.count > range.count }
    }

    private static func words(of text: String) -> [[UInt8]] {
        let normalized = NormalizedText(text)
        return normalized.words.map { Array(normalized.letters[$0]) }
    }

    /// Decodes letters of Latin-1.
    private static func text(_ letters: [UInt8]) -> String {
        String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
    }
}

/// The reasons that an alias is refused.
public enum AliasFault: ClassifiedError, Equatable {
    /// The meaning is no place or area, or more than one; with the nearest names.
    case unknownMeaning(nearest: [String])
    /// The words are an official name.
    case officialName(String)
    /// The alias has no words.
    case noWords

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}

extension Placer {
    /// Checks an alias.
    ///
    /// Throws `AliasFault` where its meaning is unknown, or where its words are an official name. A
    /// name that several places share may be one reporter's alias for one of them.
    public func check(_ alias: PlaceAlias) throws(AliasFault) {
        if alias.report != nil { return try requireMeaning(of: alias) }
        guard !AliasIndex.isSame(alias.written, "") else { throw .noWords }
        let hits = municipalityIndex(alias.municipality).names.exactHits(
            in: NormalizedText(alias.written)
        )
        let named = hits.flatMap(\.meanings).map { gazetteer.known[$0] }
            .filter { AliasIndex.isSame($0.name, alias.written) }
        if let name = named.first {
            let isOpen = Set(named.map(\.area)).count > 1
            guard isOpen, alias.reporter != nil else { throw .officialName(name.name) }
        }
        try requireMeaning(of: alias)
    }

    /// Requires an officially spelt meaning: a misspelt one may become another place's name later.
    private func requireMeaning(of alias: PlaceAlias) throws(AliasFault) {
        let meaning = WrittenPlace(text: alias.meaning, municipality: alias.municipality)
        let found = placement(of: meaning)
        let isExact = found.method != .spelling && found.method != .none
        guard isExact, found.probability > weights.sure else {
            let names = [found.place].compactMap(\.self).filter { _ in found.method == .spelling }
            throw .unknownMeaning(nearest: names.isEmpty ? found.suggestions : names)
        }
    }

    /// Whether two texts have the same words but for capitals, accents and punctuation.
    public func isSame(_ one: String, _ other: String) -> Bool {
        AliasIndex.isSame(one, other)
    }

    /// Whether an alias changes a place as a reporter wrote it, or is in the text beside it.
    public func applies(_ alias: PlaceAlias, to report: Report) -> Bool {
        if let only = alias.report { return only == report.id }
        let index = AliasIndex([alias])
        return rewritten(report.place, of: report.reporter, by: index) != report.place
            || index.meaning(
                in: report.text,
                of: report.reporter,
                municipality: report.place.municipality
            ) != nil
    }

    /// Rewrites a place by an index of aliases.
    func rewritten(
        _ place: WrittenPlace,
        of reporter: ReporterID?,
        by book: AliasIndex
    ) -> WrittenPlace {
        book.rewritten(place, of: reporter) { normalized in
            municipalityIndex(place.municipality).names.exactHits(in: normalized).map(\.range)
        }
    }

    /// Places words without any alias.
    func placement(of place: WrittenPlace) -> Placement {
        PlacementInference(place, in: municipalityIndex(place.municipality), placer: self).placement
    }
}
