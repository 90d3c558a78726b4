/// A table with caption, heads and scopes: the only way the pages make one.
struct Table {
    /// What it shows.
    let caption: HTML

    /// Heads of the columns.
    let columns: [Column]

    /// Rows, in groups that may each have a head of their own.
    let groups: [Group]

    /// A table whose rows are not grouped; the first cell of each is its head.
    init(_ caption: HTML, _ columns: [Column], rows: [[HTML]]) {
        self.init(caption, columns, groups: [Group(head: nil, rows: rows)])
    }

    /// A table whose rows are grouped.
    init(_ caption: HTML, _ columns: [Column], groups: [Group]) {
        self.caption = caption
        self.columns = columns
        self.groups = groups
    }

    /// A column; numbers stand to the right.
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

    /// Rows that belong together.
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
