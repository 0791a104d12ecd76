/// The identifiers of the rows, as they are written.
final class IdentifierColumn {
  private(set) var ids = TextArena()

  /// Reads the identifiers of a batch; a row without one has the empty text.
  func read(_ cells: Span<Cell>, in bytes: Span<UInt8>, report: (_ index: Int, _ problem: CellProblem) -> Void) {
    Self.read(cells, in: bytes, into: &ids, report: report)
  }

  /// Reads into an arena handed over once, not looked up in this object for each identifier.
  private static func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, into ids: inout TextArena,
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    for index in cells.indices {
      let cell = cells[index].trimmed(in: bytes)
      if cell.hasDoubledQuotes {
        ids.append(cell.plainBytes(in: bytes))
      } else {
        ids.append(bytes, start: cell.start, length: cell.length)
      }
      if cell.length == 0 { report(index, .missingIdentifier) }
      if !isPlain(cell, in: bytes), let problem = problem(at: ids.count - 1, of: ids) { report(index, problem) }
    }
  }

  /// Prepares for so many rows in all.
  func reserve(_ count: Int) { ids.reserve(count) }

  /// Forgets rows at the end.
  func removeLast(_ count: Int) { ids.removeLast(count) }

  /// Forgets those of the last rows that are not kept.
  func keep(_ kept: [Bool]) {
    let first = ids.count - kept.count
    let last = kept.indices.filter { kept[$0] }.map { Array(ids.utf8(at: first + $0)) }
    ids.removeLast(kept.count)
    for id in last { ids.append(id) }
  }

  /// Whether all bytes are visible ASCII or spaces, eight at a time; those behind the last may be anything.
  private static func isPlain(_ cell: Cell, in bytes: Span<UInt8>) -> Bool {
    var others: UInt64 = 0
    var position = cell.start
    while position < cell.end {
      let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      // The highest bit of each byte that is 0x80 or more, below 0x20, or 0x7F.
      let marks = word | ~(word &+ 0x6060_6060_6060_6060) | (word &+ 0x0101_0101_0101_0101)
      let surplus = max(0, position &+ 8 &- cell.end)
      others |= (marks & 0x8080_8080_8080_8080) &<< UInt64(truncatingIfNeeded: 8 &* surplus)
      position &+= 8
    }
    return others == 0
  }

  private static func problem(at index: Int, of ids: TextArena) -> CellProblem? {
    guard ids.utf8(at: index).isUTF8 else { return .notUTF8 }
    let isControl = ids[index].unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl ? .faultyIdentifier : nil
  }
}
