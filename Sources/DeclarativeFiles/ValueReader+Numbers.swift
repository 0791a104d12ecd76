public import Quantities
internal import Wordings

extension ValueReader where Value == Int {
  /// A whole number within bounds, both included.
  public static func integer(_ range: ClosedRange<Int> = 0...1_000_000_000) -> ValueReader {
    bounded(digits: 0, Int64(range.lowerBound)...Int64(range.upperBound), Wording.expectedInteger) { Int($0) }
  }
}

extension ValueReader where Value == Decimal6 {
  /// A decimal number with at most six decimals, within bounds, both included.
  public static func decimal(
    from least: Decimal6 = Decimal6(-1_000_000_000), to most: Decimal6 = Decimal6(1_000_000_000)
  ) -> ValueReader {
    bounded(digits: 6, least.millionths...most.millionths, Wording.expectedDecimal) { Decimal6(millionths: $0) }
  }
}

extension ValueReader where Value == Points {
  /// Points with at most three decimals; a penalty is negative.
  public static var points: ValueReader {
    bounded(digits: 3, -1_000_000_000_000...1_000_000_000_000, Wording.expectedPoints) { Points(thousandths: $0) }
  }
}

extension ValueReader where Value == Money {
  /// The largest amount that is read: ten million million euros.
  public static var largest: Money { Money(euros: 10_000_000_000_000) }

  /// Euros with at most two decimals, 0 or more.
  public static var money: ValueReader {
    bounded(digits: 2, 0...largest.cents, Wording.expectedMoney) { Money(cents: $0) }
  }
}

extension ValueReader where Value == Share {
  /// A percentage written with `%`, with at most two decimals, within bounds, both included.
  public static func percentage(from least: Share = .none, to most: Share = .whole) -> ValueReader {
    ValueReader { value, log in
      let expected = Wording.expectedPercentage(least: least.basisPoints, most: most.basisPoints)
      guard let text = value.text, let share = Share(percentage: text) else {
        log.wrongType(of: value, expected: expected)
        return nil
      }
      guard (least...most).contains(share) else {
        log.outOfRange(value, expected: expected)
        return nil
      }
      return share
    }
  }
}

extension ValueReader {
  private static func bounded(
    digits: Int, _ range: ClosedRange<Int64>, _ expected: @escaping (_ least: Int64, _ most: Int64) -> Wording,
    _ make: @escaping (Int64) -> Value
  ) -> ValueReader {
    ValueReader { value, log in
      let expected = expected(range.lowerBound, range.upperBound)
      guard let text = value.text, let scaled = DecimalText.scaled(text, digits: digits) else {
        log.wrongType(of: value, expected: expected)
        return nil
      }
      guard range.contains(scaled) else {
        log.outOfRange(value, expected: expected)
        return nil
      }
      return make(scaled)
    }
  }
}
