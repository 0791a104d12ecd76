extension Share {
  /// The share written as a percentage with its sign, such as `40%` or `12,5 %`, with at most two decimals; nil otherwise.
  public init?(percentage text: String) {
    let trimmed = text.trimmed
    guard trimmed.last == "%" else { return nil }
    guard let basisPoints = DecimalText.scaled(trimmed.dropLast(), digits: 2) else { return nil }
    self.init(basisPoints: basisPoints)
  }
}

extension StringProtocol {
  /// The text without the spaces around it.
  fileprivate var trimmed: SubSequence {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }
}
