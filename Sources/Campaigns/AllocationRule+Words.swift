internal import Quantities
internal import Regulation
public import Wordings

extension AllocationRule {
  /// The title, with the figures in force behind it where they were changed since; nil without a title.
  public var heading: Wording? {
    guard let title else { return nil }
    guard titleIsOlder, let figures = limits.wording(isPosts: measure == .posts) else {
      return Wording(verbatim: title)
    }
    return .title(title, now: per.map { .figure(figures, forEach: $0.name) } ?? figures)
  }
}

extension AllocationRule.Limits {
  /// The figures; nil where there is none, as in an order of preference.
  ///
  /// - Parameter isPosts: whether posts are counted, and not cents.
  /// - Returns: the figures, the number before the share.
  public func wording(isPosts: Bool) -> Wording? {
    let parts = [
      atLeast.map { Wording.limitAtLeast($0, isPosts: isPosts) },
      atMost.map { Wording.limitAtMost($0, isPosts: isPosts) },
      atLeastShare.map { Wording.limitAtLeast(basisPoints: $0.basisPoints) },
      atMostShare.map { Wording.limitAtMost(basisPoints: $0.basisPoints) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : .figures(parts)
  }
}
