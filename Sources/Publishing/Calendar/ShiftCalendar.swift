import Domain

/// `pass-<funktion>.ics`: the shifts of one function, for Outlook, Apple's calendar and others (RFC 5545).
///
/// An event keeps its UID over versions, its SEQUENCE rises where a version changed it, and one that was
/// withdrawn stays as cancelled, so that a calendar that took in the last version takes it out. What is only
/// asked for, of the police, is nobody's shift.
struct ShiftCalendar {
    let resource: ResourceID
    let edition: Edition
    let names: Names

    /// The calendars of an edition, in the order of the configuration.
    static func files(_ edition: Edition, names: Names) -> [ReportFile] {
        edition.resources.compactMap { kind in
            ShiftCalendar(resource: kind.id, edition: edition, names: names).file
        }
    }

    /// The file; nil where the function has had no shift in any version.
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

    /// What makes the municipality's events its own: its name in letters that a host name has.
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
