internal import DeclarativeFiles
internal import Wordings

/// A cell of a batch and what is wrong with it.
struct FoundProblem {
  let row: Int
  let column: Int
  let problem: CellProblem
}

extension FileReading {
  /// Reports what the columns found in a batch, and leaves out the faulty rows where that is asked for.
  func sortOut(_ found: [FoundProblem], of batch: borrowing RecordBatch) throws {
    if encoding == .utf8 && !hasMark && found.contains(where: { $0.problem == .notUTF8 }) { throw NotUTF8() }
    var kept = [Bool](repeating: true, count: batch.count)
    for note in found.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let isFault = !note.problem.isWarning
      if isFault && assembly.skipsBadRows {
        if kept[note.row] { skip(note, of: batch) }
        kept[note.row] = false
      } else {
        report(note, of: batch)
      }
    }
    guard kept.contains(false) else { return }
    for target in targets { target.builder?.keep(kept) }
    assembly.identifiers.keep(kept)
    assembly.keepOrigins(kept)
  }

  /// Reports a row that is cut wrongly, or leaves it out.
  func report(_ fault: RecordScanner.RowFault, in row: RecordScanner.RowPlace, cells batch: borrowing RecordBatch) {
    let code: String
    let message: Wording
    var offset = row.start
    switch fault {
    case .ragged(let cells):
      code = "ragged-row"
      message = .raggedRow(cells: cells, columns: targets.count)
    case .textAfterQuote(let at):
      code = "text-after-quote"
      message = .textAfterQuote
      offset = at
    }
    if assembly.skipsBadRows {
      assembly.skippedRows.append(SkippedRow(location: place(of: offset, in: row).location, id: nil, code: code))
      return
    }
    assembly.tally.report(.error, code) {
      let (location, excerpt) = place(of: offset, in: row)
      return FaultTally.Fault(location: location, excerpt: excerpt, message: message)
    }
  }

  /// Reports what makes the rest of the file unreadable.
  func report(_ fault: RecordScanner.FileFault, at offset: Int, in row: RecordScanner.RowPlace) {
    let (code, message): (String, Wording) =
      switch fault {
      case .unclosedQuote: ("unclosed-quote", .unclosedQuote)
      case .cellTooLong: ("cell-too-long", .cellTooLong)
      case .nul: ("not-text", .binaryFile)
      }
    assembly.tally.report(.error, code) {
      let (location, excerpt) = place(of: offset, in: row)
      return FaultTally.Fault(location: location, excerpt: excerpt, message: message)
    }
  }

  private func report(_ note: FoundProblem, of batch: borrowing RecordBatch) {
    assembly.tally.report(note.problem.isWarning ? .warning : .error, note.problem.rawValue) {
      let cell = batch.cell(row: note.row, column: note.column)
      let text = cell.trimmed(in: window.bytes.span).text(in: window.bytes.span)
      let (location, excerpt) = place(of: cell, row: note.row, of: batch)
      let target = targets[note.column]
      return FaultTally.Fault(
        location: location, excerpt: excerpt,
        message: note.problem.wording(text: text, title: target.title, type: target.type),
        hint: note.problem.hint(text: text, names: assembly.names))
    }
  }

  private func skip(_ note: FoundProblem, of batch: borrowing RecordBatch) {
    let cell = batch.cell(row: note.row, column: note.column)
    let idColumn = targets.firstIndex { $0.builder == nil }
    let id = idColumn.map { batch.cell(row: note.row, column: $0).trimmed(in: window.bytes.span) }
    let text = id.map { $0.text(in: window.bytes.span) }
    assembly.skippedRows.append(
      SkippedRow(
        location: place(of: cell, row: note.row, of: batch).location, id: text?.isEmpty == true ? nil : text,
        code: note.problem.rawValue))
  }

  private func place(of cell: Cell, row: Int, of batch: borrowing RecordBatch) -> (
    location: SourceLocation, excerpt: String?
  ) {
    place(of: cell.start, in: batch.place(ofRow: row))
  }

  /// The line and column of an offset, and the text of that line.
  func place(of offset: Int, in row: RecordScanner.RowPlace) -> (location: SourceLocation, excerpt: String?) {
    let bytes = window.bytes
    var (lineStart, line) = (row.start, row.line)
    for position in row.start..<offset where endsLine(at: position, bytes) {
      line += 1
      lineStart = position + 1
    }
    var lineEnd = offset
    while lineEnd < window.end && lineEnd < offset + 400 && !endsLine(at: lineEnd, bytes) { lineEnd += 1 }
    while lineEnd < window.end && bytes[lineEnd] & 0xC0 == 0x80 { lineEnd += 1 }
    if lineEnd > lineStart && bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
    let text = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    let shown = column <= 2_000 ? max(200, column + 80) : 200
    return (SourceLocation(file: file, line: line, column: column), String(text.prefix(shown)))
  }

  /// Whether a line ends with a byte: a line feed, or a carriage return without one.
  private func endsLine(at position: Int, _ bytes: [UInt8]) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): position + 1 >= window.end || bytes[position + 1] != UInt8(ascii: "\n")
    default: false
    }
  }
}

extension PoolAssembly {
  /// Reports why a file cannot be read on as text.
  func report(_ fault: TextFault, at location: SourceLocation) {
    let (code, message): (String, Wording) =
      switch fault {
      case .damagedGzip: ("damaged-gzip", .damagedGzip)
      case .tooLarge: ("file-too-large", .poolTooLarge)
      case .rowTooLong: ("row-too-long", .rowTooLong)
      case .unknownEncoding: ("unknown-encoding", .unknownEncoding)
      }
    tally.report(.error, code) { FaultTally.Fault(location: location, message: message) }
  }
}
