internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Wordings

/// A row of a file of running posts, whose cells are checked one by one.
struct RunningPostRow {
  let row: Int
  let table: Pool
  let log: ReadingLog

  /// Where the row stands.
  var location: SourceLocation {
    let origin = table.origins[row]
    return SourceLocation(file: table.files[Int(origin.file)], line: Int(origin.line), column: 1)
  }

  /// The text of a cell that has to be filled; nil, with a fault, when it is empty.
  func text(_ column: String) -> String? {
    guard table.columns[column] != nil else { return nil }
    if let text = cell(column) { return text }
    log.error("bad-commitment", at: location, .emptyCommitmentCell(column, post: table.ids[row]))
    return nil
  }

  /// The month in which the post started.
  func start() -> YearMonth? {
    guard let text = text("start") else { return nil }
    guard let day = CalendarDate(text: text) else { return refused("start", text, .expectedMonthFirst) }
    return day.components.day == 1 ? day.month : refused("start", text, .expectedMonthFirst)
  }

  /// The duration that was agreed.
  func months() -> Int? {
    guard let text = text("months") else { return nil }
    guard let months = DecimalText.scaled(text, digits: 0), (1...120).contains(months) else {
      return refused("months", text, .expectedInteger(least: 1, most: 120))
    }
    return Int(months)
  }

  /// The day of an early end, if any; nil, with a fault, when it is no day or before the start.
  func endedOn(after start: YearMonth?) -> CalendarDate?? {
    guard let text = cell("ended_on") else { return .some(nil) }
    guard let day = CalendarDate(text: text) else { return refused("ended_on", text, .expectedDate) }
    if let start, day < start.firstDay {
      log.error("bad-commitment", at: location, .endsBeforeStart(table.ids[row]))
      return nil
    }
    return day
  }

  private func refused<Value>(_ column: String, _ text: String, _ expected: Wording) -> Value? {
    log.error(
      "bad-commitment", at: location,
      .badCommitmentCell(column, post: table.ids[row], .wrongType(expected: expected, found: .foundText(text))))
    return nil
  }

  private func cell(_ column: String) -> String? {
    guard case .texts(let texts) = table.columns[column] else { return nil }
    return texts[row]
  }
}
