internal import Pools
internal import Quantities
internal import Regulation

/// The values of a column by row, as `per` tells them apart: texts that compare equal are one value.
struct RowValues: Sendable {
  /// The values as they end a rule's identifier, in ascending order.
  let labels: [String]
  private let codes: [Int32]
  private let valuesOfCode: [[Int32]]

  /// The values of a row; none where its cell is empty.
  func values(of row: Int) -> [Int32] { codes[row] < 0 ? [] : valuesOfCode[Int(codes[row])] }

  /// The values of a column among some rows.
  ///
  /// - Parameters:
  ///   - column: the column's name.
  ///   - rows: the rows whose values count.
  ///   - pool: where the column is.
  ///   - regulation: the regions' codes.
  ///   - minimum: values of fewer rows are left out.
  init(column: String, among rows: RowSet, pool: Pool, regulation: Regulation, minimum: Int = 1) {
    let (codes, texts) = Self.cells(column, pool, regulation)
    var labelOfKey: [String: String] = [:]
    var rowsOfKey: [String: Int] = [:]
    var keysOfCode: [[String]?] = Array(repeating: nil, count: texts.count)
    for row in rows.rows where codes[row] >= 0 {
      let code = Int(codes[row])
      if keysOfCode[code] == nil {
        let parts = texts[code].split(separator: "|").map { String($0) }
        var keys: [String] = []
        for part in parts {
          let key = CellTest.comparable(part, in: column)
          let label = column.hasSuffix("department") ? key.uppercased() : FoldedSpaces.trimmed(part)
          labelOfKey[key] = min(labelOfKey[key] ?? label, label)
          if !key.isEmpty && !keys.contains(key) { keys.append(key) }
        }
        keysOfCode[code] = keys
      }
      for key in keysOfCode[code] ?? [] { rowsOfKey[key, default: 0] += 1 }
    }
    let kept = rowsOfKey.filter { $0.value >= minimum }.keys.sorted {
      (labelOfKey[$0] ?? "", $0) < (labelOfKey[$1] ?? "", $1)
    }
    let indexOfKey = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, Int32($0.offset)) })
    labels = kept.map { labelOfKey[$0] ?? $0 }
    self.codes = codes
    valuesOfCode = keysOfCode.map { keys in (keys ?? []).compactMap { indexOfKey[$0] } }
  }

  /// The cells of a column as codes of texts; -1 for an empty one.
  private static func cells(_ column: String, _ pool: Pool, _ regulation: Regulation) -> ([Int32], [String]) {
    switch column {
    case "id": return ((0..<pool.count).map { Int32($0) }, (0..<pool.count).map { pool.ids[$0] })
    case "region": return (pool.regions.map { Int32($0) }, regulation.regions.map(\.code))
    case "category":
      let all = PostCategory.allCases
      return (pool.categories.map { category in Int32(all.firstIndex(of: category) ?? 0) }, all.map(\.rawValue))
    default: break
    }
    switch pool.columns[column] {
    case .texts(let texts): return (texts.codes, (0..<texts.values.count).map { texts.values[$0] })
    case .flags(let flags):
      return (flags.flags.map { $0 == .blank ? -1 : Int32($0.rawValue) }, ["false", "true"])
    case .numbers(let numbers):
      return coded((0..<pool.count).map { numbers[$0].map { Self.text($0, numbers.unit) } })
    case .dates(let dates): return coded((0..<pool.count).map { dates[$0]?.description })
    case nil: return (Array(repeating: -1, count: pool.count), [])
    }
  }

  private static func coded(_ cells: [String?]) -> ([Int32], [String]) {
    var codeOfText: [String: Int32] = [:]
    var texts: [String] = []
    let codes = cells.map { cell -> Int32 in
      guard let cell else { return -1 }
      if let code = codeOfText[cell] { return code }
      texts.append(cell)
      codeOfText[cell] = Int32(texts.count - 1)
      return Int32(texts.count - 1)
    }
    return (codes, texts)
  }

  private static func text(_ number: Int64, _ unit: NumberColumn.Unit) -> String {
    let digits =
      switch unit {
      case .whole: 0
      case .cents, .basisPoints: 2
      case .millionths: 6
      }
    return PlainDecimal.text(number, digits: digits)
  }
}
