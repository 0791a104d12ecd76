/// Exact reading of decimal numbers as people write them.
public enum DecimalText {
  /// A decimal number as an integer count of its last allowed digit; nil when it is no such number.
  ///
  /// Comma or point before the decimals; thousands may be grouped by spaces, also no-break ones; no exponent, no sign but `-`, `−` or `+` in front.
  ///
  /// - Parameters:
  ///   - text: the number, spaces around it allowed.
  ///   - digits: decimals kept; zeros beyond them are allowed, other digits are not.
  /// - Returns: the number times ten to the power of `digits`, or nil.
  public static func scaled(_ text: some StringProtocol, digits: Int) -> Int64? {
    var magnitude: Int64 = 0
    var decimals = -1
    var seenDigit = false
    var isNegative = false
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        let digit = Int64(scalar.value - 48)
        if pendingSpace && decimals >= 0 { return nil }
        pendingSpace = false
        seenDigit = true
        if decimals >= digits {
          if digit != 0 { return nil }
          continue
        }
        if decimals >= 0 { decimals += 1 }
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(digit)
        if overflow || carry { return nil }
        magnitude = sum
      case ".", ",":
        if decimals >= 0 || !seenDigit || pendingSpace { return nil }
        decimals = 0
      case "-", "\u{2212}", "+":
        if seenDigit || isNegative || decimals >= 0 { return nil }
        isNegative = scalar != "+"
      case " ", "\u{00A0}", "\u{202F}", "\u{2009}":
        if seenDigit { pendingSpace = true }
      default:
        return nil
      }
    }
    guard seenDigit else { return nil }
    for _ in max(decimals, 0)..<max(digits, 0) {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = product
    }
    return isNegative ? -magnitude : magnitude
  }
}
