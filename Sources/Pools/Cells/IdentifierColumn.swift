/// The identifiers of the rows, as they are written.
final class IdentifierColumn {
  private(set) var ids = TextArena()

  /// Reads the identifiers of a batch; a row without one has the empty text.
  func read(_ cells: Span<Cell>, in bytes: Span<UInt8>, report: (_ index: Int, _ problem: CellProblem) -> Void) {
    for index in cells.indices {
      let cell = cells[index].trimmed(in: bytes)
      if cell.hasDoubledQuotes {
        ids.append(cell.plainBytes(in: bytes))
      } else {
        ids.append(bytes, start: cell.start, length: cell.length)
      }
      if cell.length == 0 { report(index, .missingIdentifier) }
      if !isPlain(cell, in: bytes), let problem = problem(at: ids.count - 1) { report(index, problem) }
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

  /// Whether all bytes are visible ASCII or spaces.
  private func isPlain(_ cell: Cell, in bytes: Span<UInt8>) -> Bool {
    for position in cell.start..<cell.end where bytes[position] < 0x20 || bytes[position] >= 0x7F { return false }
    return true
  }

  private func problem(at index: Int) -> CellProblem? {
    guard ids.utf8(at: index).isUTF8 else { return .notUTF8 }
    let isControl = ids[index].unicodeScalars.contains { $0.properties.generalCategory == .control }
    return isControl ? .faultyIdentifier : nil
  }
}
