import Domain

/// Account of the reporter's rows, or how to send a nil report.
struct SentSection: Section {
    static let anchor: HTML = "skickat"
    static let title: HTML = "Det ni skickade"

    let standing: ReporterStanding
    let account: RowAccount
    let deliveries: [DeliveryAccount]

    let period: Period

    var content: HTML {
        switch standing.status {
        case .silent: silent
        case .calm:
            """
            <p>Ni har rapporterat <b>lugnt</b>. Det räknas som ett svar: vi vet att det var lugnt.</p>
            \(equation)\(files)
            """
        case .reported: "\(equation)\(files)"
        case .voices:
            """
            <p>Svaren om upplevd trygghet visas för sig, bredvid det som rapporterats, och räknas inte som \
            händelser. Det som någon svarat med egna ord sparas inte.</p>
            \(equation)\(files)
            """
        case .unreadable:
            """
            <p>Vi fick en fil från er men <b>kunde inte läsa den</b>. Nedan står vad som är fel.</p>
            \(equation)\(files)
            """
        }
    }

    private var silent: HTML {
        """
        <p class="answer">Vi har inte fått något från er för \(period.label).</p>
        <p>Tystnad tolkas inte som lugn: vi vet inte hur det var hos er. Var det lugnt, skicka samma \
        slags fil som vanligt med en enda rad: datum \(period.last.description) och ordet ”lugnt” där \
        ni annars skriver vad som hände.</p>

        """
    }

    private var equation: HTML {
        """
        <p class="equation"><span><b>\(Swedish.count(account.received))</b> rader från er</span> \
        <span>= <b>\(Swedish.count(account.accepted))</b> godtagna</span> \
        <span>+ <b>\(Swedish.count(account.duplicates))</b> som vi redan hade</span> \
        <span>+ <b>\(Swedish.count(account.quarantined))</b> som väntar på rättning</span>\
        \(struckRows)</p>

        """
    }

    private var struckRows: HTML {
        guard account.struck > 0 else { return "" }
        return """
             <span>+ <b>\(Swedish.count(account.struck))</b> som samordnaren har strukit; de behöver ni inte \
            rätta</span>
            """
    }

    /// Each file with its sums, if there are several or any duplicates.
    private var files: HTML {
        guard deliveries.count > 1 || account.duplicates > 0 else { return "" }
        let hasStruck = account.struck > 0
        let hasRemarks = deliveries.contains { !$0.remark.isEmpty }
        let columns: [Table.Column] =
            [
                .words("Fil"), .number("Rader"), .number("Godtagna"), .number("Fanns redan"),
                .number("Väntar"),
            ] + (hasStruck ? [.number("Strukna")] : [])
        let rows = deliveries.map { delivery -> [HTML] in
            let account = delivery.account
            let cells: [HTML] =
                [
                    "\(delivery.file)", "\(Swedish.count(account.received))",
                    "\(Swedish.count(account.accepted))", "\(Swedish.count(account.duplicates))",
                    "\(Swedish.count(account.quarantined))",
                ] + (hasStruck ? ["\(Swedish.count(account.struck))"] : [])
            return hasRemarks ? cells + ["\(delivery.remark)"] : cells
        }
        return Table(
            "Fil för fil",
            hasRemarks ? columns + [.words("Anmärkning")] : columns,
            rows: rows
        ).html
    }
}

extension DeliveryAccount {
    /// Reason why some of its rows were duplicates; empty if none was.
    var remark: String {
        if let copyOf {
            return "Filen har samma innehåll som \(copyOf), så alla rader fanns redan."
        }
        if mends { return "Rader som kommunens samordnare har rättat åt er." }
        if isReplaced { return "Filen har kommit på nytt med annat innehåll; det nya gäller." }
        guard account.duplicates > 0 else { return "" }
        return "Rader som vi redan hade står också i en annan fil, eller två gånger i den här."
    }
}
