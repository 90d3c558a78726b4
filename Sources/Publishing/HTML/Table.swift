/// Table with caption, heads and scopes (WCAG 1.3.1); all tables of the pages are made here.
struct Table {
    /// Caption.
    let caption: HTML

    /// Heads of the columns.
    let columns: [Column]

    /// Rows in groups, each with or without a head.
    let groups: [Group]

    /// Table without groups; the first cell of each row is its head.
    init(_ caption: HTML, _ columns: [Column], rows: [[HTML]]) {
        self.init(caption, columns, groups: [Group(head: nil, rows: rows)])
    }

    /// Table with grouped rows.
    init(_ caption: HTML, _ columns: [Column], groups: [Group]) {
        self.caption = caption
        self.columns = columns
        self.groups = groups
    }

    /// Column; numbers are aligned to the right.
    struct Column {
        let title: HTML
        let isNumber: Bool

        /// A column of words.
        static func words(_ title: HTML) -> Column {
            Column(title: title, isNumber: false)
        }

        /// A column of numbers.
        static func number(_ title: HTML) -> Column {
            Column(title: title, isNumber: true)
        }
    }

    /// Rows under one head.
    struct Group {
        let head: HTML?
        let rows: [[HTML]]
    }

    var html: HTML {
        let heads = columns.map { column -> HTML in
            column.isNumber
                ? "<th scope=\"col\" class=\"n\">\(column.title)</th>"
                : "<th scope=\"col\">\(column.title)</th>"
        }
        return """
            <table>
            <caption>\(caption)</caption>
            <thead><tr>\(heads)</tr></thead>
            \(groups.map(body))</table>

            """
    }

    private func body(_ group: Group) -> HTML {
        let head = group.head.map { head -> HTML in
            """
            <tr class="group"><th scope="rowgroup" colspan="\(columns.count)">\(head)</th></tr>

            """
        }
        return "<tbody>\n\(head ?? "")\(group.rows.map(row))</tbody>\n"
    }

    private func row(_ cells: [HTML]) -> HTML {
        precondition(cells.count == columns.count, "a row has a cell for each column")
        let parts = zip(cells, columns).enumerated().map { index, pair -> HTML in
            let (cell, column) = pair
            if index == 0 { return "<th scope=\"row\">\(cell)</th>" }
            return column.isNumber ? "<td class=\"n\">\(cell)</td>" : "<td>\(cell)</td>"
        }
        return "<tr>\(parts)</tr>\n"
    }
}

extension HTML {
    /// Terms and descriptions of a `<dl>`, without those that have no description.
    static func descriptions(_ rows: [(HTML, String)]) -> [HTML] {
        rows.filter { !$0.1.isEmpty }.map {
            "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n"
        }
    }
}
