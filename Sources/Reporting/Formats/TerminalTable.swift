internal import Wordings

/// A table laid out for a width: columns that fit, long texts cut, numbers on the right.
struct TerminalTable {
  private static let shortestName = 10
  private static let shortestSentence = 36
  private static let shortestWords = 8
  private static let gap = 2
  private static let indent = 2

  private let table: Table
  private let format: TerminalFormat
  private var columns: [Int]
  private var widths: [Int]
  private var foldsHeadings = false
  private let rows: [[Cell]]
  private let texts: [[String]]

  init(_ table: Table, in format: TerminalFormat) {
    self.table = table
    self.format = format
    rows = Array(table.rows.prefix(table.screenLimit ?? table.rows.count))
    texts = rows.map { $0.map { format.words($0.figure) } }
    columns = table.columns.indices.filter { table.columns[$0].audience.contains(.screen) }
    widths = []
    dropEmptyColumns()
    fit()
  }

  /// The title, the header, the rows and what they leave out.
  var text: String {
    var lines = [format.words(table.title)]
    lines += headings
    lines.append(
      String(repeating: " ", count: Self.indent) + String(repeating: "─", count: total - Self.indent))
    for (index, cells) in rows.enumerated() {
      let shown = columns.map { isRepeated($0, row: index) ? "" : texts[index][$0] }
      lines += row(shown, tones: columns.map { cells[$0].tone })
    }
    var after = table.footnote.map { [format.words($0)] } ?? []
    if table.rows.count > rows.count {
      after.insert(format.words(.furtherRows(table.rows.count - rows.count, file: table.fileName)), at: 0)
    }
    lines += after.flatMap { DisplayText.wrapped($0, to: format.width - Self.indent).map { "  " + $0 } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The titles of the columns, one line or, where they are folded, as many as the longest takes, its end at the rule.
  private var headings: [String] {
    let pieces = columns.enumerated().map { position, column in
      let title = format.words(table.columns[column].title)
      return foldsHeadings
        ? DisplayText.foldedName(title, to: widths[position]) : [DisplayText.cut(title, to: widths[position])]
    }
    let height = pieces.map(\.count).max() ?? 0
    return (0..<height).map { number in
      line(pieces.map { height - $0.count <= number ? $0[number - height + $0.count] : "" }, tones: nil)
    }
  }

  private func isRepeated(_ column: Int, row: Int) -> Bool {
    table.columns[column].collapsesRepeats && row > 0 && texts[row - 1][column] == texts[row][column]
  }

  /// The lines of a row: as many as its longest sentence takes.
  private func row(_ fields: [String], tones: [Tone]?) -> [String] {
    let pieces = columns.enumerated().map { position, column in
      table.columns[column].overflow == .wrap
        ? DisplayText.wrapped(fields[position], to: widths[position])
        : [DisplayText.cut(fields[position], to: widths[position])]
    }
    return (0..<(pieces.map(\.count).max() ?? 0)).map { number in
      line(pieces.map { $0.indices.contains(number) ? $0[number] : "" }, tones: tones)
    }
  }

  private func line(_ fields: [String], tones: [Tone]?) -> String {
    var line = String(repeating: " ", count: Self.indent)
    let last = fields.lastIndex { !$0.isEmpty } ?? -1
    for (position, column) in columns.enumerated() where position <= last {
      let isTrailing = table.columns[column].alignment == .trailing
      let target = position == last && !isTrailing ? 0 : widths[position]
      let shown = DisplayText.padded(fields[position], to: target, isTrailing: isTrailing)
      line += format.paint(shown, tones?[position] ?? .plain) + (position == last ? "" : "  ")
    }
    return line
  }

  private var total: Int { Self.indent + widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  /// Columns that say nothing in any row are no use to a reader.
  private mutating func dropEmptyColumns() {
    columns = columns.filter { column in rows.contains { $0[column].figure != .none } }
  }

  private mutating func fit() {
    measure()
    while total > format.width {
      if total - room(above: .comfortable) <= format.width { return shorten(to: .comfortable) }
      guard
        let victim = columns.indices.filter({ table.columns[columns[$0]].rank > 0 })
          .max(by: { (table.columns[columns[$0]].rank, $0) < (table.columns[columns[$1]].rank, $1) })
      else { return squeeze() }
      columns.remove(at: victim)
      measure()
    }
  }

  /// The last resorts: texts as narrow as they may be, then titles in several lines.
  private mutating func squeeze() {
    shorten(to: .tight)
    guard total > format.width else { return }
    foldsHeadings = true
    measure()
    shorten(to: total - room(above: .comfortable) <= format.width ? .comfortable : .tight)
  }

  private mutating func measure() {
    widths = columns.map { column in
      max(titleWidth(of: column), texts.map { DisplayText.width($0[column]) }.max() ?? 0)
    }
  }

  private func titleWidth(of column: Int) -> Int {
    let title = format.words(table.columns[column].title)
    return foldsHeadings
      ? DisplayText.foldedName(title, to: 0).map(DisplayText.width).max() ?? 0 : DisplayText.width(title)
  }

  /// How far a column may be narrowed.
  private enum Floor {
    /// A sentence still reads well: columns that matter less go first.
    case comfortable
    /// The last resort.
    case tight
  }

  /// The cells that texts can give.
  private func room(above floor: Floor) -> Int {
    columns.indices.reduce(0) { $0 + widths[$1] - least(of: $1, floor) }
  }

  /// Takes the excess, as far as it goes, from the widest texts in turn.
  private mutating func shorten(to floor: Floor) {
    while total > format.width {
      let wide = columns.indices.filter { widths[$0] > least(of: $0, floor) }
      guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }

  private func least(of position: Int, _ floor: Floor) -> Int {
    let column = table.columns[columns[position]]
    let least =
      switch (column.overflow, floor) {
      case (.keep, _): widths[position]
      case (.wrap, .comfortable): Self.shortestSentence
      case (.cut, _): Self.shortestName
      case (.wrap, .tight): Self.shortestWords
      }
    return min(widths[position], max(least, titleWidth(of: columns[position])))
  }
}
