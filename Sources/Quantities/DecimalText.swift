/// Exact reading of decimal numbers as people write them.
public enum DecimalText {
  /// A decimal number as an integer count of its last allowed digit; nil when it is no such number.
  ///
  /// Comma or point before the decimals; thousands may be grouped in threes by a space, also a no-break one; no
  /// exponent, no sign but one `-`, `−` or `+` in front.
  ///
  /// - Parameters:
  ///   - text: the number, spaces around it allowed.
  ///   - digits: decimals kept; zeros beyond them are allowed, other digits are not.
  /// - Returns: the number times ten to the power of `digits`, or nil.
  public static func scaled(_ text: some StringProtocol, digits: Int) -> Int64? {
    var number = Number(digits: digits)
    for scalar in text.unicodeScalars where !number.take(scalar) { return nil }
    return number.scaled
  }

  /// What has been read of a number.
  private struct Number {
    let digits: Int
    private var magnitude: Int64 = 0
    private var isSigned = false
    private var isNegative = false
    private var isGrouped = false
    /// Digits of the last group of the whole part.
    private var groupLength = 0
    private var spaces = 0
    /// Decimals read; -1 before the separator.
    private var decimals = -1

    init(digits: Int) {
      self.digits = digits
    }

    /// Takes the next character; false when no number goes on with it.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "0"..."9": return takeDigit(Int64(scalar.value - 48))
      case ".", ",":
        guard decimals < 0, groupLength > 0, spaces == 0, endsGroup else { return false }
        decimals = 0
      case "-", "\u{2212}", "+":
        guard !isSigned, groupLength == 0 else { return false }
        isSigned = true
        isNegative = scalar != "+"
      case " ", "\u{00A0}", "\u{202F}", "\u{2009}":
        if groupLength > 0 { spaces += 1 }
      default: return false
      }
      return true
    }

    /// The number times ten to the power of `digits`; nil when it breaks off or is too large.
    var scaled: Int64? {
      guard groupLength > 0, endsGroup, decimals != 0 else { return nil }
      var scaled = magnitude
      for _ in 0..<max(0, digits - max(0, decimals)) {
        let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        scaled = product
      }
      return isNegative ? -scaled : scaled
    }

    private var endsGroup: Bool { !isGrouped || groupLength == 3 }

    private mutating func takeDigit(_ digit: Int64) -> Bool {
      if spaces > 0 {
        guard spaces == 1, decimals < 0, isGrouped ? groupLength == 3 : groupLength <= 3 else { return false }
        isGrouped = true
        groupLength = 0
        spaces = 0
      }
      if decimals < 0 { groupLength += 1 } else { decimals += 1 }
      if decimals > digits { return digit == 0 }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(digit)
      magnitude = sum
      return !overflow && !carry
    }
  }
}
