public import Domain

/// `reports/index.html`: what is made, what waits, who is silent and what is to be mended, for the coordinator (decision 0047).
public struct IndexPage {
    let state: WorkspaceState

    /// Names of the templates in `mallar/`.
    let templates: [String]

    /// A page of the state, with links to templates.
    public init(_ state: WorkspaceState, templates: [String]) {
        (self.state, self.templates) = (state, templates)
    }

    /// The page as a file.
    public var file: ReportFile { ReportFile(name: "index.html", text: text) }

    private var text: String {
        let sections: [any Section] = [
            IndexTasksSection(state: state), IndexPagesSection(pages: state.pages.reversed()),
            IndexReportersSection(state: state), IndexFaultsSection(faults: state.faults),
            IndexRequestsSection(answers: state.answers, pages: state.pages),
            IndexTemplatesSection(names: templates),
        ]
        return Document(
            title: "Lägesbilder, \(state.municipality)",
            header: "\(header)\(HTML.contents(sections))",
            main: "\(sections.map(\.html))",
            footer: """
                <p>\(state.municipality). Sidan skrivs om vid varje körning, senast \(state.today.description).</p>

                """
        ).text
    }

    private var header: HTML {
        """
        \(HTML.banner(isSimulated: state.isSimulated))<p class="kicker">\(state.municipality) · EST-samordning</p>
        <h1>Lägesbilder</h1>
        <p class="meta">Läget \(state.today.description). Nästa lägesbild görs \(state.nextDue.description).</p>

        """
    }
}

/// What the coordinator can do now, most urgent first.
private struct IndexTasksSection: Section {
    static let anchor: HTML = "gora"
    static let title: HTML = "Att göra"

    let state: WorkspaceState

    var content: HTML {
        let tasks = tasks
        if tasks.isEmpty { return "<p class=\"answer\">Inget väntar på dig.</p>\n" }
        return "<ol>\n\(tasks.map { "<li>\($0)</li>\n" as HTML })</ol>\n"
    }

    private var tasks: [HTML] {
        [confirm, mend, answer, fix, arriving, remake, remind].compactMap(\.self)
    }

    private var confirm: HTML? {
        guard state.waitsForConfirmation else { return nil }
        return """
            <strong>Bekräfta perioderna.</strong> Deras längd kan inte ändras sedan. Se efter att den stämmer i \
            <code>inbox/kommun.yml</code>, och skriv där <code>bekräftad: ja</code>, eller <code>bekräfta;;</code> i \
            <code>inbox/begaran.csv</code>. Sedan görs den första lägesbilden.
            """
    }

    private var mend: HTML? {
        guard state.waiting > 0 else { return nil }
        return """
            <strong>\(Swedish.count(state.waiting, "rad", "rader")) väntar på rättning.</strong> De står i \
            <a href="karantan/">reports/karantan</a>. Rätta dem och lägg filen i rapportörens mapp.
            """
    }

    private var answer: HTML? {
        guard let page = state.pages.max(by: { $0.period < $1.period }), !page.isWithdrawn,
            !page.questions.isEmpty
        else {
            return nil
        }
        let links = HTML(
            page.questions.enumerated().map { index, name in
                "\(index == 0 ? "" : ", ")<a href=\"\(page.period.id)/\(name)\">\(name)</a>"
            }
        )
        return """
            <strong>Svara på frågor från \(page.period.shortLabel):</strong> \(links). Fyll i den tomma kolumnen. Lägg \
            kopplingar.csv i <code>inbox/kopplingar</code> och de andra i <code>inbox/alias</code>.
            """
    }

    private var fix: HTML? {
        let number = state.faults.count
        guard number > 0 else { return nil }
        return """
            <strong>\(Swedish.count(number, "sak", "saker")) i era egna filer behöver rättas.</strong> \
            <a href="#fel">Se vilka</a>.
            """
    }

    private var arriving: HTML? {
        guard !state.arriving.isEmpty else { return nil }
        let files = Swedish.list(state.arriving.map(\.file), most: 5)
        return """
            <strong>\(Swedish.count(state.arriving.count, "fil", "filer")) håller på att skrivas:</strong> \(files). \
            De läses nästa gång om de är färdiga då.
            """
    }

    private var remake: HTML? {
        let others = state.pages.filter(\.wouldBeOther)
        guard !others.isEmpty else { return nil }
        let names = Swedish.list(others.map(\.period.shortLabel), most: 4)
        return """
            <strong>\(names) skulle bli annorlunda om den gjordes om.</strong> Skriv en rad i \
            <code>inbox/begaran.csv</code> om det behövs: <code>gör om;\(others[0].period.id);skäl</code>.
            """
    }

