/// Decimal numbers as files write them: a point, no grouping, no needless zeros.
public enum PlainDecimal {
  /// A number held as an integer count of its last digit, as `8250.62`, `40` or `-0.5`.
  ///
  /// - Parameters:
  ///   - scaled: the number times ten to the power of `digits`.
  ///   - digits: 0 to 18.
  /// - Returns: the shortest text of the number.
  public static func text(_ scaled: Int64, digits: Int) -> String {
    var text = String(scaled.magnitude)
    if digits > 0 {
      text = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
      var fraction = text.suffix(digits)
      while fraction.last == "0" { fraction.removeLast() }
      text = String(text.dropLast(digits)) + (fraction.isEmpty ? "" : "." + fraction)
    }
    return scaled < 0 ? "-" + text : text
  }
}
