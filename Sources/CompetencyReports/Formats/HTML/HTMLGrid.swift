/// A table whose first column heads its rows; numbers stand at the right.
struct HTMLGrid {
    /// A cell with its class on the page.
    struct Cell {
        let text: String
        let style: String?

        init(_ text: String, style: String? = nil) {
            self.text = text
            self.style = style
        }
    }

    let heads: [String]
    let rows: [[Cell]]
    /// The places of columns of words, which stand at the left.
    var words: Set<Int> = []
    var caption: String?

    var text: String {
        let heads = self.heads.enumerated().map { place, text in
            HTMLText.text("th", "scope=\"col\"" + self.style(of: nil, at: place), text)
        }
        let table = HTMLText.element(
            "table",
            "class=\"items\"",
            (self.caption.map { HTMLText.text("caption", $0) } ?? "")
                + HTMLText.element("thead", "", HTMLText.element("tr", "", heads.joined())) + "\n"
                + HTMLText.element("tbody", "", self.rows.map(self.line).joined(separator: "\n"))
        )
        return HTMLText.element("div", "class=\"wide\"", table)
    }

    private func line(_ cells: [Cell]) -> String {
        let cells = cells.enumerated().map { place, cell in
            let style = self.style(of: cell, at: place)
            return place == 0
                ? HTMLText.text("th", "scope=\"row\"" + style, cell.text)
                : HTMLText.text("td", String(style.dropFirst()), cell.text)
        }
        return HTMLText.element("tr", "", cells.joined())
    }

    /// The attribute after a blank; empty where a cell has no class.
    private func style(of cell: Cell?, at place: Int) -> String {
        let classes = [self.words.contains(place) ? "words" : nil, cell?.style].compactMap(\.self)
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }
}