    private var remind: HTML? {
        guard !state.silent.isEmpty else { return nil }
        let names = Swedish.list(state.silent.map(\.name), most: 8)
        return """
            <strong>Påminn \(names).</strong> De har inte hörts av om \(state.latest.shortLabel).
            """
    }
}

/// The published lägesbilder.
private struct IndexPagesSection: Section {
    static let anchor: HTML = "bilder"
    static let title: HTML = "Lägesbilder"

    let pages: [PageState]

    var content: HTML {
        guard !pages.isEmpty else { return "<p>Ingen lägesbild är gjord än.</p>\n" }
        return Table(
            "Senast först",
            [.words("Period"), .number("Version"), .words("Nytt sedan den gjordes")],
            rows: pages.map { page in
                let causes = PageChanges.causes(of: page)
                return [
                    "<a href=\"\(page.period.id)/lagesbild.html\">\(page.period.label)</a>",
                    "\(page.version)",
                    page.isWithdrawn ? "tillbakadragen" : causes.isEmpty ? "inget" : "\(causes)",
                ]
            }
        ).html
    }
}

/// Who has been heard from about the latest closed period.
private struct IndexReportersSection: Section {
    static let anchor: HTML = "rapportorer"
    static let title: HTML = "Rapportörer"

    let state: WorkspaceState

    var content: HTML {
        let silent = Set(state.silent.map(\.id))
        let latest = state.accounts.last { $0.period == state.latest }
        return Table(
            "\(state.latest.label)",
            [.words("Rapportör"), .words("Läge"), .number("Rader"), .number("Väntar")],
            rows: state.reporters.map { reporter in
                let account = latest?.reporters[reporter.id] ?? RowAccount()
                return [
                    "\(reporter.name)", silent.contains(reporter.id) ? "tyst" : "har hörts av",
                    "\(account.received)", "\(account.quarantined)",
                ]
            }
        ).html
    }
}

/// Faults in staff's own files.
private struct IndexFaultsSection: Section {
    static let anchor: HTML = "fel"
    static let title: HTML = "Att rätta i egna filer"

    let faults: [Finding]

    var content: HTML {
        guard !faults.isEmpty else { return "<p>Inget.</p>\n" }
        return Table(
            "Fel i filer från kommunen",
            [.words("Fil"), .words("Vad som är fel och hur det rättas")],
            rows: FindingGroup.groups(of: faults).map { group in
                let place = [group.first.file, RowWords.place(of: group.first)].compactMap(\.self)
                return [
                    "\(place.joined(separator: ", "))", "\(FindingText.swedish(group))",
                ]
            }
        ).html
    }
}

/// What was asked for in `begaran.csv`, and what became of it.
private struct IndexRequestsSection: Section {
    static let anchor: HTML = "begaran"
    static let title: HTML = "Begäran"

    let answers: [RequestAnswer]
    let pages: [PageState]

    var content: HTML {
        """
        <p>Skriv en rad i <code>inbox/begaran.csv</code>, med rubrikerna <code>begäran;period;skäl</code>. \
        Begäran är <b>gör om</b>, <b>bekräfta</b> eller <b>dra tillbaka</b>; perioden skrivs som \
        <code>\(pages.last?.period.id ?? "2026-v43-44")</code>. Nästa körning svarar här.</p>
        \(table)
        """
    }

    private var table: HTML {
        guard !answers.isEmpty else { return "" }
        return Table(
            "Svar",
            [.words("Dag"), .words("Begäran"), .words("Period"), .words("Skäl"), .words("Svar")],
            rows: answers.map { answer in
                [
                    "\(answer.day.description)", "\(Self.word(answer.request.action))",
                    "\(answer.request.period)", "\(answer.request.reason)", "\(Self.words(answer))",
                ]
            }
        ).html
    }

    private static func word(_ action: StaffRequest.Action) -> String {
        switch action {
        case .remake: "gör om"
        case .confirm: "bekräfta"
        case .withdraw: "dra tillbaka"
        }
    }

    private static func words(_ answer: RequestAnswer) -> String {
        switch answer.outcome {
        case .done(let version?): "Klart: version \(version)."
        case .done(nil): "Klart."
        case .notMade: "Gick inte: det finns ingen lägesbild för perioden."
        case .purged: "Gick inte: periodens rapporter är gallrade."
        case .nothingWaits: "Inget väntade på det."
        }
    }
}

/// Templates for reporters and staff.
private struct IndexTemplatesSection: Section {
    static let anchor: HTML = "mallar"
    static let title: HTML = "Mallar"

    let names: [String]

    var content: HTML {
        guard !names.isEmpty else { return "<p>Inga mallar är skrivna.</p>\n" }
        let links = names.map { "<li><a href=\"mallar/\($0)\">\($0)</a></li>\n" as HTML }
        return
            "<p>Att fylla i och lägga i inbox eller skicka till en rapportör.</p>\n<ul>\n\(links)</ul>\n"
    }
}
