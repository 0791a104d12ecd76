internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Spreadsheets
internal import Wordings

/// Reads the columns of one post from the rows of its file.
struct PostReading {
  /// A text and the cell that holds it.
  private struct Found {
    let text: String
    let location: SourceLocation
  }

  let binding: ProfileBinding
  let faults: CellFaults
  /// The number of the file of applications.
  let fileNumber: String
  /// The row of the file in the main sheet.
  let row: ExportSheet.Row
  /// The line of the repeated block that is the post; nil where the file is.
  let line: ExportSheet.Row?

  /// The text that a column of the pool gets.
  func text(of column: ProfileBinding.Column) -> String {
    let isList = PoolCellText.isList(column.type)
    var texts: [String] = []
    for source in column.sources {
      let text = text(of: source, column: column)
      if text.isEmpty { continue }
      if !isList { return text }
      texts.append(text)
    }
    return texts.joined(separator: "|")
  }

  private func text(of bound: ProfileBinding.Source, column: ProfileBinding.Column) -> String {
    let source = bound.source
    var cell = Found(text: "", location: source.location)
    switch bound.place {
    case .constant(let text): return PoolCellText.value(text, column.type)
    case .file(let index):
      cell = found(row, index, of: binding.main)
    case .line(let index):
      if let line, let lines = binding.lines { cell = found(line, index, of: lines.sheet.sheet) }
    case .joined(let position, let index, let filters):
      let sheet = binding.joined[position]
      let rows = (sheet.rows[fileNumber] ?? []).map { sheet.sheet.rows[$0] }.filter { row in
        filters.allSatisfy { $0.holds(row) }
      }
      let cells = rows.map { found($0, index, of: sheet.sheet) }.filter { !$0.text.isEmpty }
      if let merge = source.merge {
        return merged(cells, merge, bound, column)
      }
      if let first = cells.first {
        cell = first
        if cells.contains(where: { $0.text != first.text }) { reportSeveral(cells, column) }
      }
    }
    return translated(cell, source, column)
  }

  private func found(_ row: ExportSheet.Row, _ column: Int, of sheet: ExportSheet) -> Found {
    Found(text: row.cell(column).importedText, location: sheet.location(line: row.line, column: column))
  }

  private func reportSeveral(_ cells: [Found], _ column: ProfileBinding.Column) {
    faults.error(
      "several-values", column: column.name, at: cells[0].location,
      .Importing.severalValues(cells.map(\.text), file: fileNumber, column: column.name), hint: .Importing.sayMerge)
  }

  /// The text of a cell in the words of the pool.
  private func translated(
    _ cell: Found, _ source: ImportProfile.Source, _ column: ProfileBinding.Column
  ) -> String {
    if cell.text.isEmpty { return source.fallback ?? "" }
    if let filled = source.ifFilled { return filled }
    let text = extracted(cell, source, column)
    let items: [String]
    if let separator = source.separator ?? (PoolCellText.isList(column.type) ? Self.usualSeparator(of: text) : nil) {
      items = text.split(separator: separator).map { FoldedSpaces.trimmed(String($0)) }.filter { !$0.isEmpty }
    } else {
      items = [text]
    }
    let values = items.map { item -> String in
      let written = translation(of: Found(text: item, location: cell.location), source, column)
      return PoolCellText.value(written, column.type)
    }
    return values.filter { !$0.isEmpty }.joined(separator: "|")
  }

  /// What the platform puts between the values of a multiple choice, or people between months.
  private static func usualSeparator(of text: String) -> String {
    [", ", "|", ";"].first { text.contains($0) } ?? ", "
  }

  private func translation(
    of item: Found, _ source: ImportProfile.Source, _ column: ProfileBinding.Column
  ) -> String {
    guard let values = source.values else { return item.text }
    if let value = values[FoldedText(item.text)] { return value }
    switch source.untranslated {
    case .keep: return item.text
    case .blank: return ""
    case .refuse:
      let near = NearestName.nearest(to: item.text, among: source.writtenValues)
      faults.error(
        "untranslated-value", column: column.name, at: item.location,
        .Importing.untranslated(item.text, column: column.name),
        hint: near.map(Wording.didYouMean) ?? .Importing.addTranslation)
      return ""
    }
  }

  /// The part of a text that is wanted.
  private func extracted(
    _ cell: Found, _ source: ImportProfile.Source, _ column: ProfileBinding.Column
  ) -> String {
    var text = cell.text
    if let part = source.part { text = part.taken(from: text) }
    guard let marker = source.numberAfter else { return text }
    if let number = NumberInText.first(in: text, after: marker) { return number }
    faults.warning(
      "no-number", column: column.name, at: cell.location, .Importing.noNumber(text, after: marker, column: column.name)
    )
    return ""
  }

  private func merged(
    _ cells: [Found], _ merge: ImportProfile.Source.Merge, _ bound: ProfileBinding.Source,
    _ column: ProfileBinding.Column
  ) -> String {
    let source = bound.source
    switch merge {
    case .count: return String(cells.count)
    case .first: return translated(cells.first ?? Found(text: "", location: source.location), source, column)
    case .list:
      if cells.isEmpty { return source.fallback ?? "" }
      var texts: [String] = []
      for text in cells.map({ translated($0, source, column) }) where !text.isEmpty && !texts.contains(text) {
        texts.append(text)
      }
      return texts.joined(separator: "|")
    case .sum, .mean, .min, .max:
      let numbers = cells.compactMap { number(in: $0, source, column) }
      return merge.result(of: numbers) ?? source.fallback ?? ""
    }
  }

  /// The number of a cell in millionths; nil for a blank one and, with a fault, for a text that is none.
  private func number(
    in cell: Found, _ source: ImportProfile.Source, _ column: ProfileBinding.Column
  ) -> Int64? {
    let extracted = extracted(cell, source, column)
    if extracted.isEmpty { return nil }
    let text = translation(of: Found(text: extracted, location: cell.location), source, column)
    if text.isEmpty { return nil }
    if let number = DecimalText.scaled(text, digits: 6) { return number }
    faults.error(
      "not-a-number", column: column.name, at: cell.location, .Importing.notANumber(text, column: column.name),
      hint: .Importing.sayNumberAfter)
    return nil
  }
}

extension ProfileBinding.Filter {
  /// Whether a row holds one of the values.
  func holds(_ row: ExportSheet.Row) -> Bool { values.contains(FoldedText(row.cell(column).importedText)) }
}
