internal import DeclarativeFiles
internal import Quantities

/// What a single value of a scenario file is.
enum ScalarKind: Sendable, Hashable {
  /// Any text.
  case text
  /// An identifier of the user's own or of the library.
  case identifier
  /// A column of the pool.
  case column
  /// A file, relative to the one that names it.
  case file
  /// Yes or no.
  case flag
  /// One of a few names.
  case choice([String])
  /// The first day of a month.
  case monthFirst
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// A number of posts.
  case posts
  /// Euros, 0 or more.
  case money
  /// Euros, or `unlimited`.
  case moneyOrUnlimited
  /// Points.
  case points
  /// A decimal number.
  case decimal
  /// A number of seconds.
  case seconds
  /// A percentage.
  case share
  /// A number, or a percentage.
  case part
  /// A number from 0 to 1, or a percentage.
  case fraction
  /// A relative gap: a small number from 0 to 1, or a percentage.
  case gap
  /// Posts, or euros where the rule measures euros.
  case limit

  /// How a number of this kind is held: an integer count of its last digit; nil for a kind that is no number.
  var figure: FigureForm? {
    switch self {
    case .text, .identifier, .column, .file, .flag, .choice, .monthFirst: nil
    case .whole, .posts, .limit: .whole
    case .money, .moneyOrUnlimited: .decimals(2)
    case .points: .decimals(3)
    case .decimal, .seconds, .part, .fraction: .decimals(6)
    case .gap: .decimals(12)
    case .share: .percent
    }
  }
}

/// How a number is held as an integer and written as text.
enum FigureForm: Sendable, Hashable {
  /// A whole number.
  case whole
  /// A number with so many decimals.
  case decimals(Int)
  /// A percentage, in basis points.
  case percent

  private var digits: Int {
    switch self {
    case .whole: 0
    case .decimals(let digits): digits
    case .percent: 2
    }
  }

  /// The integer that a text stands for; nil when it is no such number.
  func scaled(_ text: String) -> Int64? {
    switch self {
    case .whole, .decimals: DecimalText.scaled(text, digits: digits) ?? scaledPercentage(text)
    case .percent: Share(percentage: text)?.basisPoints
    }
  }

  /// A percentage where a number with enough decimals to hold it is expected.
  private func scaledPercentage(_ text: String) -> Int64? {
    guard digits >= 6, var scaled = Share(percentage: text)?.basisPoints else { return nil }
    for _ in 4..<digits {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = product
    }
    return scaled
  }

  /// The shortest text of an integer: a decimal point, no grouping, `%` after a percentage.
  func text(_ scaled: Int64) -> String {
    let figures = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - figures.count)) + figures
    var fraction = padded.suffix(digits)
    while fraction.last == "0" { fraction.removeLast() }
    let number = padded.dropLast(digits) + (fraction.isEmpty ? "" : "." + fraction)
    return (scaled < 0 ? "-" : "") + number + (self == .percent ? "%" : "")
  }
}
