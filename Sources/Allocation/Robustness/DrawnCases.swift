internal import Campaigns
internal import Pools
internal import Quantities

/// The different problems that draws come to, each once; the first is the decision itself.
struct DrawnCases: Sendable {
  /// What a draw changes.
  struct Case: Hashable, Sendable {
    /// The rows that are gone, ascending.
    var gone: [Int32]
    /// The factor of each weight, in the order of the scoring; nil where the weights are sure.
    var factors: [Decimal6]?
  }

  /// The cases, in the order in which the draws meet them.
  private(set) var all = [Case(gone: [], factors: nil)]
  /// In how many draws each is met.
  private(set) var frequency = [0]
  /// The case of each draw.
  private(set) var caseOfDraw: [Int] = []

  /// How many different cases, the decision itself aside, the first draws meet.
  func metCases(inDraws draws: Int) -> Int { caseOfDraw.prefix(draws).max() ?? 0 }

  /// The cases of all draws; where `matters` says that the choice cannot change when these rows go, the decision stands.
  init(
    _ problem: AllocationProblem, _ uncertainty: Uncertainty, _ withdrawals: Withdrawals,
    matters: ([Int32]) -> Bool
  ) {
    let draws = RandomDraws(seed: uncertainty.seed)
    let starts = problem.campaign.scoring.map { draws.start(.weight, of: $0.id.utf8) }
    let spread = uncertainty.weightSpread ?? Share.none
    var places = [all[0]: 0]
    caseOfDraw.reserveCapacity(uncertainty.draws)
    for draw in 0..<uncertainty.draws {
      var met = Case(gone: withdrawals.gone(inDraw: draw), factors: nil)
      if spread > Share.none {
        met.factors = starts.map { RandomDraws.factor(from: $0, draw: draw, spread: spread) }
      } else if !matters(met.gone) {
        met.gone = []
      }
      let place = places[met] ?? all.count
      if place == all.count {
        places[met] = place
        all.append(met)
        frequency.append(0)
      }
      frequency[place] += 1
      caseOfDraw.append(place)
    }
  }
}
