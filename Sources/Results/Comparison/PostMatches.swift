internal import Quantities

/// Walks the posts of two results, both sorted by identifier, side by side.
struct PostMatches {
  private(set) var changes: [ResultComparison.Change] = []
  private(set) var common = 0
  private(set) var onlyBefore = 0
  private(set) var onlyAfter = 0

  init(_ before: PostOutcomes, _ after: PostOutcomes) {
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let first = left < before.count ? before[left] : nil
      let second = right < after.count ? after[right] : nil
      switch Self.order(first, second) {
      case .same:
        common += 1
        note(first, second)
        left += 1
        right += 1
      case .firstAlone:
        onlyBefore += 1
        note(first, nil)
        left += 1
      case .secondAlone:
        onlyAfter += 1
        note(nil, second)
        right += 1
      }
    }
  }

  private enum Order {
    case same
    case firstAlone
    case secondAlone
  }

  private static func order(_ first: PostOutcome?, _ second: PostOutcome?) -> Order {
    guard let first else { return .secondAlone }
    guard let second else { return .firstAlone }
    if first.id == second.id { return .same }
    return first.id.utf8.lexicographicallyPrecedes(second.id.utf8) ? .firstAlone : .secondAlone
  }

  private mutating func note(_ first: PostOutcome?, _ second: PostOutcome?) {
    guard let post = second ?? first, !Self.isSame(first?.funding, second?.funding) else { return }
    changes.append(
      ResultComparison.Change(
        post: post.id, before: first?.funding, after: second?.funding, points: post.points, label: post.label))
  }

  /// Whether two fundings are the same choice, whatever they cost.
  private static func isSame(_ first: Funding?, _ second: Funding?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.envelope == second.envelope && first.start == second.start && first.months == second.months
  }
}
