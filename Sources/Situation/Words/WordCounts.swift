import Domain

/// Incidents by word, place and reporter: one incident counts a word once, however many reports tell of it.
struct WordCounts {
    /// Incidents with any text by place; nil is the whole municipality.
    private(set) var incidents: [AreaID?: Int] = [:]

    /// Words by their key.
    private(set) var words: [String: Word] = [:]

    /// Incidents by reporter.
    typealias ReporterCounts = [ReporterID: Int]

    /// What is counted of one word.
    struct Word {
        /// The incidents by place.
        var incidentIDs: [AreaID?: Set<IncidentID>] = [:]

        /// How many they are, each for the first by id of those that write the word.
        var incidents: [AreaID?: ReporterCounts] = [:]

        /// Those that write it by place.
        var tellers: [AreaID?: Set<ReporterID>] = [:]

        /// How often it is written in each form.
        var forms: [String: Int] = [:]

        /// How often it is written as names are.
        var asName = 0
    }

    /// Counts texts; of the words only those that are `kept`, or all where that is nil.
    init(_ texts: some Sequence<IncidentText>, keeping kept: Set<String>? = nil) {
        for (incident, told) in Dictionary(grouping: texts, by: \.incident) {
            let places = Set([nil, told[0].area])
            for place in places { incidents[place, default: 0] += 1 }
            var tellers: [String: ReporterID] = [:]
            for row in told {
                for word in TextWords.of(row.text) where kept?.contains(word.key) ?? true {
                    tellers[word.key] = min(tellers[word.key] ?? row.reporter, row.reporter)
                    words[word.key, default: Word()].note(word, by: row.reporter, at: places)
                }
            }
            for (key, teller) in tellers {
                for place in places {
                    words[key]?.incidentIDs[place, default: []].insert(incident)
                    words[key]?.incidents[place, default: [:]][teller, default: 0] += 1
                }
            }
        }
    }
}

extension WordCounts.Word {
    fileprivate mutating func note(
        _ word: TextWord,
        by reporter: ReporterID,
        at places: Set<AreaID?>
    ) {
        for place in places { tellers[place, default: []].insert(reporter) }
        forms[word.form, default: 0] += 1
        if word.looksLikeName { asName += 1 }
    }

    /// Incidents in a place.
    func count(in place: AreaID?) -> Int {
        incidentIDs[place]?.count ?? 0
    }

    /// The form that it has most often, the first of equal ones by letter.
    var form: String {
        forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// Whether it is written as a name at least half of the time.
    var isName: Bool {
        asName * 2 >= forms.values.reduce(0, +)
    }
}
