internal import Pools
internal import Regulation

/// A condition on the rows of a pool, asked of one row at a time.
indirect enum RowCondition: Sendable {
  /// Every row.
  case always
  /// Rows whose distinct text passes: the verdicts by its code, and the verdict on an empty cell.
  case texts([Int32], verdicts: [Bool], blank: Bool)
  /// Rows whose number passes.
  case numbers(NumberColumn, CellTest)
  /// Rows whose day passes.
  case days(DateColumn, CellTest)
  /// Rows whose yes or no passes.
  case flags(FlagColumn, CellTest)
  /// Rows whose region passes.
  case regions([UInt8], verdicts: [Bool])
  /// Rows of some categories.
  case categories([PostCategory], among: [PostCategory])
  /// Rows of some identifiers.
  case rows(Set<Int>)
  /// Rows whose figure or day passes; `blank` are those without one.
  case figure(RowCondition, blank: RowCondition)
  case all([RowCondition])
  case any([RowCondition])
  case not(RowCondition)

  /// Whether a row satisfies the condition.
  func holds(_ row: Int) -> Bool {
    switch self {
    case .always: true
    case .texts(let codes, let verdicts, let blank): codes[row] < 0 ? blank : verdicts[Int(codes[row])]
    case .numbers(let numbers, let test): test.passes(numbers.value(row))
    case .days(let days, let test): test.passes(days[row].map { .day($0) } ?? .blank)
    case .flags(let flags, let test): test.passes(flags[row].map { .flag($0) } ?? .blank)
    case .regions(let regions, let verdicts): verdicts[Int(regions[row])]
    case .categories(let categories, let passing): passing.contains(categories[row])
    case .rows(let rows): rows.contains(row)
    case .figure(let test, _): test.holds(row)
    case .all(let parts): parts.allSatisfy { $0.holds(row) }
    case .any(let parts): parts.contains { $0.holds(row) }
    case .not(let part): !part.holds(row)
    }
  }

  /// Whether a row could satisfy the condition if its missing figures and days were known.
  func couldHold(_ row: Int) -> Bool { holds(row, withMissingFigures: true) }

  private func holds(_ row: Int, withMissingFigures passes: Bool) -> Bool {
    switch self {
    case .figure(let test, let blank): blank.holds(row) ? passes : test.holds(row)
    case .all(let parts): parts.allSatisfy { $0.holds(row, withMissingFigures: passes) }
    case .any(let parts): parts.contains { $0.holds(row, withMissingFigures: passes) }
    case .not(let part): !part.holds(row, withMissingFigures: !passes)
    case .always, .texts, .numbers, .days, .flags, .regions, .categories, .rows: holds(row)
    }
  }
}

extension RowCondition {
  /// A condition made ready for a pool; every row where there is none.
  init(_ condition: Condition?, pool: Pool, regulation: Regulation) {
    switch condition {
    case nil: self = .always
    case .column(let column, let test): self.init(test, of: column.name, pool: pool, regulation: regulation)
    case .all(let parts): self = .all(parts.map { RowCondition($0, pool: pool, regulation: regulation) })
    case .any(let parts): self = .any(parts.map { RowCondition($0, pool: pool, regulation: regulation) })
    case .not(let part): self = .not(RowCondition(part, pool: pool, regulation: regulation))
    }
  }

  private init(_ test: ColumnTest, of column: String, pool: Pool, regulation: Regulation) {
    let cellTest = CellTest(column.hasSuffix("department") ? test.withCodes(regulation) : test, of: column)
    switch column {
    case "id": self = Self.identifiers(test, pool)
    case "region":
      self = .regions(pool.regions, verdicts: regulation.regions.map { cellTest.passes(.texts($0.names)) })
    case "category":
      let passing = PostCategory.allCases.filter { cellTest.passes(.texts($0.names)) }
      self = .categories(pool.categories, among: passing)
    default:
      let cells = Self.cells(pool.columns[column], cellTest)
      if case .missing = test {
        self = cells
      } else if cellTest.comparesSizes || pool.columns[column].map(\.holdsFigures) == true {
        let blank = Self.cells(pool.columns[column], CellTest(.missing(true), of: column))
        self = .figure(cells, blank: blank)
      } else {
        self = cells
      }
    }
  }

  private static func cells(_ column: Column?, _ test: CellTest) -> RowCondition {
    switch column {
    case .texts(let texts):
      let verdicts = (0..<texts.values.count).map { code in
        test.passes(.texts(texts.values[code].split(separator: "|").map { String($0) }))
      }
      return .texts(texts.codes, verdicts: verdicts, blank: test.passes(.blank))
    case .numbers(let numbers): return .numbers(numbers, test)
    case .dates(let days): return .days(days, test)
    case .flags(let flags): return .flags(flags, test)
    case nil: return test.passes(.blank) ? .always : .any([])
    }
  }

  /// Identifiers are compared as they are: never folded, never empty.
  private static func identifiers(_ test: ColumnTest, _ pool: Pool) -> RowCondition {
    switch test {
    case .equals(let ids), .includes(let ids), .list(_, let ids):
      let wanted = Set(ids)
      return .rows(Set((0..<pool.count).filter { wanted.contains(pool.ids[$0]) }))
    case .missing(let missing): return missing ? .any([]) : .always
    case .all(let tests): return .all(tests.map { identifiers($0, pool) })
    case .range, .before, .after: return .any([])
    }
  }
}

extension Column {
  /// Whether the column holds nothing but figures or days.
  fileprivate var holdsFigures: Bool {
    switch self {
    case .numbers, .dates: true
    case .texts, .flags: false
    }
  }
}

extension ColumnTest {
  /// The test with names of departments replaced by their codes, which pools hold.
  fileprivate func withCodes(_ regulation: Regulation) -> ColumnTest {
    func codes(_ texts: [String]) -> [String] { texts.map { regulation.department(named: $0)?.code ?? $0 } }
    switch self {
    case .equals(let texts): return .equals(codes(texts))
    case .includes(let texts): return .includes(codes(texts))
    case .list(let name, let texts): return .list(name: name, entries: codes(texts))
    case .all(let tests): return .all(tests.map { $0.withCodes(regulation) })
    case .range, .before, .after, .missing: return self
    }
  }
}
