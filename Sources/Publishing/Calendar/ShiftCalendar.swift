import Domain

/// `pass-<funktion>.ics`: the shifts of one function as a calendar (RFC 5545).
///
/// An event keeps its UID over versions and its SEQUENCE rises when a version changes it. A withdrawn event stays
/// as cancelled, so that calendars which have read an earlier version remove it. Requests to the police are nobody's
/// shift and are left out.
struct ShiftCalendar {
    let resource: ResourceID
    let edition: Edition
    let names: Names

    /// Calendars of an edition, in the order of the configuration.
    static func files(_ edition: Edition, names: Names) -> [ReportFile] {
        edition.resources.compactMap { kind in
            ShiftCalendar(resource: kind.id, edition: edition, names: names).file
        }
    }

    /// The file; nil if the function has had no shift in any version.
    private var file: ReportFile? {
        let revisions = revisions
        guard !revisions.isEmpty else { return nil }
        let lines = head + CivilZone.lines + revisions.flatMap(event) + ["END:VCALENDAR"]
        return ReportFile(
            name: "pass-\(FileName.part(of: resource)).ics",
            text: ContentLine.folded(lines)
        )
    }

    private var revisions: [ShiftEvent.Revision] {
        var versions = edition.formerPlans.filter { $0.key < edition.version }
        versions[edition.version] = edition.plan.lines
        let events = versions.mapValues { lines in
            lines.filter { $0.resource == resource && $0.roster != nil }
                .map { ShiftEvent($0, names: names) }
        }
        return ShiftEvent.revisions(events, newest: edition.version)
    }

    private var head: [String] {
        let name = Swedish.sentence(names.resourceName(resource))
        return [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//est//Insatsplan//SV",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            ContentLine.text("X-WR-CALNAME", "\(name), \(edition.municipality)"),
            "X-WR-TIMEZONE:\(CivilZone.name)",
        ]
    }

    private func event(_ revision: ShiftEvent.Revision) -> [String] {
        let event = revision.event
        let state = revision.isWithdrawn ? "Struket" : "Förslag"
        return [
            "BEGIN:VEVENT",
            ContentLine.text("UID", "\(event.id)@\(suffix)"),
            "DTSTAMP:\(CivilZone.stamp(LocalTime(edition.asOf, hour: 0)))Z",
            "SEQUENCE:\(revision.sequence)",
            "STATUS:\(revision.isWithdrawn ? "CANCELLED" : "TENTATIVE")",
            "DTSTART;TZID=\(CivilZone.name):\(CivilZone.stamp(event.start))",
            "DTEND;TZID=\(CivilZone.name):\(CivilZone.stamp(event.end))",
            ContentLine.text("SUMMARY", "\(state): \(event.place) (\(event.who))"),
            ContentLine.text("LOCATION", "\(event.place), \(edition.municipality)"),
            ContentLine.text(
                "DESCRIPTION",
                "\(event.words)\nGäller när EST-gruppen har beslutat. Rad \(event.id)."
            ),
            "TRANSP:OPAQUE",
            "END:VEVENT",
        ]
    }

    /// Domain part of the UIDs: the municipality's name in the letters of a host name.
    private var suffix: String {
        let plain = edition.municipality.lowercased().unicodeScalars.map { scalar -> String in
            switch scalar {
            case "å", "ä": "a"
            case "ö": "o"
            case "a"..."z", "0"..."9": String(scalar)
            default: "-"
            }
        }
        return plain.joined() + ".est"
    }
}

/// Calendar event of one line of the plan, with the instructions for the team.
///
/// It is made only from what the database keeps of a line, so a line of an earlier version has the same words
/// as then. It holds nothing that reporters wrote.
struct ShiftEvent: Hashable {
    /// Id of the line.
    let id: PlanLineID

    /// Start.
    let start: LocalTime

    /// End.
    let end: LocalTime

    /// "Stadsparken, Centrum".
    let place: String

    /// Function and team.
    let who: String

    /// Expected problem, measure and responsible function; one per line.
    let words: String

    init(_ line: PlanLine, names: Names) {
        let area = names.area(line.area)
        let kind = names.resource(line.resource)
        id = line.id
        (start, end) = (line.time.start, line.time.end)
        place = line.place.map { $0 == area ? area : "\($0), \(area)" } ?? area
        who = [names.resourceName(line.resource), line.team].filter { !$0.isEmpty }
            .joined(separator: ", ")
        let category = line.category.map { "mest \(names.category($0))" }
        words = [
            "Väntas: \(category ?? "inget särskilt").",
            "Att göra: \(kind?.measureWords ?? "närvaro på platsen") (\(PlanWords.kind(line))).",
            "Ansvarig: \(kind?.responsible ?? "–").",
        ].joined(separator: "\n")
    }
}

extension ShiftEvent {
    /// State of an event in one version of a calendar.
    struct Revision: Hashable {
        /// The event, or the last version of it if it has been withdrawn.
        let event: ShiftEvent

        /// SEQUENCE of RFC 5545, which rises with each version that changed the event.
        let sequence: Int

        /// Whether it has been withdrawn.
        let isWithdrawn: Bool
    }

    /// Every event of a plan or of an earlier version of it, by time and id.
    ///
    /// The sequence of an event is the number, from zero, of the version that last changed, withdrew or restored it.
    static func revisions(_ versions: [Int: [ShiftEvent]], newest: Int) -> [Revision] {
        var latest: [PlanLineID: Revision] = [:]
        for (version, events) in versions.sorted(by: { $0.key < $1.key }) where version <= newest {
            let present = Dictionary(events.map { ($0.id, $0) }) { first, _ in first }
            for (id, event) in present where latest[id]?.shows(event) != true {
                latest[id] = Revision(event: event, sequence: version - 1, isWithdrawn: false)
            }
            for (id, gone) in latest where present[id] == nil && !gone.isWithdrawn {
                latest[id] = Revision(event: gone.event, sequence: version - 1, isWithdrawn: true)
            }
        }
        return latest.values.sorted {
            ($0.event.start, $0.event.id) < ($1.event.start, $1.event.id)
        }
    }
}

extension ShiftEvent.Revision {
    fileprivate func shows(_ event: ShiftEvent) -> Bool {
        self.event == event && !isWithdrawn
    }
}
