public import DeclarativeFiles
internal import Quantities
internal import Wordings

/// A CSV file of any usual dialect as titles and rows of texts: for files that are translated before they are a pool.
///
/// Pools themselves are read column by column, without a text for each cell.
public struct DelimitedTable: Sendable {
  /// A row and the line on which it starts.
  public struct Row: Sendable {
    /// The line, from 1.
    public let line: Int
    /// One text a title.
    public let cells: [String]
  }

  /// The titles, in the order of the file.
  public let titles: [String]
  /// The line of the titles.
  public let titleLine: Int
  /// The rows below the titles.
  public let rows: [Row]

  /// Reads a whole file; separator and encoding are found as for pools.
  ///
  /// - Parameters:
  ///   - file: the file, gzip or not.
  ///   - log: where faults go.
  /// - Returns: the table, without the rows that are cut wrongly; nil where there is none.
  /// - Throws: ``UnreadableFile`` when it cannot be opened or read.
  public static func read(_ file: PoolFile, into log: inout DiagnosticLog) throws(UnreadableFile) -> DelimitedTable? {
    let start = SourceLocation(file: file.name, line: 1, column: 1)
    do {
      let file = try file.rereadable()
      do {
        return try table(of: file, encoding: .utf8, into: &log)
      } catch is FileReading.NotUTF8 {
        log.warning("windows-1252", at: start, .readAsWindows1252)
        return try table(of: file, encoding: .windows1252, into: &log)
      }
    } catch let failure as UnreadableFile {
      throw failure
    } catch TextFault.damagedGzip {
      log.error("damaged-gzip", at: start, .damagedGzip)
    } catch TextFault.rowTooLong {
      log.error("row-too-long", at: start, .rowTooLong)
    } catch TextFault.unknownEncoding {
      log.error("unknown-encoding", at: start, .unknownEncoding)
    } catch {
      log.error("file-too-large", at: start, .poolTooLarge)
    }
    return nil
  }

  private static func table(
    of file: PoolFile, encoding: TextWindow.Encoding, into log: inout DiagnosticLog
  ) throws -> DelimitedTable? {
    var reading = TableReading(
      window: try TextWindow(file.stream(), encoding: encoding, fingerprint: SHA256()), file: file.name,
      isUTF8: encoding == .utf8)
    let table = try reading.table()
    log.report(contentsOf: reading.log)
    return table
  }
}

/// The reading of one file in one encoding.
private struct TableReading: ~Copyable {
  var window: TextWindow
  let file: String
  let isUTF8: Bool
  var log = DiagnosticLog()
  private var rows: [DelimitedTable.Row] = []

  init(window: consuming TextWindow, file: String, isUTF8: Bool) {
    self.window = window
    self.file = file
    self.isUTF8 = isUTF8
  }

  mutating func table() throws -> DelimitedTable? {
    let head = window.bytes.prefix(min(3, window.end))
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      log.error("not-utf8", at: place(line: 1), .utf16File)
      return nil
    }
    guard let header = try header(from: head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) else { return nil }
    if isUTF8 && header.titles.contains(where: { !$0.isUTF8 }) { throw FileReading.NotUTF8() }
    let titles = header.titles.map(\.text)
    guard try readRows(after: header) else { return nil }
    return DelimitedTable(titles: titles, titleLine: header.place.line, rows: rows)
  }

  private mutating func header(from start: Int) throws -> TableHeader? {
    var start = start
    while true {
      switch TableHeader.find(in: window, from: start) {
      case .found(let header): return header
      case .incomplete:
        try window.refill(from: start)
        start = 0
      case .empty:
        log.error("empty-file", at: place(line: 1), .emptyFile)
        return nil
      case .tooManyColumns(let row):
        log.error("too-many-columns", at: place(line: row.line), .tooManyColumns(limit: TableHeader.columnLimit))
        return nil
      case .fatal(let fault, let row, at: _):
        report(fault, line: row.line)
        return nil
      }
    }
  }

  /// Reads the rows; false when the file cannot be read to its end.
  private mutating func readRows(after header: TableHeader) throws -> Bool {
    let width = header.titles.count
    var scanner = RecordScanner(
      separator: header.separator, width: width, position: header.scanner.position, line: header.scanner.line)
    var batch = RecordBatch(width: width)
    while true {
      let stop = scanner.scan(window.bytes.span, end: window.end, isLast: window.isLast, into: &batch)
      for row in 0..<batch.count {
        rows.append(DelimitedTable.Row(line: batch.place(ofRow: row).line, cells: try cells(ofRow: row, of: batch)))
      }
      batch.removeAll()
      switch stop {
      case .full: break
      case .exhausted where window.isLast: return true
      case .exhausted:
        try window.refill(from: scanner.position)
        scanner.position = 0
      case .badRow(.ragged(let cells), let row):
        log.error("ragged-row", at: place(line: row.line), .raggedRow(cells: cells, columns: width))
      case .badRow(.textAfterQuote(at: _), let row):
        log.error("text-after-quote", at: place(line: row.line), .textAfterQuote)
      case .fatal(let fault, let row, at: _):
        report(fault, line: row.line)
        return false
      }
    }
  }

  private func cells(ofRow row: Int, of batch: borrowing RecordBatch) throws -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(batch.width)
    for column in 0..<batch.width {
      let bytes = batch.cell(row: row, column: column).plainBytes(in: window.bytes.span)
      guard let text = String(validating: bytes, as: UTF8.self) else { throw FileReading.NotUTF8() }
      texts.append(text)
    }
    return texts
  }

  private mutating func report(_ fault: RecordScanner.FileFault, line: Int) {
    switch fault {
    case .unclosedQuote: log.error("unclosed-quote", at: place(line: line), .unclosedQuote)
    case .cellTooLong: log.error("cell-too-long", at: place(line: line), .cellTooLong)
    case .nul: log.error("not-text", at: place(line: line), .binaryFile)
    }
  }

  private func place(line: Int) -> SourceLocation { SourceLocation(file: file, line: line, column: 1) }
}
