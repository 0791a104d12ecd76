/// Multipliers of links between groups that fit those of the other rows.
///
/// Of posts that are chosen together or not at all, one may be worth much and another less than nothing. A multiplier moves
/// worth from one to the other, so that both are wanted or neither; a sweep over the links does so for one after another.
struct LinkPrices {
  private struct Link {
    var row: Int
    var plus: Int
    var minus: Int
    var isOneSided: Bool
  }

  private static let sweeps = 12

  let pricing: Pricing
  private let links: [Link]

  init(_ pricing: Pricing) {
    self.pricing = pricing
    let first = pricing.problem.rows.count
    var links = pricing.links.lower.indices.map { index in
      Link(row: first + index, plus: 0, minus: 0, isOneSided: pricing.links.lower[index] == ChoiceModel.noLower)
    }
    for group in 0..<pricing.problem.groupCount {
      for entry in pricing.links.entries(ofGroup: group) {
        let index = Int(pricing.links.rows[entry]) - first
        if pricing.links.amounts[entry] > 0 { links[index].plus = group } else { links[index].minus = group }
      }
    }
    self.links = links
  }

  /// The multipliers with those of the links fitted to the others.
  func fitted(to multipliers: [Double]) -> [Double] {
    guard !links.isEmpty else { return multipliers }
    var result = multipliers
    var worth: [Int: Double] = [:]
    let groups = Set(links.flatMap { [$0.plus, $0.minus] }).sorted().map { Int32($0) }
    pricing.visit(groups[...], multipliers) { group, candidates in
      worth[Int(group)] = candidates.lazy.filter { $0.column >= 0 }.map(\.profit).max()
    }
    for _ in 0..<Self.sweeps {
      for link in links {
        guard let plus = worth[link.plus], let minus = worth[link.minus] else { continue }
        let shift = shift(link, plus: plus, minus: minus, now: result[link.row])
        result[link.row] += shift
        worth[link.plus] = plus - shift
        worth[link.minus] = minus + shift
      }
    }
    return result
  }

  /// By how much the multiplier of a link should rise, at what both of its groups are worth now.
  private func shift(_ link: Link, plus: Double, minus: Double, now multiplier: Double) -> Double {
    guard link.isOneSided else { return (plus - minus) / 2 }
    let (alone, needed) = (plus + multiplier, minus - multiplier)
    return (needed >= 0 ? 0 : min(max(alone, 0), -needed)) - multiplier
  }
}

extension Pricing {
  /// The groups of links that a choice does not keep to.
  func brokenLinks(_ choice: Choice) -> Set<Int> {
    let first = problem.rows.count
    var activity = [Int128](repeating: 0, count: links.lower.count)
    var linked: [Int] = []
    for group in choice.indices where !links.entries(ofGroup: group).isEmpty {
      linked.append(group)
      guard choice[group] >= 0 else { continue }
      for entry in links.entries(ofGroup: group) {
        activity[Int(links.rows[entry]) - first] += Int128(links.amounts[entry])
      }
    }
    let broken = Set(activity.indices.filter { activity[$0] > 0 || activity[$0] < links.lower[$0] })
    return Set(
      linked.filter { links.entries(ofGroup: $0).contains { broken.contains(Int(links.rows[$0]) - first) } })
  }
}
