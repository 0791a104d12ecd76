internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// The reading of one file into the pool.
struct FileReading: ~Copyable {
  /// The file turned out not to be UTF-8; it has to be read again as Windows-1252.
  struct NotUTF8: Error {}

  /// A column of the file.
  struct Target {
    /// Its title.
    let title: String
    /// What it holds; nil for a user's own.
    let type: PoolColumnType?
    /// Where its cells go; nil for identifiers.
    let builder: (any ColumnBuilder)?
  }

  /// The file's name in messages.
  let file: String
  /// Where rows and faults go.
  let assembly: PoolAssembly
  /// How the file is text.
  let encoding: TextWindow.Encoding
  /// The part of the file that is being read.
  var window: TextWindow
  /// Whether the file itself says that it is UTF-8.
  var hasMark = false
  /// The columns, in the order of the file.
  var targets: [Target] = []
  private let fileIndex: UInt16
  private let firstRow: Int
  private var hasReserved = false

  /// Opens a file.
  init(_ file: PoolFile, at index: Int, encoding: TextWindow.Encoding, into assembly: PoolAssembly) throws {
    self.file = file.name
    self.assembly = assembly
    self.encoding = encoding
    fileIndex = UInt16(clamping: index)
    firstRow = assembly.count
    window = try TextWindow(file.stream(), encoding: encoding, fingerprint: assembly.fingerprint)
  }

  /// Reads titles and rows; what is wrong goes to the assembly.
  ///
  /// - Throws: ``NotUTF8``, or what forbids to read on.
  mutating func run(progress: (_ rows: Int) -> Void) throws {
    guard let start = startOfText(), var scanner = try scannerAfterTitles(from: start) else { return }
    var batch = RecordBatch(width: targets.count)
    var isAtEnd = false
    while !isAtEnd {
      let stop = scanner.scan(window.bytes.span, end: window.end, isLast: window.isLast, into: &batch)
      try read(batch)
      switch stop {
      case .full: break
      case .exhausted where window.isLast: isAtEnd = true
      case .exhausted:
        if !hasReserved { reserveRows() }
        guard try refill(&scanner) else { return }
        progress(assembly.count)
      case .badRow(let fault, let row): report(fault, in: row, cells: batch)
      case .fatal(let fault, let row, let offset):
        report(fault, at: offset, in: row)
        return
      }
      batch.removeAll()
    }
    assembly.fingerprint = window.fingerprint
    assembly.fillMissingColumns()
  }

  /// Prepares the columns for as many rows as the file probably has.
  private mutating func reserveRows() {
    hasReserved = true
    let rows = Double(assembly.count - firstRow) * Double(window.expectedBytes) / Double(window.bytesRead)
    assembly.reserve(firstRow + Int(min(rows * 1.02, 1e8)) + RecordBatch.usualCapacity)
  }

  /// Goes on in the file; false, with a fault, when it cannot be read on as text.
  private mutating func refill(_ scanner: inout RecordScanner) throws -> Bool {
    do {
      try window.refill(from: scanner.position)
      scanner.position = 0
      return true
    } catch let fault as TextFault {
      assembly.report(fault, at: SourceLocation(file: file, line: scanner.line, column: 1))
      return false
    }
  }

  /// Gives the cells of a batch to the columns.
  private func read(_ batch: borrowing RecordBatch) throws {
    guard batch.count > 0 else { return }
    let bytes = window.bytes
    var found: [FoundProblem] = []
    for (column, target) in targets.enumerated() {
      let note = { (row: Int, problem: CellProblem) in
        found.append(FoundProblem(row: row, column: column, problem: problem))
      }
      batch.withCells(ofColumn: column) { cells in
        if let builder = target.builder {
          builder.read(cells, in: bytes.span, report: note)
        } else {
          assembly.identifiers.read(cells, in: bytes.span, report: note)
        }
      }
    }
    assembly.appendOrigins(of: batch, file: fileIndex)
    if !found.isEmpty { try sortOut(found, of: batch) }
  }
}
