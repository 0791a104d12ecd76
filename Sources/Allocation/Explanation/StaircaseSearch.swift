internal import Selection

/// Finds every value of a limit at which the best choice changes (paliers), not only those that somebody asked for.
///
/// The best totals, level after level, never fall while the limit is loosened, and the choice at one value remains the
/// best at every tighter value that it still respects: it is allowed there, and nothing better can be. So the choice
/// itself says where its step begins, to the cent or the unit, and one search just below that finds the step before.
/// There are no more searches than steps, and none can be overlooked. Where only the way in which the same posts are paid
/// changes, at the same cost, a search is made and nothing is shown.
public struct StaircaseSearch {
  /// What is chosen from one value on.
  public struct Landing: Sendable {
    /// The value: posts, cents or basis points.
    public let value: Int64
    /// What is chosen there.
    public let choice: ChoiceSummary
    /// Whether the sweep asks for the value.
    public let isAsked: Bool
    /// Whether posts, points or euros change exactly here, coming from smaller values.
    public let isStep: Bool
  }

  /// A value where a search was made.
  private struct Place {
    /// The value, negated where a smaller one is looser: what grows is looser.
    let position: Int64
    let choice: ChoiceSummary
    /// Where the choice begins to hold.
    let begin: Int64

    /// Whether both are proven and have the same totals.
    func isSame(as other: Place) -> Bool {
      choice.isProven && other.choice.isProven && choice.levels == other.choice.levels
    }
  }

  /// How often the walk through an interval goes on behind a search without a proof.
  private static let halvings = 3

  private let limit: SweptLimit
  private let searchLimit: Int
  /// Searches made between the values that were asked for.
  public private(set) var searches = 0
  /// Intervals between two values in which steps may remain unknown: the searches were used up, or a proof is missing.
  public private(set) var openIntervals = 0
  /// Whether a time limit or an interruption has ended a search: nothing is looked for between the values then.
  private var isEnded = false

  /// A search for the steps of a limit.
  ///
  /// - Parameters:
  ///   - limit: what moves.
  ///   - searchLimit: searches that may be made between the values asked for.
  public init(_ limit: SweptLimit, searchLimit: Int) {
    self.limit = limit
    self.searchLimit = searchLimit
  }

  /// The values asked for and the steps between them, the smallest value first.
  ///
  /// - Parameters:
  ///   - values: the values asked for, in any order.
  ///   - solve: the outcome at a value.
  /// - Returns: what is chosen at each, in the order of the values.
  /// - Throws: what `solve` throws.
  public mutating func landings(
    at values: [Int64], solve: (Int64) throws -> AllocationOutcome
  ) throws -> [Landing] {
    let positions = Set(values.map(position)).sorted()
    var asked: [Place] = []
    for position in positions { asked.append(try place(at: position, solve)) }
    var steps: [Int64: ChoiceSummary] = [:]
    for (low, high) in zip(asked, asked.dropFirst()) {
      for change in try changes(between: low, and: high, solve)
      where !change.tight.choice.hasSameFigures(as: change.loose.choice) {
        // The smaller value is the tighter one of a ceiling and the looser one of a floor.
        if limit.loosensUpwards {
          steps[change.loose.begin] = change.loose.choice
        } else {
          steps[change.loose.begin - 1] = change.tight.choice
        }
      }
    }
    let between = steps.filter { position, _ in !positions.contains(position) }
    return
      (asked.map { landing($0.choice, at: $0.position, isAsked: true, isStep: steps[$0.position] != nil) }
      + between.map { landing($0.value, at: $0.key, isAsked: false, isStep: true) })
      .sorted { $0.value < $1.value }
  }

  /// Where the totals of any level change between two values, the loosest place first.
  ///
  /// A search without a proof leaves a hole; the walk goes on from the middle of what is left, a few times.
  private mutating func changes(
    between low: Place, and high: Place, _ solve: (Int64) throws -> AllocationOutcome
  ) throws -> [(tight: Place, loose: Place)] {
    var changes: [(tight: Place, loose: Place)] = []
    var upper = high
    var halvings = 0
    var isOpen = !low.choice.isProven
    while !upper.isSame(as: low), upper.begin > low.position {
      guard upper.choice.isProven else {
        isOpen = true
        halvings += 1
        let middle = low.position + (upper.position - low.position) / 2
        guard halvings <= Self.halvings, middle > low.position, mayGoOn else { break }
        searches += 1
        upper = try place(at: middle, solve)
        continue
      }
      // What holds from here on; the search below shows whether it is a step or a tie that nothing settles.
      let step = upper
      if step.begin - 1 == low.position {
        upper = low
      } else {
        guard mayGoOn else {
          isOpen = true
          break
        }
        searches += 1
        upper = try place(at: step.begin - 1, solve)
      }
      if upper.choice.isProven, upper.choice.levels != step.choice.levels { changes.append((upper, step)) }
      if upper.position == low.position { break }
    }
    if isOpen { openIntervals += 1 }
    return changes
  }

  private var mayGoOn: Bool { searches < searchLimit && !isEnded }

  private mutating func place(at position: Int64, _ solve: (Int64) throws -> AllocationOutcome) throws -> Place {
    let value = self.position(position)
    let outcome = try solve(value)
    isEnded = isEnded || outcome.search.ending == .deadline || outcome.search.ending == .stopped
    let begin = limit.tightest(for: outcome, at: value).map(self.position)
    // Nothing to bear on: the choice holds at every tighter value; no choice at all: there is none at any tighter one.
    return Place(position: position, choice: ChoiceSummary(outcome), begin: min(begin ?? .min, position))
  }

  /// A value as a position, or a position as a value.
  private func position(_ value: Int64) -> Int64 { limit.loosensUpwards ? value : -value }

  private func landing(_ choice: ChoiceSummary, at position: Int64, isAsked: Bool, isStep: Bool) -> Landing {
    Landing(value: self.position(position), choice: choice, isAsked: isAsked, isStep: isStep)
  }
}
