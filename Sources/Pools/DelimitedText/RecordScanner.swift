/// Cuts the bytes of a window into rows and cells (RFC 4180, any separator, any line ending).
struct RecordScanner {
  /// Why the cutting stopped; it goes on from ``position``.
  enum Stop {
    /// The batch is full.
    case full
    /// The window holds no further whole row.
    case exhausted
    /// A row that is cut wrongly has been passed; those of its cells that have a column are in the batch, uncommitted.
    case badRow(RowFault, RowPlace)
    /// Nothing after this can be read.
    case fatal(FileFault, RowPlace, at: Int)
  }

  /// Where a row starts.
  struct RowPlace {
    /// The offset in the window.
    let start: Int
    /// The line in the file.
    let line: Int
  }

  /// What is wrong with the cutting of one row.
  enum RowFault {
    /// More or fewer cells than there are columns.
    case ragged(cells: Int)
    /// Text between the quote that closes a cell and the next separator.
    case textAfterQuote(at: Int)
  }

  /// What makes all that follows unreadable.
  enum FileFault {
    /// The file ends within a quoted cell.
    case unclosedQuote
    /// A cell is longer than any may be.
    case cellTooLong
    /// A NUL byte.
    case nul
  }

  /// Bytes that one cell may have: 1 MiB.
  static let cellLimit = 1 << 20

  /// The byte between cells.
  let separator: UInt8
  /// The cells that a row must have.
  let width: Int
  /// The offset of the next row.
  var position: Int
  /// The line of the next row, from 1.
  private(set) var line: Int
  private let marks: [UInt8]

  /// A scanner at the beginning of a line.
  init(separator: UInt8, width: Int, position: Int, line: Int) {
    self.separator = separator
    self.width = width
    self.position = position
    self.line = line
    var marks = [UInt8](repeating: 0, count: 256)
    for byte in [separator, newline, carriageReturn, 0] { marks[Int(byte)] |= Self.endsPlainCell }
    for byte in [quote, newline, carriageReturn, 0] { marks[Int(byte)] |= Self.countsInQuotes }
    self.marks = marks
  }

  private static let endsPlainCell: UInt8 = 1
  private static let countsInQuotes: UInt8 = 2

  /// Cuts rows until the batch is full, the window has no further whole row, or something is wrong.
  ///
  /// - Parameters:
  ///   - bytes: the window, of which those before `end` are the file's.
  ///   - end: the end of the file's bytes.
  ///   - isLast: whether the file ends there.
  ///   - batch: where the rows go.
  /// - Returns: why it stopped.
  mutating func scan(_ bytes: Span<UInt8>, end: Int, isLast: Bool, into batch: inout RecordBatch) -> Stop {
    while !batch.isFull {
      guard position < end else { return .exhausted }
      let place = RowPlace(start: position, line: line)
      var row = Row(position: position)
      switch cut(&row, bytes, end: end, isLast: isLast, into: &batch) {
      case .whole: break
      case .incomplete: return .exhausted
      case .fatal(let fault, let at): return .fatal(fault, place, at: at)
      }
      position = row.position
      line += row.lineBreaks
      if let at = row.textAfterQuote { return .badRow(.textAfterQuote(at: at), place) }
      if row.cells == width {
        batch.commit(place)
      } else if row.cells > 1 || !isBlank(bytes.extracting(place.start..<position)) {
        return .badRow(.ragged(cells: row.cells), place)
      }
    }
    return .full
  }

  /// The row that is being cut.
  private struct Row {
    var position: Int
    var cells = 0
    var lineBreaks = 0
    var textAfterQuote: Int?
  }

  private enum RowEnd {
    case whole
    case incomplete
    case fatal(FileFault, at: Int)
  }

  @inline(__always)
  private func cut(
    _ row: inout Row, _ bytes: Span<UInt8>, end: Int, isLast: Bool, into batch: inout RecordBatch
  ) -> RowEnd {
    let marks = self.marks.span
    while true {
      if row.position < end && bytes[row.position] == quote {
        if let stop = passQuoted(&row, bytes, end: end, isLast: isLast, into: &batch) { return stop }
      } else {
        let first = row.position
        var position = first
        while position < end && marks[Int(bytes[position])] & Self.endsPlainCell == 0 { position += 1 }
        if position - first > Self.cellLimit { return .fatal(.cellTooLong, at: first) }
        if row.cells < width {
          batch.set(Cell(start: first, length: position - first, hasDoubledQuotes: false), column: row.cells)
        }
        row.position = position
      }
      row.cells += 1
      guard row.position < end else {
        row.lineBreaks += 1
        return isLast ? .whole : .incomplete
      }
      let byte = bytes[row.position]
      row.position += 1
      if byte == separator { continue }
      if byte == 0 { return .fatal(.nul, at: row.position - 1) }
      if byte == carriageReturn {
        if row.position == end && !isLast { return .incomplete }
        if row.position < end && bytes[row.position] == newline { row.position += 1 }
      }
      row.lineBreaks += 1
      return .whole
    }
  }

  /// Passes a quoted cell up to the separator or the line's end; nil when it is whole.
  private func passQuoted(
    _ row: inout Row, _ bytes: Span<UInt8>, end: Int, isLast: Bool, into batch: inout RecordBatch
  ) -> RowEnd? {
    let opening = row.position
    var hasDoubledQuotes = false
    row.position += 1
    while row.position < end {
      let byte = bytes[row.position]
      row.position += 1
      if marks[Int(byte)] & Self.countsInQuotes == 0 { continue }
      let next = row.position < end ? bytes[row.position] : 0
      switch byte {
      case quote where next == quote:
        hasDoubledQuotes = true
        row.position += 1
      case quote:
        if row.position == end && !isLast { return .incomplete }
        let length = row.position - opening - 2
        if length > Self.cellLimit { return .fatal(.cellTooLong, at: opening) }
        if row.cells < width {
          batch.set(Cell(start: opening + 1, length: length, hasDoubledQuotes: hasDoubledQuotes), column: row.cells)
        }
        passTextAfterQuote(&row, bytes, end: end)
        return nil
      case 0: return .fatal(.nul, at: row.position - 1)
      case carriageReturn where next == newline: break
      default: row.lineBreaks += 1
      }
    }
    if row.position - opening > Self.cellLimit { return .fatal(.cellTooLong, at: opening) }
    return isLast ? .fatal(.unclosedQuote, at: opening) : .incomplete
  }

  private func passTextAfterQuote(_ row: inout Row, _ bytes: Span<UInt8>, end: Int) {
    guard row.position < end, marks[Int(bytes[row.position])] & Self.endsPlainCell == 0 else { return }
    row.textAfterQuote = row.textAfterQuote ?? row.position
    while row.position < end && marks[Int(bytes[row.position])] & Self.endsPlainCell == 0 { row.position += 1 }
  }

  private func isBlank(_ line: Span<UInt8>) -> Bool {
    for index in line.indices where ![0x20, 0x09, newline, carriageReturn].contains(line[index]) { return false }
    return true
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
