internal import Quantities

/// Walks the posts of two results, both sorted by identifier, side by side.
///
/// Two campaigns number their files alike: a post is the same only if nothing says that its region is another.
struct PostMatches {
  private(set) var changes: [ResultComparison.Change] = []
  private(set) var common = 0
  private(set) var onlyBefore = 0
  private(set) var onlyAfter = 0
  /// Points of the first choice minus those of the second by the first one's scoring, over the posts of both.
  private(set) var pointsGivenUp = Points.zero

  init(_ before: PostOutcomes, _ after: PostOutcomes) {
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let first = left < before.count ? before[left] : nil
      let second = right < after.count ? after[right] : nil
      switch Self.order(first, second) {
      case .same:
        common += 1
        if let first, let second { pointsGivenUp = pointsGivenUp + Self.given(up: first, for: second) }
        note(first, second)
        left += 1
        right += 1
      case .namesakes:
        onlyBefore += 1
        onlyAfter += 1
        note(first, nil)
        note(nil, second)
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
    case namesakes
    case firstAlone
    case secondAlone
  }

  private static func order(_ first: PostOutcome?, _ second: PostOutcome?) -> Order {
    guard let first else { return .secondAlone }
    guard let second else { return .firstAlone }
    if first.id == second.id { return isElsewhere(first, second) ? .namesakes : .same }
    return first.id.utf8.lexicographicallyPrecedes(second.id.utf8) ? .firstAlone : .secondAlone
  }

  private static func isElsewhere(_ first: PostOutcome, _ second: PostOutcome) -> Bool {
    guard let region = first.label?.regionCode, let other = second.label?.regionCode else { return false }
    return region != other
  }

  /// What the first funding of a post earns, minus what the second would by the points that the post has in the first.
  private static func given(up first: PostOutcome, for second: PostOutcome) -> Points {
    let earned = first.funding?.value ?? .zero
    guard let funding = second.funding else { return earned }
    if let own = first.funding, own.months == funding.months { return .zero }
    // The part that the duration earns is that of the second result.
    guard second.points != .zero else { return earned - first.points }
    let product = Int128(first.points.thousandths) * Int128(funding.value.thousandths)
    let (sign, divisor): (Int128, Int128) =
      second.points < .zero ? (-1, -Int128(second.points.thousandths)) : (1, Int128(second.points.thousandths))
    return earned - Points(thousandths: Rounding.halfAwayFromZero(sign * product, over: divisor))
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
