import Domain

/// Incidents by word, area and reporter; one incident counts a word once, however many of its
/// reports have it.
struct WordCounts {
    /// Incidents with any text by area; nil is the whole municipality.
    private(set) var incidents: [AreaID?: Int] = [:]

    /// Words by stem.
    private(set) var words: [String: Word] = [:]

    /// Incidents by reporter.
    typealias ReporterCounts = [ReporterID: Int]

    /// Counts of one word.
    struct Word {
        /// Incidents by area.
        var incidentIDs: [AreaID?: Set<IncidentID>] = [:]

        /// Number of incidents by area and reporter: each counts for the first reporter by id that
        /// writes the word.
        var incidents: [AreaID?: ReporterCounts] = [:]

        /// Reporters that write the word, by area.
        var reporters: [AreaID?: Set<ReporterID>] = [:]

        /// Occurrences of each form.
        var forms: [String: Int] = [:]

        /// Occurrences written like a name.
        var asName = 0
    }

    /// Counts the words of texts; only those `kept`, or all where that is nil.
    init(_ texts: some Sequence<IncidentText>, keeping kept: Set<String>? = nil) {
        for (incident, rows) in Dictionary(grouping: texts, by: \.incident) {
            let places = Set([nil, rows[0].area])
            for place in places { incidents[place, default: 0] += 1 }
            var reporters: [String: ReporterID] = [:]
            for row in rows {
                for word in WordTokenizer.of(row.text) where kept?.contains(word.key) ?? true {
                    reporters[word.key] = min(reporters[word.key] ?? row.reporter, row.reporter)
                    words[word.key, default: Word()].note(word, by: row.reporter, at: places)
                }
            }
            for (key, reporter) in reporters {
                for place in places {
                    words[key]?.incidentIDs[place, default: []].insert(incident)
                    words[key]?.incidents[place, default: [:]][reporter, default: 0] += 1
                }
            }
        }
    }
}

extension WordCounts.Word {
    fileprivate mutating func note(
        _ word: WordToken,
        by reporter: ReporterID,
        at places: Set<AreaID?>
    ) {
        for place in places { reporters[place, default: []].insert(reporter) }
        forms[word.form, default: 0] += 1
        if word.looksLikeName { asName += 1 }
    }

    /// Incidents in an area.
    func count(in place: AreaID?) -> Int {
        incidentIDs[place]?.count ?? 0
    }

    /// Most frequent form; of equal ones the first alphabetically.
    var form: String {
        forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// Whether at least half of its occurrences are written like a name.
    var isName: Bool {
        asName * 2 >= forms.values.reduce(0, +)
    }
}

/// Exposure of each reporter: the municipality's incidents in the periods in which it reported.
///
/// So neither a school's silence in summer nor a busy July makes a word new.
struct WordExposure {
    private var incidents: [Int: Int] = [:]
    private var periods: [ReporterID: Set<Int>] = [:]

    init(_ texts: some Sequence<IncidentText>) {
        var seen: [Int: Set<IncidentID>] = [:]
        for row in texts {
            seen[row.period, default: []].insert(row.incident)
            periods[row.reporter, default: []].insert(row.period)
        }
        incidents = seen.mapValues(\.count)
    }

    /// Incidents now and before, in the periods in which a reporter reported.
    func of(_ reporter: ReporterID) -> (now: Int, before: Int) {
        let present = periods[reporter] ?? []
        let all = present.reduce(0) { $0 + (incidents[$1] ?? 0) }
        let now = present.contains(0) ? incidents[0] ?? 0 : 0
        return (now, all - now)
    }
}
