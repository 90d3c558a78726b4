/// A part of the page with its own heading.
protocol Section {
    /// Name of its anchor.
    static var anchor: HTML { get }

    /// Heading.
    static var title: HTML { get }

    /// What stands under the heading.
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
