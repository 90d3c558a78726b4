import Domain

/// The three sentences that the meeting begins with.
struct HeadlineSection: Section {
    static let anchor: HTML = "laget"
    static let title: HTML = "Läget i tre meningar"

    let headline: Headline

    var content: HTML {
        """
        <dl class="headline">
        <div><dt>Värst</dt><dd>\(headline.worst)</dd></div>
        <div><dt>Förändrat</dt><dd>\(headline.changed)</dd></div>
        <div><dt>Föreslaget</dt><dd>\(headline.proposed)</dd></div>
        </dl>

        """
    }
}
