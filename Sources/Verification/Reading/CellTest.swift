internal import Quantities
internal import Regulation

/// A test of a condition, made ready for the cells of its column.
///
/// It reads the specification's "Comparing" literally: texts are folded, an empty cell passes `missing` alone.
struct CellTest: Sendable {
  private let test: ColumnTest
  private let column: String
  private let entries: [String]
  private let parts: [CellTest]

  init(_ test: ColumnTest, of column: String) {
    self.test = test
    self.column = column
    switch test {
    case .equals(let texts), .includes(let texts), .list(_, let texts):
      entries = texts.map { Self.folded($0, in: column) }
      parts = []
    case .all(let tests):
      entries = []
      parts = tests.map { CellTest($0, of: column) }
    case .range, .before, .after, .missing:
      entries = []
      parts = []
    }
  }

  /// Whether the test compares sizes, which takes a figure or a day.
  var comparesSizes: Bool {
    switch test {
    case .range, .before, .after: true
    case .all: parts.contains { $0.comparesSizes }
    case .equals, .includes, .list, .missing: false
    }
  }

  /// Whether a cell passes.
  func passes(_ value: CellValue) -> Bool {
    if case .all = test { return parts.allSatisfy { $0.passes(value) } }
    if case .missing(let missing) = test { return missing == value.isBlank }
    switch value {
    case .blank: return false
    case .texts(let texts): return passes(texts)
    case .number(let number, let percent): return passes(number, percent: percent)
    case .day(let day): return passes(day)
    case .flag(let flag): return entries.contains { YesNo.value(of: $0) == flag }
    }
  }

  /// A text as it is compared in a column: departments with their leading zero, kinds of establishments by their code.
  static func folded(_ text: String, in column: String) -> String {
    let plain = FoldedText(text).description
    if column.hasSuffix("department"), plain.utf8.count == 1 { return "0" + plain }
    if column.hasSuffix("_kind"), let kind = EstablishmentKind(written: plain) {
      return FoldedText(kind.rawValue).description
    }
    return plain
  }

  private func passes(_ texts: [String]) -> Bool {
    switch test {
    case .equals, .list:
      return texts.contains { text in
        let plain = Self.folded(text, in: column)
        return entries.contains { $0 == plain || Self.means($0, plain) }
      }
    case .includes:
      let plain = texts.map { Self.folded($0, in: column) }
      return entries.allSatisfy { plain.contains($0) }
    case .range(let least, let most): return texts.contains { Self.isWithin($0, least, most) }
    case .before(let day): return texts.contains { text in CalendarDate(text: text).map { $0 < day } ?? false }
    case .after(let day): return texts.contains { text in CalendarDate(text: text).map { $0 > day } ?? false }
    case .missing, .all: return false
    }
  }

  private func passes(_ number: Int128, percent: Int128) -> Bool {
    switch test {
    case .equals(let texts), .list(_, let texts), .includes(let texts):
      return texts.contains { text in
        if text.hasSuffix("%") { return Share(percentage: text)?.millionths(percent) == number }
        return DecimalText.scaled(text, digits: 6).map { Int128($0) == number } ?? false
      }
    case .range(let least, let most):
      let isAbove = least.map { bound in bound.millionths(percent).map { number >= $0 } ?? false } ?? true
      let isBelow = most.map { bound in bound.millionths(percent).map { number <= $0 } ?? false } ?? true
      return isAbove && isBelow
    case .before, .after, .missing, .all: return false
    }
  }

  private func passes(_ day: CalendarDate) -> Bool {
    switch test {
    case .equals, .list, .includes: return entries.contains { CalendarDate(text: $0) == day }
    case .range(let least, let most):
      let isAfter = least.map { bound in bound.day.map { day >= $0 } ?? false } ?? true
      let isBefore = most.map { bound in bound.day.map { day <= $0 } ?? false } ?? true
      return isAfter && isBefore
    case .before(let bound): return day < bound
    case .after(let bound): return day > bound
    case .missing, .all: return false
    }
  }

  /// `true` and `false` also match the yes and no of a column of the user's own.
  private static func means(_ entry: String, _ text: String) -> Bool {
    guard entry == "true" || entry == "false" else { return false }
    return YesNo.value(of: text) == (entry == "true")
  }

  private static func isWithin(_ text: String, _ least: ConditionLiteral?, _ most: ConditionLiteral?) -> Bool {
    let bounds = CellTest(.range(atLeast: least, atMost: most), of: "")
    if let day = CalendarDate(text: text) { return bounds.passes(day) }
    let plain = text.hasSuffix("%") ? String(text.dropLast()) : text
    return DecimalText.scaled(plain, digits: 6).map { bounds.passes(Int128($0), percent: 1_000_000) } ?? false
  }
}

extension CellValue {
  var isBlank: Bool {
    if case .blank = self { true } else { false }
  }
}

extension Share {
  /// The share in millionths, a percent being so many.
  func millionths(_ percent: Int128) -> Int128 { Int128(basisPoints) * percent / 100 }
}

extension ConditionLiteral {
  /// The bound as a number in millionths; nil for a day, which no number reaches.
  func millionths(_ percent: Int128) -> Int128? {
    switch self {
    case .number(let number): Int128(number.millionths)
    case .percentage(let share): share.millionths(percent)
    case .date: nil
    }
  }

  /// The bound as a day; nil for a number.
  var day: CalendarDate? {
    if case .date(let day) = self { day } else { nil }
  }
}
