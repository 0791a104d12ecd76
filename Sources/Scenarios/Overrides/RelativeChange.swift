internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// A value written as a change of what stands there: `+10%`, `-20%`, `+50000`.
///
/// A percentage is one of the present value, also where that value is a percentage itself. Money rounds half away
/// from zero to the cent, points to the thousandth, percentages to the hundredth; posts, months and years have to come
/// out whole. `=-5` writes a negative number that is not a change.
struct RelativeChange {
  private enum Amount {
    /// So many millionths of a percent of the present value.
    case percent(Int64)
    /// So many units of the last digit.
    case units(Int64)
  }

  private let amount: Amount

  /// The absolute value that was meant; nil, with a fault, when there is none.
  static func resolved(
    _ value: PositionedYAML, at place: ScenarioPlace, _ path: ScenarioPath, _ log: ReadingLog
  ) -> PositionedYAML? {
    guard let figure = place.figure, let text = value.text?.trimmed, let first = text.first else { return value }
    if first == "=" {
      return PositionedYAML(.scalar(text: String(text.dropFirst()), isPlain: true), at: value.location)
    }
    guard ["+", "-", "\u{2212}"].contains(first) else { return value }
    guard let change = RelativeChange(text, figure) else {
      let expected = figure == .percent ? Wording.expectedPercentChange : .expectedChange
      log.wrongType(of: value, expected: expected)
      return nil
    }
    guard let current = place.value?.text.flatMap(figure.scaled) else {
      log.error("no-base", at: value.location, .nothingToChangeFrom(path.text, place.value?.text))
      return nil
    }
    guard let result = change.applied(to: current, figure) else {
      log.error("not-whole", at: value.location, .notWhole(path.text, from: figure.text(current), change: text))
      return nil
    }
    return PositionedYAML(.scalar(text: figure.text(result), isPlain: true), at: value.location)
  }

  private init?(_ text: String, _ figure: FigureForm) {
    if text.last == "%" {
      guard let percent = DecimalText.scaled(text.dropLast(), digits: 6) else { return nil }
      amount = .percent(percent)
    } else {
      guard figure != .percent, let units = figure.scaled(text) else { return nil }
      amount = .units(units)
    }
  }

  /// The changed value; nil when it has to be whole and is not, or does not fit.
  private func applied(to current: Int64, _ figure: FigureForm) -> Int64? {
    switch amount {
    case .units(let units):
      let (sum, overflow) = current.addingReportingOverflow(units)
      return overflow ? nil : sum
    case .percent(let millionths):
      let whole: Int128 = 100_000_000
      let product = Int128(current) * (whole + Int128(millionths))
      guard product.magnitude / 100_000_000 < Int128.Magnitude(Int64.max) else { return nil }
      if figure == .whole && product % whole != 0 { return nil }
      return Rounding.halfAwayFromZero(product, over: whole)
    }
  }
}

extension String {
  /// The text without the spaces around it.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
