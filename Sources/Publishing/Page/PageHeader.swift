import Domain

/// Municipality, period and version, and the warning where the data is simulated.
struct PageHeader {
    let edition: Edition

    var html: HTML {
        let warning: HTML =
            edition.simulated
            ? """
            <p class="banner"><strong>Simulerade data.</strong> Händelserna är påhittade; \
            inget här har hänt.</p>

            """ : ""
        return """
            \(warning)<p class="kicker">\(edition.municipality) · EST-gruppens lägesbild</p>
            <h1>Lägesbild \(edition.picture.period.label)</h1>
            <p class="meta">Version \(edition.version), som läget var känt \(edition.asOf.description). \
            Planen gäller \(edition.plan.period.label).</p>

            """
    }
}
