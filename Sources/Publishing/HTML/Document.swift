/// A whole page: it loads nothing, runs nothing and may hold no style but the one it was made with.
struct Document {
    let title: String
    let header: HTML
    let main: HTML
    let footer: HTML

    var text: String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src '\(Stylesheet.hash)'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\(title)</title>
            <style>\(HTML(stringLiteral: Stylesheet.text))</style>
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
