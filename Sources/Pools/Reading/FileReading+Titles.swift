internal import DeclarativeFiles
internal import Quantities
internal import Wordings

extension FileReading {
  /// Where the text of the file begins; nil, with a fault, when it is no text.
  mutating func startOfText() -> Int? {
    let bytes = window.bytes[..<window.end]
    let magic: [(bytes: [UInt8], code: String, message: Wording)] = [
      ([0xFF, 0xFE], "not-utf8", .utf16File), ([0xFE, 0xFF], "not-utf8", .utf16File),
      ([0x50, 0x4B, 0x03, 0x04], "not-text", .workbookNotCSV), ([0xD0, 0xCF, 0x11, 0xE0], "not-text", .workbookNotCSV),
    ]
    if let known = magic.first(where: { bytes.starts(with: $0.bytes) }) {
      report(known.code, known.message)
      return nil
    }
    if bytes.isEmpty {
      report("empty-file", .emptyFile)
      return nil
    }
    if bytes.count >= 2 && (bytes[0] == 0) != (bytes[1] == 0) {
      report("not-utf8", .utf16File)
      return nil
    }
    // In Windows-1252 the mark of UTF-8 has become three characters; a file with it is never read so.
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? 3 : 0
  }

  /// Reads the titles and prepares the columns; nil, with faults, when there can be no rows.
  mutating func scannerAfterTitles(from start: Int) throws -> RecordScanner? {
    var start = start
    while true {
      switch TableHeader.find(in: window, from: start) {
      case .incomplete:
        try window.refill(from: start)
        start = 0
      case .empty:
        report("empty-file", .emptyFile)
        return nil
      case .tooManyColumns(let row):
        let (location, _) = place(of: row.start, in: row)
        assembly.tally.report(.error, "too-many-columns") {
          FaultTally.Fault(location: location, message: .tooManyColumns(limit: TableHeader.columnLimit))
        }
        return nil
      case .fatal(let fault, let row, let offset):
        report(fault, at: offset, in: row)
        return nil
      case .found(let header):
        if encoding == .utf8 && !hasMark && header.titles.contains(where: { !$0.isUTF8 }) {
          throw NotUTF8()
        }
        guard prepareColumns(of: header) else { return nil }
        return RecordScanner(
          separator: header.separator, width: header.titles.count, position: header.scanner.position,
          line: header.scanner.line)
      }
    }
  }

  /// Finds out what each column holds; false, with faults, when titles are repeated or missing.
  private mutating func prepareColumns(of header: TableHeader) -> Bool {
    let keys = Set(header.titles.map { PoolSchema.key(of: $0.text) })
    var columns: [(name: String, known: PoolColumn?)] = []
    var isFaulty = false
    for (index, title) in header.titles.enumerated() {
      var known = PoolSchema.column(titled: title.text)
      if let found = known, found.name != PoolSchema.key(of: title.text), keys.contains(found.name) { known = nil }
      let name = known?.name ?? FoldedText(title.text).description
      if !name.isEmpty, let first = columns.firstIndex(where: { $0.name == name }) {
        let other = header.titles[first].text
        let isSame = FoldedText(other) == FoldedText(title.text)
        report(
          "repeated-column", at: title, of: header,
          isSame
            ? .repeatedTitle(title.text, firstColumn: first + 1)
            : .sameColumn(title.text, asTitle: other, firstColumn: first + 1))
        isFaulty = true
      }
      columns.append((name, known))
      if known == nil { warnIfNearlyKnown(header.titles[index], of: header, among: keys) }
    }
    for name in PoolSchema.required where !columns.contains(where: { $0.name == name }) {
      reportMissing(name, in: header)
      isFaulty = true
    }
    if isFaulty { return false }
    targets = zip(header.titles, columns).map { title, column in
      if column.name == "id" { return Target(title: title.text, type: .identifier, builder: nil) }
      if column.name.isEmpty {
        return Target(title: "", type: nil, builder: CellColumn(UntitledCells(), blanks: assembly.count))
      }
      let builder = assembly.builder(named: column.name, type: column.known?.type)
      return Target(title: title.text, type: column.known?.type, builder: builder)
    }
    return true
  }

  private func warnIfNearlyKnown(_ title: TableHeader.Title, of header: TableHeader, among keys: Set<String>) {
    let key = PoolSchema.key(of: title.text)
    let free = PoolSchema.columns.map(\.name).filter { !keys.contains($0) && $0.utf8.count >= 6 }
    guard key.utf8.count >= 6, let near = NearestName.nearest(to: key, among: free) else { return }
    assembly.tally.report(.warning, "unknown-column") {
      let (location, excerpt) = place(of: title.offset, in: header.place)
      return FaultTally.Fault(
        location: location, excerpt: excerpt, message: .nearlyKnownColumn(title.text), hint: .didYouMean(near))
    }
  }

  private func reportMissing(_ name: String, in header: TableHeader) {
    let near = NearestName.nearest(to: name, among: header.titles.map(\.text))
    assembly.tally.report(.error, "missing-column") {
      let (location, excerpt) = place(of: header.place.start, in: header.place)
      return FaultTally.Fault(
        location: location, excerpt: excerpt, message: .missingColumn(name), hint: near.map(Wording.renamedColumn))
    }
  }

  private func report(_ code: String, at title: TableHeader.Title, of header: TableHeader, _ message: Wording) {
    assembly.tally.report(.error, code) {
      let (location, excerpt) = place(of: title.offset, in: header.place)
      return FaultTally.Fault(location: location, excerpt: excerpt, message: message)
    }
  }

  private func report(_ code: String, _ message: Wording) {
    assembly.tally.report(.error, code) {
      FaultTally.Fault(location: SourceLocation(file: file, line: 1, column: 1), message: message)
    }
  }
}
