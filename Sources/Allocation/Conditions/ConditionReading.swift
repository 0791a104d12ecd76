internal import Pools
internal import Quantities
internal import Regulation

/// Reads conditions on a pool: which rows satisfy them.
struct ConditionReading: Sendable {
  let pool: Pool
  let regulation: Regulation

  /// The rows that satisfy a condition; all rows where there is none.
  func rows(satisfying condition: Condition?) -> RowSet {
    switch condition {
    case nil: return RowSet(rowCount: pool.count, full: true)
    case .column(let reference, let test): return rows(column: reference.name, passing: test)
    case .all(let parts):
      return parts.reduce(into: RowSet(rowCount: pool.count, full: true)) { $0.formIntersection(rows(satisfying: $1)) }
    case .any(let parts):
      return parts.reduce(into: RowSet(rowCount: pool.count)) { $0.formUnion(rows(satisfying: $1)) }
    case .not(let part):
      var rows = rows(satisfying: part)
      rows.complement()
      return rows
    }
  }

  /// The rows that satisfy a condition, or would if figures and dates that are missing were known.
  func rows(possiblySatisfying condition: Condition) -> RowSet { rows(condition, withMissingFigures: true) }

  /// Rows for which a condition may hold (`passes`) or surely holds, when missing figures and dates could be anything.
  private func rows(_ condition: Condition, withMissingFigures passes: Bool) -> RowSet {
    switch condition {
    case .column(let reference, let test):
      var rows = rows(column: reference.name, passing: test)
      guard isOfFigures(reference.name, test) else { return rows }
      let blanks = self.rows(column: reference.name, passing: .missing(true))
      if passes { rows.formUnion(blanks) } else { rows.subtract(blanks) }
      return rows
    case .all(let parts):
      return parts.reduce(into: RowSet(rowCount: pool.count, full: true)) {
        $0.formIntersection(rows($1, withMissingFigures: passes))
      }
    case .any(let parts):
      return parts.reduce(into: RowSet(rowCount: pool.count)) { $0.formUnion(rows($1, withMissingFigures: passes)) }
    case .not(let part):
      var rows = rows(part, withMissingFigures: !passes)
      rows.complement()
      return rows
    }
  }

  /// Whether a test needs a figure or a date: it compares sizes, or its column holds nothing else.
  private func isOfFigures(_ column: String, _ test: ColumnTest) -> Bool {
    if case .missing = test { return false }
    switch pool.columns[column] {
    case .numbers, .dates: return true
    case .texts, .flags, nil: return CellTest(test, column: column).isOfFigures
    }
  }

  private func rows(column name: String, passing test: ColumnTest) -> RowSet {
    switch name {
    case "id": rowsByIdentifier(passing: test)
    case "region": rowsByRegion(passing: test)
    case "category": rowsByCategory(passing: test)
    default: rows(of: pool.columns[name], named: name, passing: test)
    }
  }

  private func rows(of column: Column?, named name: String, passing test: ColumnTest) -> RowSet {
    let cellTest = CellTest(name.hasSuffix("department") ? withDepartmentCodes(test) : test, column: name)
    let blankPasses = cellTest.passesBlank
    switch column {
    case .texts(let texts):
      let passing = (0..<texts.values.count).map { cellTest.passes(text: texts.values[$0]) }
      return texts.codes.withUnsafeBufferPointer { codes in
        RowSet(rowCount: pool.count) { codes[$0] < 0 ? blankPasses : passing[Int(codes[$0])] }
      }
    case .numbers(let numbers):
      return RowSet(rowCount: pool.count) { row in
        numbers[row].map { cellTest.passes(number: $0, unit: numbers.unit) } ?? blankPasses
      }
    case .dates(let dates):
      return RowSet(rowCount: pool.count) { row in dates[row].map { cellTest.passes(date: $0) } ?? blankPasses }
    case .flags(let flags):
      let passing = (no: cellTest.passes(flag: false), yes: cellTest.passes(flag: true))
      return RowSet(rowCount: pool.count) { row in
        flags[row].map { $0 ? passing.yes : passing.no } ?? blankPasses
      }
    case nil:
      return RowSet(rowCount: pool.count, full: blankPasses)
    }
  }

  /// A test of departments in which names are replaced by codes, as the pool holds them.
  private func withDepartmentCodes(_ test: ColumnTest) -> ColumnTest {
    func codes(_ texts: [String]) -> [String] { texts.map { regulation.department(named: $0)?.code ?? $0 } }
    return switch test {
    case .equals(let texts): .equals(codes(texts))
    case .includes(let texts): .includes(codes(texts))
    case .list(let name, let entries): .list(name: name, entries: codes(entries))
    case .all(let tests): .all(tests.map { withDepartmentCodes($0) })
    case .range, .before, .after, .missing: test
    }
  }

  private func rowsByIdentifier(passing test: ColumnTest) -> RowSet {
    switch test {
    case .equals(let texts), .includes(let texts), .list(_, let texts):
      texts.reduce(into: RowSet(rowCount: pool.count)) { rows, text in
        if let row = pool.row(withID: text) { rows.insert(row) }
      }
    case .missing(let missing): RowSet(rowCount: pool.count, full: !missing)
    case .all(let tests):
      tests.reduce(into: RowSet(rowCount: pool.count, full: true)) {
        $0.formIntersection(rowsByIdentifier(passing: $1))
      }
    case .range, .before, .after: RowSet(rowCount: pool.count)
    }
  }

  private func rowsByRegion(passing test: ColumnTest) -> RowSet {
    let cellTest = CellTest(test, column: "region")
    let passing = regulation.regions.map { cellTest.passes(anyOf: $0.namesInConditions) }
    return RowSet(rowCount: pool.count) { passing[Int(pool.regions[$0])] }
  }

  private func rowsByCategory(passing test: ColumnTest) -> RowSet {
    let cellTest = CellTest(test, column: "category")
    let passing = PostCategory.allCases.map { cellTest.passes(anyOf: [$0.rawValue] + $0.frenchNames) }
    return RowSet(rowCount: pool.count) { passing[pool.categories[$0].position] }
  }
}

extension PostCategory {
  /// The position of the category among all.
  var position: Int {
    switch self {
    case .hospital: 0
    case .ambulatory: 1
    case .overseas: 2
    }
  }
}

extension Pool {
  /// The row of an identifier; nil when there is none.
  func row(withID id: String) -> Int? {
    let wanted = Array(id.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if ids.utf8(at: middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low < count && ids.utf8(at: low).elementsEqual(wanted) ? low : nil
  }
}
