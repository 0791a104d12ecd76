internal import Quantities
internal import Results
internal import Wordings

extension RuleUse {
  /// Posts or euros, as the rule counts.
  func amount(_ value: Int64?) -> Cell {
    guard let value else { return .none }
    return unit == .posts ? .count(Int(value)) : .money(Money(cents: value))
  }

  /// What was counted: of a share the part and the whole.
  var counted: Wording {
    guard let ofUsed else { return figure(used) }
    return .part(figure(used), of: figure(ofUsed))
  }

  /// What is demanded, such as “at least 2, at most 12”.
  var limit: Wording {
    let limits = [
      atLeast.map { Wording.Limit.atLeast(figure($0)) },
      atMost.map { Wording.Limit.atMost(figure($0)) },
      atLeastShare.map { Wording.Limit.atLeast(percentage($0)) },
      atMostShare.map { Wording.Limit.atMost(percentage($0)) },
    ].compactMap { $0 }
    if limits.isEmpty { return .Limit.inOrder }
    return Wording(
      en: limits.map(\.english).joined(separator: ", "), fr: limits.map(\.french).joined(separator: ", "))
  }

  private func figure(_ value: Int64) -> Wording {
    Wording { unit == .posts ? $0.integer(value) : $0.euros(cents: value) }
  }

  private func percentage(_ share: Share) -> Wording {
    Wording { $0.percent(basisPoints: share.basisPoints) }
  }
}
