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

  /// A scanner at the beginning of a line.
  init(separator: UInt8, width: Int, position: Int, line: Int) {
    self.separator = separator
    self.width = width
    self.position = position
    self.line = line
  }

  /// Cuts rows until the batch is full, the window has no further whole row, or something is wrong.
  ///
  /// - Parameters:
  ///   - bytes: the window, of which those before `end` are the file's.
  ///   - end: the end of the file's bytes.
  ///   - isLast: whether the file ends there.
  ///   - batch: where the rows go.
  /// - Returns: why it stopped.
  mutating func scan(_ bytes: Span<UInt8>, end: Int, isLast: Bool, into batch: inout RecordBatch) -> Stop {
    // Every offset below stays under `end`, but for the blocks of marks, which the window's margin covers.
    precondition(end + TextWindow.margin <= bytes.count, "a window is followed by its margin")
    return bytes.withUnsafeBufferPointer { window in
      guard let start = window.baseAddress else { return .exhausted }
      return scan(start, end: end, isLast: isLast, into: &batch)
    }
  }

  private mutating func scan(
    _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool, into batch: inout RecordBatch
  ) -> Stop {
    var specials = SpecialBytes(separator: separator, from: position, before: end)
    while !batch.isFull {
      guard position < end, let cells = batch.nextRow else { return .exhausted }
      let place = RowPlace(start: position, line: line)
      var row = Row(position: position, target: cells, step: batch.capacity, width: width)
      switch cut(&row, bytes, end: end, isLast: isLast, &specials) {
      case .whole: break
      case .incomplete: return .exhausted
      case .fatal(let fault, let at): return .fatal(fault, place, at: at)
      }
      position = row.position
      line += row.lineBreaks
      if let at = row.textAfterQuote { return .badRow(.textAfterQuote(at: at), place) }
      if row.cells == width {
        batch.commit(place)
      } else if row.cells > 1 || !isBlank(bytes, place.start..<position) {
        return .badRow(.ragged(cells: row.cells), place)
      }
    }
    return .full
  }

  /// The row that is being cut.
  private struct Row {
    var position: Int
    /// Where its first cell goes, its second `step` cells after that, up to `width` cells.
    let target: UnsafeMutablePointer<Cell>
    let step: Int
    let width: Int
    var cells = 0
    var lineBreaks = 0
    var textAfterQuote: Int?

    /// Takes the next cell; one beyond the last column is only counted.
    @inline(__always)
    mutating func append(_ cell: Cell) {
      if cells < width { target[cells &* step] = cell }
      cells &+= 1
    }
  }

  private enum RowEnd {
    case whole
    case incomplete
    case fatal(FileFault, at: Int)
  }

  @inline(__always)
  private func cut(
    _ row: inout Row, _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool, _ specials: inout SpecialBytes
  ) -> RowEnd {
    while true {
      passPlain(&row, bytes, &specials)
      let first = row.position
      if first < end && bytes[first] == quote {
        if let stop = passQuoted(&row, bytes, end: end, isLast: isLast) { return stop }
        specials.skip(to: row.position)
        row.position = specials.take(bytes)
      } else {
        row.position = specials.take(bytes)
        while row.position < end && !endsCell(bytes[row.position]) { row.position = specials.take(bytes) }
        if row.position &- first > Self.cellLimit { return .fatal(.cellTooLong, at: first) }
        row.append(Cell(start: first, length: row.position &- first))
      }
      if row.position < end && bytes[row.position] == separator {
        row.position &+= 1
        continue
      }
      return finish(&row, bytes, end: end, isLast: isLast, &specials)
    }
  }

  /// Passes the cells of a row up to one that is quoted, the last, or out of the ordinary in any other way.
  ///
  /// On copies of what changes: the rest of the cutting takes the address of the row, and what has an address is stored
  /// and loaded again at each cell.
  @inline(__always)
  private func passPlain(_ row: inout Row, _ bytes: UnsafePointer<UInt8>, _ specials: inout SpecialBytes) {
    var (position, cells, ahead) = (row.position, row.cells, specials)
    var target = row.target + cells &* row.step
    // Where the window ends its margin is looked at, but nothing special is found there.
    while cells < row.width && bytes[position] != quote {
      guard let end = ahead.next(bytes), bytes[end] == separator, end &- position <= Self.cellLimit else { break }
      target.pointee = Cell(start: position, length: end &- position)
      target += row.step
      cells &+= 1
      position = end &+ 1
      ahead.pass()
    }
    (row.position, row.cells, specials) = (position, cells, ahead)
  }

  /// Passes the end of a row.
  private func finish(
    _ row: inout Row, _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool, _ specials: inout SpecialBytes
  ) -> RowEnd {
    row.lineBreaks += 1
    guard row.position < end else { return isLast ? .whole : .incomplete }
    let byte = bytes[row.position]
    if byte == 0 { return .fatal(.nul, at: row.position) }
    row.position += 1
    if byte == carriageReturn {
      if row.position == end && !isLast { return .incomplete }
      if row.position < end && bytes[row.position] == newline {
        row.position += 1
        specials.skip(to: row.position)
      }
    }
    return .whole
  }

  /// Passes a quoted cell up to the separator or the line's end; nil when it is whole.
  private func passQuoted(
    _ row: inout Row, _ bytes: UnsafePointer<UInt8>, end: Int, isLast: Bool
  ) -> RowEnd? {
    let opening = row.position
    var hasDoubledQuotes = false
    row.position += 1
    while row.position < end {
      let byte = bytes[row.position]
      row.position += 1
      if byte > quote { continue }
      let next = row.position < end ? bytes[row.position] : 0
      switch byte {
      case quote where next == quote:
        hasDoubledQuotes = true
        row.position += 1
      case quote:
        if row.position == end && !isLast { return .incomplete }
        let length = row.position - opening - 2
        if length > Self.cellLimit { return .fatal(.cellTooLong, at: opening) }
        row.append(Cell(start: opening + 1, length: length, hasDoubledQuotes: hasDoubledQuotes))
        passTextAfterQuote(&row, bytes, end: end)
        return nil
      case 0: return .fatal(.nul, at: row.position - 1)
      case carriageReturn where next == newline: break
      case newline, carriageReturn: row.lineBreaks += 1
      default: break
      }
    }
    if row.position - opening > Self.cellLimit { return .fatal(.cellTooLong, at: opening) }
    return isLast ? .fatal(.unclosedQuote, at: opening) : .incomplete
  }

  private func passTextAfterQuote(_ row: inout Row, _ bytes: UnsafePointer<UInt8>, end: Int) {
    if row.position == end || endsCell(bytes[row.position]) { return }
    row.textAfterQuote = row.textAfterQuote ?? row.position
    while row.position < end && !endsCell(bytes[row.position]) { row.position += 1 }
  }

  @inline(__always)
  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == newline || byte == carriageReturn || byte == 0
  }

  private func isBlank(_ bytes: UnsafePointer<UInt8>, _ line: Range<Int>) -> Bool {
    line.allSatisfy { [0x20, 0x09, newline, carriageReturn].contains(bytes[$0]) }
  }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
