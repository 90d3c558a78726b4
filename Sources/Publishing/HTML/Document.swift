/// A whole page; its Content Security Policy allows no script, no request and no style but its own.
struct Document {
    let title: String
    let header: HTML
    let main: HTML
    let footer: HTML

    /// Style beside the one that all pages have.
    var addition: Stylesheet.Addition?

    var text: String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src '\(Stylesheet.hash)'\(addition.map { " '\($0.hash)'" as HTML } ?? ""); base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <style>\(HTML(stringLiteral: Stylesheet.text))</style>\
            \(addition.map { "\n<style>\(HTML(stringLiteral: $0.text))</style>" as HTML } ?? "")
            </head>
            <body>
            <header>
            \(header)</header>
            <main>
            \(main)</main>
            <footer>
            \(footer)</footer>
            </body>
            </html>

            """
        return page.markup
    }
}

/// Part of a page with its own heading.
protocol Section {
    /// Name of its anchor.
    static var anchor: HTML { get }

    /// Heading.
    static var title: HTML { get }

    /// Markup below the heading.
    var content: HTML { get }
}

extension Section {
    var html: HTML {
        """
        <section id="\(Self.anchor)" aria-labelledby="\(Self.anchor)-h">
        <h2 id="\(Self.anchor)-h">\(Self.title)</h2>
        \(content)</section>

        """
    }
}

extension HTML {
    /// Links to the sections of a page.
    static func contents(_ sections: [any Section]) -> HTML {
        let links = sections.map { section -> HTML in
            let kind = type(of: section)
            return "<a href=\"#\(kind.anchor)\">\(kind.title)</a>\n"
        }
        return "<nav aria-label=\"Innehåll\">\n\(links)</nav>\n"
    }

    /// Warning above the heading of a page with simulated data.
    static func banner(isSimulated: Bool, _ words: HTML = "Inget här har hänt.") -> HTML {
        guard isSimulated else { return "" }
        return "<p class=\"banner\"><strong>Simulerade data.</strong> \(words)</p>\n"
    }

    /// Warning for pages that list incidents.
    static let invented: HTML = "Händelserna är påhittade; inget här har hänt."
}
