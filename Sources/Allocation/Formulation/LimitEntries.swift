internal import Campaigns

/// The entries of every option in the inequalities, computed from flat arrays.
///
/// Millions of options are asked for; nothing here counts references or allocates.
struct LimitEntries: Sendable {
  /// How one family counts the options of one offer: plain numbers alone.
  private struct Family {
    /// Where the bits of the counted rows start; -1 when all are counted, -2 when none is.
    let counted: Int
    /// Where the bits of the rows that a share is taken of start, likewise.
    let base: Int
    /// Where the cells of the rows start in `codes`, and their values in `starts`; -1 for a single limit.
    let codes: Int
    let starts: Int
    /// Where the weights of the schedules start; -1 when each weighs one post.
    let amounts: Int
    let firstLine: Int
    let firstSide: Int
    let sideCount: Int
  }

  /// What a side of a limit makes of an amount that is counted, and of one that a share is taken of.
  fileprivate struct Factors {
    let counted: Int64
    let base: Int64
  }

  private static let all = -1
  private static let none = -2

  private var familiesOfOffer: [[Family]] = []
  private var bits: [UInt64] = []
  private var codes: [Int32] = []
  private var starts: [Int32] = []
  private var values: [Int32] = []
  private var amounts: [Int64] = []
  private var factors: [Factors] = []

  /// The entries of a problem whose families' inequalities start at the given lines.
  init(_ problem: AllocationProblem, firstLines: [Int]) {
    familiesOfOffer = problem.offers.map { _ in [] }
    var placeOfWeight: [Tally.Weight: Int] = [.posts: Self.all]
    for (index, family) in problem.families.enumerated() where family.limitCount > 0 {
      let counted = place(family.counted.rows)
      let base = family.base.map { place($0.rows) }
      let (codesPlace, startsPlace) = family.values.map { place($0) } ?? (Self.all, Self.all)
      let weight = family.counted.weight
      if placeOfWeight[weight] == nil {
        placeOfWeight[weight] = amounts.count
        for schedule in 0..<Int32(problem.costs.count) {
          amounts.append(family.counted.amount(schedule, problem.costs))
        }
      }
      let sides = family.limits(of: 0).sides
      let firstSide = factors.count
      factors += sides.map { Factors($0) }
      for offer in problem.offers.indices {
        let isCounted = family.counted.offers[offer]
        let isInBase = family.base?.offers[offer] ?? false
        guard isCounted || isInBase else { continue }
        familiesOfOffer[offer].append(
          Family(
            counted: isCounted ? counted : Self.none, base: isInBase ? base ?? Self.none : Self.none, codes: codesPlace,
            starts: startsPlace, amounts: placeOfWeight[weight] ?? Self.all, firstLine: firstLines[index],
            firstSide: firstSide, sideCount: sides.count))
      }
    }
  }

  private mutating func place(_ rows: RowSet?) -> Int {
    guard let rows else { return Self.all }
    bits += rows.words
    return bits.count - rows.words.count
  }

  private mutating func place(_ row: RowValues) -> (codes: Int, starts: Int) {
    let places = (codes.count, starts.count)
    let shift = Int32(values.count)
    codes += row.codes
    starts += row.starts.map { $0 + shift }
    values += row.values
    return places
  }

  /// Calls back with each inequality in which an option counts, and its amount there; a line comes once at most.
  @inline(__always)
  func forEach(row: Int, offer: Int, schedule: Int, _ body: (_ line: Int, _ amount: Int64) -> Void) {
    for number in familiesOfOffer[offer].indices {
      let family = familiesOfOffer[offer][number]
      let isCounted = contains(row, family.counted)
      let isInBase = contains(row, family.base)
      guard isCounted || isInBase else { continue }
      let amount = family.amounts < 0 ? 1 : amounts[family.amounts + schedule]
      for side in 0..<family.sideCount {
        let factors = factors[family.firstSide + side]
        let entry = (isCounted ? factors.counted * amount : 0) + (isInBase ? factors.base * amount : 0)
        guard entry != 0 else { continue }
        if family.codes < 0 {
          body(family.firstLine + side, entry)
        } else {
          let code = Int(codes[family.codes + row])
          guard code >= 0 else { continue }
          for place in Int(starts[family.starts + code])..<Int(starts[family.starts + code + 1]) {
            body(family.firstLine + Int(values[place]) * family.sideCount + side, entry)
          }
        }
      }
    }
  }

  @inline(__always)
  private func contains(_ row: Int, _ place: Int) -> Bool {
    place < 0 ? place == Self.all : bits[place + row >> 6] & (1 << UInt64(row & 63)) != 0
  }
}

extension LimitEntries.Factors {
  fileprivate init(_ side: AllocationFormulation.Side) {
    switch side {
    case .amount: self.init(counted: 1, base: 0)
    case .leastShare(let points), .mostShare(let points): self.init(counted: 10_000, base: -points)
    }
  }
}
