internal import Quantities

/// Numbers that stand in sentences, as a mark in an opinion.
enum NumberInText {
  /// The first number after a text.
  ///
  /// - Parameters:
  ///   - text: a sentence such as `Avis favorable. Note : 15,5/20`.
  ///   - marker: what stands before the number; case and accents do not matter. Empty: the first number of all.
  /// - Returns: the number with a point; nil where there is none.
  static func first(in text: String, after marker: String) -> String? {
    let folded = FoldedText(text).description
    let wanted = FoldedText(marker).description
    var rest = folded[...]
    if !wanted.isEmpty {
      guard let place = folded.firstRange(of: wanted) else { return nil }
      rest = folded[place.upperBound...]
    }
    guard let start = rest.firstIndex(where: { digits.contains($0) }) else { return nil }
    var number = rest[start...].prefix { digits.contains($0) }
    let tail = rest[number.endIndex...]
    if let point = tail.first, point == "." || point == ",", let digit = tail.dropFirst().first, digits.contains(digit)
    {
      let decimals = tail.dropFirst().prefix { digits.contains($0) }
      number = rest[start..<decimals.endIndex]
    }
    return DecimalText.scaled(number, digits: 6).map { PlainDecimal.text($0, digits: 6) }
  }

  private static let digits: ClosedRange<Character> = "0"..."9"
}

extension ImportProfile.Source.Merge {
  /// The result over numbers in millionths, rounded half away from zero to the millionth; nil for none.
  func result(of numbers: [Int64]) -> String? {
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    let sum = numbers.reduce(Int128(0)) { $0 + Int128($1) }
    let result: Int64? =
      switch self {
      case .sum: Int64(exactly: sum)
      case .mean: Rounding.halfAwayFromZero(sum, over: Int128(numbers.count))
      case .min: least
      case .max: most
      case .first, .list, .count: nil
      }
    return result.map { PlainDecimal.text($0, digits: 6) }
  }
}

extension ImportProfile.Source.Part {
  /// A half of a linked list, which the platform writes `primary;secondary` or `primary / secondary`.
  func taken(from text: String) -> String {
    guard let place = text.firstRange(of: " / ") ?? text.firstRange(of: ";") else {
      return self == .primary ? text : ""
    }
    let half = self == .primary ? text[..<place.lowerBound] : text[place.upperBound...]
    return FoldedSpaces.trimmed(String(half))
  }
}
