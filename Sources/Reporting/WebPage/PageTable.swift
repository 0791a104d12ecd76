internal import Wordings

/// A table of the web page: with headings that sort, a search, a choice and pages when it is to be browsed.
struct PageTable {
  /// Identifiers of more characters may be broken over lines, or they would leave no room for the rest of a row.
  private static let longestUnbrokenID = 24

  let table: Table
  let language: Language
  /// Columns in the order of the page.
  let positions: [Int]
  /// Rows a page; nil for a table that is shown whole.
  var pageSize: Int?
  /// Whether the title is to be seen; a heading above may say it already.
  var showsTitle = true
  /// Rows that are shown at all.
  var rowLimit = 10_000
  /// The columns in which links to a post's sheet stand, and whether it has one.
  var sheetAnchor: ((_ id: String) -> String?)?
  /// The choice above the table: kinds with their words, and the kind of a row.
  var kinds: [(code: String, words: Wording)] = []
  var kindOfRow: ((_ row: [Cell]) -> String?)?

  /// The table with its tools.
  func write(into html: inout HTMLText) {
    if let pageSize { tools(pageSize, into: &html) }
    html.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": table.title.text(in: language)]
    ) { html in
      html.element("table", ["id": table.name, "data-browse": pageSize.map(String.init)]) { html in
        html.element("caption", ["class": showsTitle ? nil : "unseen"], text: table.title.text(in: language))
        head(into: &html)
        body(into: &html)
      }
    }
    if table.rows.count > rowLimit {
      html.element(
        "p", ["class": "note"],
        text: Wording.furtherRows(table.rows.count - rowLimit, file: table.fileName).text(in: language))
    }
    if let footnote = table.footnote { html.element("p", ["class": "note"], text: footnote.text(in: language)) }
    html.newline()
  }

  private func head(into html: inout HTMLText) {
    html.element("thead") { html in
      html.element("tr") { html in
        for position in positions {
          let column = table.columns[position]
          html.element("th", ["scope": "col", "class": column.alignment == .trailing ? "number" : nil]) { html in
            let title = column.title.text(in: language)
            if pageSize == nil { html.add(title) } else { html.element("button", ["type": "button"], text: title) }
          }
        }
      }
    }
  }

  private func body(into html: inout HTMLText) {
    html.element("tbody") { html in
      var before: [Cell]?
      for row in table.rows.prefix(rowLimit) {
        html.element("tr", ["data-kind": kindOfRow.flatMap { $0(row) }]) { html in
          for (index, position) in positions.enumerated() {
            let isRepeated = table.columns[position].collapsesRepeats && before?[position] == row[position]
            cell(row[position], position, isFirst: index == 0, isRepeated: isRepeated, into: &html)
          }
        }
        html.newline()
        before = row
      }
    }
  }

  private func cell(_ cell: Cell, _ position: Int, isFirst: Bool, isRepeated: Bool, into html: inout HTMLText) {
    let column = table.columns[position]
    let classes = [
      column.alignment == .trailing ? "number" : nil, column.overflow == .wrap ? "sentence" : nil,
      isRepeated ? "again" : nil, Self.name(of: cell.tone),
    ].compactMap { $0 }
    let attributes: KeyValuePairs<StaticString, String?> = [
      "scope": isFirst ? "row" : nil, "class": classes.isEmpty ? nil : classes.joined(separator: " "),
      "data-value": pageSize != nil && column.alignment == .trailing ? cell.figure.sortKey : nil,
    ]
    let text = cell.figure.text(in: language)
    html.element(isFirst ? "th" : "td", attributes) { html in
      if column.name == "id", case .text(let id) = cell.figure {
        let classes = id.count <= Self.longestUnbrokenID ? "user unbroken" : "user"
        if let anchor = sheetAnchor.flatMap({ $0(id) }) {
          html.element("a", ["href": "#" + anchor, "class": classes], text: text)
        } else {
          html.element("span", ["class": classes], text: text)
        }
      } else if case .text = cell.figure {
        html.element("span", ["class": "user"], text: text)
      } else {
        html.add(text)
      }
    }
  }

  private func tools(_ size: Int, into html: inout HTMLText) {
    html.element("div", ["class": "tools", "id": table.name + "-tools", "hidden": ""]) { html in
      html.element("label") { html in
        html.add(Wording.Page.search.text(in: language))
        html.empty("br")
        html.empty("input", ["type": "search", "autocomplete": "off"])
      }
      if !kinds.isEmpty {
        html.element("label") { html in
          html.add(Wording.ColumnTitle.decision.text(in: language))
          html.empty("br")
          html.element("select") { html in
            html.element("option", ["value": ""], text: Wording.Page.everything.text(in: language))
            for kind in kinds { html.element("option", ["value": kind.code], text: kind.words.text(in: language)) }
          }
        }
      }
      html.element("button", ["type": "button"], text: Wording.Page.previous.text(in: language))
      html.element("button", ["type": "button"], text: Wording.Page.next.text(in: language))
      html.element("p", ["role": "status", "data-text": Wording.Page.status.text(in: language)]) { _ in }
    }
  }

  static func name(of tone: Tone) -> String? {
    switch tone {
    case .plain: nil
    case .assured: "assured"
    case .attention: "attention"
    case .alarm: "alarm"
    }
  }
}

extension Table {
  /// The columns for reading that say something in at least one row.
  var columnsThatSay: [Int] { columnsThatSay(to: .screen) }

  /// The columns for an audience that say something in at least one row.
  func columnsThatSay(to audience: Audience) -> [Int] {
    var silent = Set(columns.indices.filter { columns[$0].audience.contains(audience) })
    let candidates = silent.sorted()
    for row in rows {
      silent = silent.filter { row[$0].figure == .none }
      if silent.isEmpty { break }
    }
    return candidates.filter { !silent.contains($0) }
  }
}
