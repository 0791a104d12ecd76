internal import Pools
internal import Quantities
internal import Regulation

/// The values of a column by row, as `per` tells them apart: texts that compare equal are one value.
struct RowValues: Sendable {
  /// The values as they end a rule's identifier, in ascending order.
  let labels: [String]
  /// For each row the code of its cell; -1 where it is empty.
  let codes: [Int32]
  /// Where the values of each code start in `values`.
  let starts: [Int32]
  /// The values of all codes, one code after another.
  let values: [Int32]

  /// Values that are known by the code of a cell.
  init(labels: [String], codes: [Int32], valuesOfCode: [[Int32]]) {
    self.labels = labels
    self.codes = codes
    var starts: [Int32] = [0]
    var flat: [Int32] = []
    for values in valuesOfCode {
      flat += values
      starts.append(Int32(flat.count))
    }
    self.starts = starts
    self.values = flat
  }

  /// Calls back with each value of a row; not at all where its cell is empty.
  @inline(__always)
  func forEachValue(of row: Int, _ body: (Int) -> Void) {
    let code = Int(codes[row])
    guard code >= 0 else { return }
    for place in starts[code]..<starts[code + 1] { body(Int(values[Int(place)])) }
  }

  /// The values of a column among some rows, one for texts that compare equal.
  ///
  /// Values of fewer rows than `minimum` are left out.
  init(column: String, among rows: RowSet, pool: Pool, regulation: Regulation, minimum: Int = 1) {
    let cells = ColumnCells(column, pool, regulation)
    var rowsOfCode = [Int](repeating: 0, count: cells.count)
    for row in rows.rows where cells.codes[row] >= 0 { rowsOfCode[Int(cells.codes[row])] += 1 }
    var found: [String: (label: String, rows: Int)] = [:]
    var keysOfCode = [[String]](repeating: [], count: cells.count)
    for code in 0..<cells.count where rowsOfCode[code] > 0 {
      for part in cells.text(code).split(separator: "|") {
        let (key, label) = Self.keyAndLabel(of: String(part), in: column)
        guard !key.isEmpty else { continue }
        let isRepeated = keysOfCode[code].contains(key)
        if !isRepeated { keysOfCode[code].append(key) }
        let known = found[key] ?? (label, 0)
        found[key] = (min(known.label, label), known.rows + (isRepeated ? 0 : rowsOfCode[code]))
      }
    }
    let kept = found.filter { $0.value.rows >= minimum }.sorted {
      ($0.value.label, $0.key) < ($1.value.label, $1.key)
    }
    let indexOfKey = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element.key, Int32($0.offset)) })
    self.init(
      labels: kept.map(\.value.label), codes: cells.codes,
      valuesOfCode: keysOfCode.map { keys in keys.compactMap { indexOfKey[$0] } })
  }

  /// A value as it is compared and as it ends a rule's identifier.
  private static func keyAndLabel(of text: String, in column: String) -> (key: String, label: String) {
    let key = CellTest.comparable(text, in: column)
    if column.hasSuffix("department") { return (key, key.uppercased()) }
    if column.hasSuffix("_kind"), let kind = EstablishmentKind(written: text) { return (key, kind.rawValue) }
    return (key, FoldedSpaces.trimmed(text))
  }
}

/// The cells of any column as codes of texts.
private struct ColumnCells {
  /// For each row the code of its cell; -1 where it is empty.
  let codes: [Int32]
  /// The number of codes.
  let count: Int
  /// The text of a code.
  let text: (Int) -> String

  init(_ column: String, _ pool: Pool, _ regulation: Regulation) {
    switch column {
    case "id":
      self.init((0..<Int32(pool.count)).map(\.self), pool.count) { pool.ids[$0] }
    case "region":
      self.init(pool.regions.map { Int32($0) }, regulation.regions.count) { regulation.regions[$0].code }
    case "category":
      let all = PostCategory.allCases
      self.init(pool.categories.map { Int32($0.position) }, all.count) { all[$0].rawValue }
    default: self.init(pool.columns[column], rowCount: pool.count)
    }
  }

  private init(_ column: Column?, rowCount: Int) {
    switch column {
    case .texts(let texts): self.init(texts.codes, texts.values.count) { texts.values[$0] }
    case .flags(let flags):
      self.init(flags.flags.map { $0 == .blank ? -1 : Int32($0.rawValue) }, 2) { ["false", "true"][$0] }
    case .numbers(let numbers):
      self.init((0..<rowCount).map { numbers[$0] }) { Self.text($0, numbers.unit) }
    case .dates(let dates):
      self.init((0..<rowCount).map { dates[$0] }) { $0.description }
    case nil: self.init(Array(repeating: -1, count: rowCount), 0) { _ in "" }
    }
  }

  private init(_ codes: [Int32], _ count: Int, _ text: @escaping (Int) -> String) {
    self.codes = codes
    self.count = count
    self.text = text
  }

  private init<Cell: Hashable>(_ cells: [Cell?], _ text: (Cell) -> String) {
    var codeOfCell: [Cell: Int32] = [:]
    var texts: [String] = []
    let codes = cells.map { cell -> Int32 in
      guard let cell else { return -1 }
      if let code = codeOfCell[cell] { return code }
      codeOfCell[cell] = Int32(texts.count)
      texts.append(text(cell))
      return Int32(texts.count - 1)
    }
    self.init(codes, texts.count) { texts[$0] }
  }

  private static func text(_ number: Int64, _ unit: NumberColumn.Unit) -> String {
    switch unit {
    case .whole: PlainDecimal.text(number, digits: 0)
    case .cents, .basisPoints: PlainDecimal.text(number, digits: 2)
    case .millionths: PlainDecimal.text(number, digits: 6)
    }
  }
}
