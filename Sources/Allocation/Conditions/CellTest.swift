internal import Pools
internal import Quantities
internal import Regulation

/// A test of the cells of one column, prepared once.
struct CellTest {
  private let test: ColumnTest
  private let column: String
  private let folded: Set<String>
  private let parts: [CellTest]

  init(_ test: ColumnTest, column: String) {
    self.test = test
    self.column = column
    switch test {
    case .equals(let texts), .includes(let texts):
      folded = Set(texts.map { Self.comparable($0, in: column) })
      parts = []
    case .list(_, let entries):
      folded = Set(entries.map { Self.comparable($0, in: column) })
      parts = []
    case .all(let tests):
      folded = []
      parts = tests.map { CellTest($0, column: column) }
    case .range, .before, .after, .missing:
      folded = []
      parts = []
    }
  }

  /// Whether an empty cell passes.
  var passesBlank: Bool {
    switch test {
    case .missing(let missing): missing
    case .all: parts.allSatisfy(\.passesBlank)
    default: false
    }
  }

  /// Whether a cell of one or several texts passes.
  func passes(text: String) -> Bool {
    passes(anyOf: text.split(separator: "|").map(String.init))
  }

  /// Whether a cell that can be written in several ways, or holds several values, passes.
  func passes(anyOf texts: [String]) -> Bool {
    switch test {
    case .equals, .list: texts.contains { folded.contains(Self.comparable($0, in: column)) }
    case .includes: folded.isSubset(of: texts.map { Self.comparable($0, in: column) })
    case .missing(let missing): !missing
    case .range(let atLeast, let atMost): texts.contains { Self.isWithin($0, atLeast, atMost) }
    case .before(let day): texts.contains { Self.date($0).map { $0 < day } ?? false }
    case .after(let day): texts.contains { Self.date($0).map { $0 > day } ?? false }
    case .all: parts.allSatisfy { $0.passes(anyOf: texts) }
    }
  }

  /// Whether a number passes.
  func passes(number: Int64, unit: NumberColumn.Unit) -> Bool {
    switch test {
    case .range(let atLeast, let atMost):
      (atLeast.map { Self.order(number, unit, $0) >= 0 } ?? true)
        && (atMost.map { Self.order(number, unit, $0) <= 0 } ?? true)
    case .equals(let texts), .includes(let texts), .list(_, let texts):
      texts.contains { Self.literal($0).map { Self.order(number, unit, $0) == 0 } ?? false }
    case .missing(let missing): !missing
    case .all: parts.allSatisfy { $0.passes(number: number, unit: unit) }
    case .before, .after: false
    }
  }

  /// Whether a day passes.
  func passes(date: CalendarDate) -> Bool {
    switch test {
    case .before(let day): date < day
    case .after(let day): date > day
    case .range(let atLeast, let atMost):
      (atLeast.map { Self.isDate($0, atMost: date) } ?? true) && (atMost.map { Self.isDate($0, atLeast: date) } ?? true)
    case .equals(let texts), .includes(let texts), .list(_, let texts): texts.contains { Self.date($0) == date }
    case .missing(let missing): !missing
    case .all: parts.allSatisfy { $0.passes(date: date) }
    }
  }

  /// Whether yes or no passes.
  func passes(flag: Bool) -> Bool {
    switch test {
    case .equals, .includes, .list: folded.contains { YesNo.value(of: $0) == flag }
    case .missing(let missing): !missing
    case .all: parts.allSatisfy { $0.passes(flag: flag) }
    case .range, .before, .after: false
    }
  }

  /// A text as it is compared in a column: departments with their leading zero, kinds by their code.
  static func comparable(_ text: String, in column: String) -> String {
    let folded = FoldedText(text).description
    if column.hasSuffix("department"), folded.utf8.count == 1 { return "0" + folded }
    if column.hasSuffix("_kind"), let kind = EstablishmentKind(written: folded) {
      return FoldedText(kind.rawValue).description
    }
    return folded
  }

  private static func isWithin(_ text: String, _ atLeast: ConditionLiteral?, _ atMost: ConditionLiteral?) -> Bool {
    if let day = date(text) {
      return (atLeast.map { isDate($0, atMost: day) } ?? true) && (atMost.map { isDate($0, atLeast: day) } ?? true)
    }
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = DecimalText.scaled(number, digits: 6) else { return false }
    return (atLeast.map { order(value, .millionths, $0) >= 0 } ?? true)
      && (atMost.map { order(value, .millionths, $0) <= 0 } ?? true)
  }

  /// -1, 0 or 1 as a number is below, equal to or above a literal; a day is above every number.
  private static func order(_ number: Int64, _ unit: NumberColumn.Unit, _ literal: ConditionLiteral) -> Int {
    let (perUnit, bound): (Int128, Int128)
    switch literal {
    case .number(let value): (perUnit, bound) = (millionths(unit), Int128(value.millionths))
    case .percentage(let share): (perUnit, bound) = (millionths(unit), Int128(share.basisPoints) * 10_000)
    case .date: return -1
    }
    let value = Int128(number) * perUnit
    return value < bound ? -1 : value == bound ? 0 : 1
  }

  /// Millionths of a whole, of a euro or of a percent that one unit is worth.
  private static func millionths(_ unit: NumberColumn.Unit) -> Int128 {
    switch unit {
    case .whole: 1_000_000
    case .cents, .basisPoints: 10_000
    case .millionths: 1
    }
  }

  private static func literal(_ text: String) -> ConditionLiteral? {
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    return DecimalText.scaled(number, digits: 6).map { .number(Decimal6(millionths: $0)) }
  }

  private static func isDate(_ literal: ConditionLiteral, atMost day: CalendarDate) -> Bool {
    if case .date(let bound) = literal { return bound <= day }
    return false
  }

  private static func isDate(_ literal: ConditionLiteral, atLeast day: CalendarDate) -> Bool {
    if case .date(let bound) = literal { return bound >= day }
    return false
  }

  private static func date(_ text: String) -> CalendarDate? { CalendarDate(text: text) }
}
