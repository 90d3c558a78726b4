import Crypto
import Domain
import Foundation

/// Identifiers of reports and quarantined rows: hashes of their normalised fields.
enum Fingerprint {
    /// Stable id of a report, from the reporter's own case number as it is written first, or else from its content.
    ///
    /// `position` is the index of the report among those read from one row, from 0. The id has 64 bits: with a million
    /// reports the chance that any two share an id is one in 37 million.
    static func id(of report: Report, position: Int) -> ReportID {
        report.caseNumber.map { id(of: report.reporter, caseNumber: $0, position: position) }
            ?? id(of: report.reporter, content: content(of: report), position: position)
    }

    /// Id of a report that is known by its case number.
    static func id(of reporter: ReporterID, caseNumber: String, position: Int) -> ReportID {
        id(of: reporter, content: "nr\u{1F}\(caseNumber)", position: position)
    }

    /// Id of a report that is known by its content.
    static func id(of reporter: ReporterID, content: String, position: Int) -> ReportID {
        String(hash("\(reporter)\u{1F}\(position)\u{1F}\(content)").prefix(16))
    }

    /// Hash of a report's content; another hash under the same id is a revision.
    static func content(of report: Report) -> String {
        let place = report.place
        // A coordinate in words is theirs: earlier versions did not read it, and had the same hash.
        let own = place.isCoordinateInWords ? nil : place.coordinate
        let coordinate = own.map { "\($0.north) \($0.east)" } ?? ""
        // What was read from the text is the text's, which is hashed; more may be read from it later.
        let isRead = report.categoryProbability != nil
        let time = report.isTimeFromText ? TimeSpan(day: report.time.start.day) : report.time
        let fields = [
            hashed(isRead ? .event : report.kind), isRead ? "" : report.category ?? "",
            "\(time.start.minutes)", "\(time.end.minutes)", place.text, place.area, coordinate,
            place.municipality ?? "", report.text, report.people.map(String.init) ?? "",
            report.origin.map(hashed) ?? "",
        ]
        return hash(fields.joined(separator: "\u{1F}"))
    }

    /// Bytes of a kind in the hash: those of the first version, so that stored reports are known again.
    private static func hashed(_ kind: ReportKind) -> String {
        switch kind {
        case .event: "händelse"
        case .unsafePlace: "otrygg plats"
        case .arrangement: "arrangemang"
        case .faultReport: "felanmälan"
        case .calm: "lugnt"
        case .feltSafe: "upplevd trygghet"
        case .feltUnsafe: "upplevd otrygghet"
        case .feltNeither: "varken trygg eller otrygg"
        }
    }

    /// Bytes of an origin in the hash: those of the first version.
    private static func hashed(_ origin: ReportOrigin) -> String {
        switch origin {
        case .calledIn: "anmält"
        case .foundOnPatrol: "upptäckt"
        }
    }

    /// Id of a row that could not be read: the same wherever the reporter sends the same cells.
    ///
    /// `occurrence` is the index among identical rows of one file, from 0. The id begins with a letter, since Excel
    /// reads `12e34567` as a number. It has 48 bits: among ten thousand rows the chance that any two share an id is one
    /// in five million.
    static func quarantineID(
        of cells: [String],
        from reporter: ReporterID,
        occurrence: Int
    ) -> QuarantineID {
        let fields = [reporter, "\(occurrence)"] + cells
        return "k" + hash(fields.joined(separator: "\u{1F}")).prefix(12)
    }

    /// SHA-256 of a text, in hexadecimal.
    static func hash(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).hexadecimal
    }

    /// SHA-256 of bytes, in hexadecimal.
    static func hash(_ bytes: some DataProtocol) -> String {
        SHA256.hash(data: bytes).hexadecimal
    }
}
