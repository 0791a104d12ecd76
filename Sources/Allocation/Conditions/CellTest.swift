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
    case .equals, .list: texts.contains { folded.contains(Self.comparable($0, in: column)) || passesAsFlag($0) }
    case .includes: folded.isSubset(of: texts.map { Self.comparable($0, in: column) })
    case .missing(let missing): !missing
    case .range(let atLeast, let atMost): texts.contains { Self.isWithin($0, atLeast, atMost) }
    case .before(let day): texts.contains { Self.date($0).map { $0 < day } ?? false }
    case .after(let day): texts.contains { Self.date($0).map { $0 > day } ?? false }
    case .all: parts.allSatisfy { $0.passes(anyOf: texts) }
    }
  }

  /// Whether a text of yes or no passes a test written `true` or `false`.
  private func passesAsFlag(_ text: String) -> Bool {
    YesNo.value(of: text).map { folded.contains($0 ? "true" : "false") } ?? false
  }

  /// Whether the test compares sizes, and so needs a figure or a date.
  var isOfFigures: Bool {
    switch test {
    case .range, .before, .after: true
    case .all: parts.contains(where: \.isOfFigures)
    case .equals, .includes, .list, .missing: false
    }
  }

  /// Whether a number passes.
  func passes(number: Int64, unit: NumberColumn.Unit) -> Bool {
    switch test {
    case .range(let atLeast, let atMost): Figure(number, unit).isWithin(atLeast, atMost)
    case .equals(let texts), .includes(let texts), .list(_, let texts):
      texts.contains { Self.literal($0).map { Figure(number, unit).isWithin($0, $0) } ?? false }
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
    return Figure(millionths: Int128(value)).isWithin(atLeast, atMost)
  }

  /// A number as bounds compare it.
  private struct Figure {
    /// Millionths of a whole, of a euro or of a percent.
    let millionths: Int128
    /// Whether a percentage is a part of 1 here, as for probabilities, and not of 100.
    var isPartOfOne = false

    init(millionths: Int128) { self.millionths = millionths }

    init(_ number: Int64, _ unit: NumberColumn.Unit) {
      switch unit {
      case .whole: millionths = Int128(number) * 1_000_000
      case .cents, .basisPoints: millionths = Int128(number) * 10_000
      case .millionths: (millionths, isPartOfOne) = (Int128(number), true)
      }
    }

    func isWithin(_ atLeast: ConditionLiteral?, _ atMost: ConditionLiteral?) -> Bool {
      if let atLeast { guard let bound = bound(atLeast), bound <= millionths else { return false } }
      if let atMost { guard let bound = bound(atMost), bound >= millionths else { return false } }
      return true
    }

    /// A literal in the same millionths; nil for a day, which no number reaches.
    private func bound(_ literal: ConditionLiteral) -> Int128? {
      switch literal {
      case .number(let value): Int128(value.millionths)
      case .percentage(let share): Int128(share.basisPoints) * (isPartOfOne ? 100 : 10_000)
      case .date: nil
      }
    }
  }

  private static func literal(_ text: String) -> ConditionLiteral? {
    if text.hasSuffix("%") { return Share(percentage: text).map(ConditionLiteral.percentage) }
    return DecimalText.scaled(text, digits: 6).map { .number(Decimal6(millionths: $0)) }
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
