import Domain

/// The four answers in short.
struct VerdictSection: Section {
    static let anchor: HTML = "svar"
    static let title: HTML = "I korthet"

    let words: BacktestWords

    var content: HTML {
        """
        <dl class="headline">
        <div><dt>Spannet</dt><dd>\(words.band)</dd></div>
        <div><dt>Nivån</dt><dd>\(words.level)</dd></div>
        <div><dt>Platserna</dt><dd>\(words.target(0.1))</dd></div>
        <div><dt>Utslagen</dt><dd>\(words.flags)</dd></div>
        </dl>

        """
    }
}
