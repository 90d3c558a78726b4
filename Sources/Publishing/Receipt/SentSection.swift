import Domain

/// What the reporter sent, as an equation, or how to say that it was calm.
struct SentSection: Section {
    static let anchor: HTML = "skickat"
    static let title: HTML = "Det ni skickade"

    let standing: ReporterStanding
    let account: RowAccount
    let period: Period

    var content: HTML {
        switch standing.status {
        case .silent: silent
        case .calm:
            """
            <p>Ni har rapporterat <b>lugnt</b>. Det räknas som ett svar: vi vet att det var lugnt.</p>
            \(equation)
            """
        case .reported: equation
        case .unreadable:
            """
            <p>Vi fick en fil från er men <b>kunde inte läsa den</b>. Nedan står vad som är fel.</p>
            \(equation)
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
        <span>+ <b>\(Swedish.count(account.quarantined))</b> som väntar på rättning</span></p>

        """
    }
}
