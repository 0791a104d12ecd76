extension Apportionment {
  /// Largest remainders over exact shares that floors and caps clamp.
  ///
  /// The shares are λ·weight clamped to floor and cap, with λ such that they add up to the posts; claimants that are
  /// not clamped then share what is left by whole parts and largest fractions.
  static func largestRemainder(_ posts: Int, _ claimants: [Claimant]) -> [Int] {
    let scale = multiplier(posts, claimants)
    var held = claimants.map(\.floor)
    var free: [Int] = []
    for (index, claimant) in claimants.enumerated() where claimant.weight > 0 {
      let scaled = Int128(claimant.weight) * scale.numerator
      if let cap = claimant.cap, scaled >= Int128(cap) * scale.denominator {
        held[index] = cap
      } else if scaled > Int128(claimant.floor) * scale.denominator {
        held[index] = Int(scaled / scale.denominator)
        free.append(index)
      }
    }
    func remainder(_ index: Int) -> Int128 { Int128(claimants[index].weight) * scale.numerator % scale.denominator }
    let byRemainder = free.sorted { first, second in
      let (left, right) = (remainder(first), remainder(second))
      if left != right { return left > right }
      let (leftWeight, rightWeight) = (claimants[first].weight, claimants[second].weight)
      return leftWeight != rightWeight ? leftWeight > rightWeight : first < second
    }
    for index in byRemainder.prefix(posts - held.reduce(0, +)) { held[index] += 1 }
    return held
  }

  /// The λ, as a fraction, at which the clamped shares add up to the posts.
  ///
  /// The sum of the clamped shares never falls as λ grows, and is linear between two successive points at which a
  /// claimant leaves its floor or reaches its cap.
  private static func multiplier(_ posts: Int, _ claimants: [Claimant]) -> (numerator: Int128, denominator: Int128) {
    var breakpoints: [(numerator: Int128, denominator: Int128)] = []
    for claimant in claimants where claimant.weight > 0 {
      breakpoints.append((Int128(claimant.floor), Int128(claimant.weight)))
      if let cap = claimant.cap { breakpoints.append((Int128(cap), Int128(claimant.weight))) }
    }
    breakpoints.sort { $0.numerator * $1.denominator < $1.numerator * $0.denominator }
    var answer = breakpoints.last ?? (0, 1)
    for (index, low) in breakpoints.enumerated() {
      var (fixed, freeWeight): (Int128, Int128) = (0, 0)
      for claimant in claimants {
        let scaled = Int128(claimant.weight) * low.numerator
        if let cap = claimant.cap, claimant.weight > 0, scaled >= Int128(cap) * low.denominator {
          fixed += Int128(cap)
        } else if claimant.weight > 0, scaled >= Int128(claimant.floor) * low.denominator {
          freeWeight += Int128(claimant.weight)
        } else {
          fixed += Int128(claimant.floor)
        }
      }
      guard freeWeight > 0 else { continue }
      let candidate = (numerator: Int128(posts) - fixed, denominator: freeWeight)
      let next = index + 1 < breakpoints.count ? breakpoints[index + 1] : nil
      if candidate.numerator * low.denominator < low.numerator * candidate.denominator { continue }
      if let next, candidate.numerator * next.denominator > next.numerator * candidate.denominator { continue }
      answer = candidate
      break
    }
    return answer
  }
}
