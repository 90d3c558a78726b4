import Domain

/// When in the week it happens, as a small table with shading beside the numbers.
struct WeekSection: Section {
    static let anchor: HTML = "veckan"
    static let title: HTML = "När i veckan"

    let picture: SituationPicture
    let names: Names

    var content: HTML {
        "\(municipality)\(WeekPatternList(picture: picture, names: names).html)"
    }

    private var municipality: HTML {
        let counts = Dictionary(
            picture.weekPattern.map { ($0.slot, $0.incidents) },
            uniquingKeysWith: +
        )
        let most = counts.values.max() ?? 0
        let heads = (1...7).map { weekday -> HTML in
            "<th scope=\"col\" class=\"n\">\(Swedish.sentence(Swedish.weekday(weekday)))</th>"
        }
        let rows = PartOfDay.allCases.map { part -> HTML in
            let cells = (1...7).map { weekday in
                cell(counts[WeekSlot(weekday: weekday, part: part)] ?? 0, most: most)
            }
            let name = "\(Swedish.sentence(Swedish.part(part))), \(Swedish.hours(part))"
            return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
        }
        return """
            <table class="week">
            <caption>Händelser per period, nu och tidigare; mörkare är fler. \
            Natten hör till dagen då den började.</caption>
            <thead><tr><th scope="col">Tid</th>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    /// Shading in five steps of the largest count.
    private func cell(_ count: Double, most: Double) -> HTML {
        let step = most > 0 ? min(4, Int(count / most * 5)) : 0
        return "<td class=\"n s\(step)\">\(Swedish.decimal(count))</td>"
    }
}
