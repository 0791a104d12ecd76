internal import Pools
internal import Quantities
internal import Regulation

/// The values of a column that `per` tells apart: texts that compare equal are one value, named by the first of its
/// forms in alphabetical order; a cell of several values counts for each.
struct ColumnValues: Sendable {
  /// The ends of the rules' identifiers, in order.
  let labels: [String]
  private let cells: [Int32]
  private let valuesOfCell: [[Int]]

  /// The values of a row, as positions in `labels`; none where its cell is empty.
  func values(of row: Int) -> [Int] { cells[row] < 0 ? [] : valuesOfCell[Int(cells[row])] }

  /// The values of a column that at least `minimum` of some rows have.
  init(column: String, rows: [Int], minimum: Int = 1, pool: Pool, regulation: Regulation) {
    let (cells, texts) = Self.distinctCells(column, pool, regulation)
    let partsOfCell = texts.map { Self.parts(of: $0, column) }
    var labelOfKey: [String: String] = [:]
    var rowsOfKey: [String: Int] = [:]
    for row in rows where cells[row] >= 0 {
      for part in partsOfCell[Int(cells[row])] {
        rowsOfKey[part.key, default: 0] += 1
        labelOfKey[part.key] = min(labelOfKey[part.key] ?? part.label, part.label)
      }
    }
    let named = labelOfKey.filter { rowsOfKey[$0.key, default: 0] >= minimum }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let positions = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($0.element.key, $0.offset) })
    labels = named.map(\.value)
    self.cells = cells
    valuesOfCell = partsOfCell.map { parts in parts.compactMap { positions[$0.key] } }
  }

  /// The different values of one cell, by the form that compares and the form that is shown; the least form of each.
  private static func parts(of cell: String, _ column: String) -> [(key: String, label: String)] {
    var parts: [(key: String, label: String)] = []
    for piece in cell.split(separator: "|") {
      let key = CellTest.folded(String(piece), in: column)
      if key.isEmpty { continue }
      let label = label(of: String(piece), key, column)
      if let known = parts.firstIndex(where: { $0.key == key }) {
        parts[known].label = min(parts[known].label, label)
      } else {
        parts.append((key, label))
      }
    }
    return parts
  }

  /// Departments and kinds of establishments by their codes, other texts as they are written.
  private static func label(of text: String, _ key: String, _ column: String) -> String {
    if column.hasSuffix("department") { return key.uppercased() }
    if column.hasSuffix("_kind"), let kind = EstablishmentKind(written: text) { return kind.rawValue }
    return FoldedSpaces.trimmed(text)
  }

  /// For each row the number of its cell among the different cells; -1 where it is empty.
  private static func distinctCells(
    _ column: String, _ pool: Pool, _ regulation: Regulation
  ) -> (cells: [Int32], texts: [String]) {
    switch (column, pool.columns[column]) {
    case ("id", _): return numbered((0..<pool.count).map { pool.ids[$0] })
    case ("region", _): return (pool.regions.map { Int32($0) }, regulation.regions.map(\.code))
    case ("category", _): return numbered(pool.categories.map(\.rawValue))
    case (_, .texts(let texts)): return (texts.codes, (0..<texts.values.count).map { texts.values[$0] })
    case (_, .flags(let flags)): return numbered((0..<pool.count).map { flags[$0].map { $0 ? "true" : "false" } })
    case (_, .numbers(let numbers)): return numbered((0..<pool.count).map { numbers.text($0) })
    case (_, .dates(let days)): return numbered((0..<pool.count).map { days[$0]?.description })
    case (_, nil): return (Array(repeating: -1, count: pool.count), [])
    }
  }

  private static func numbered(_ cells: [String?]) -> (cells: [Int32], texts: [String]) {
    var numberOfText: [String: Int32] = [:]
    var texts: [String] = []
    let numbers = cells.map { cell -> Int32 in
      guard let cell else { return -1 }
      if let number = numberOfText[cell] { return number }
      numberOfText[cell] = Int32(texts.count)
      texts.append(cell)
      return Int32(texts.count - 1)
    }
    return (numbers, texts)
  }
}
