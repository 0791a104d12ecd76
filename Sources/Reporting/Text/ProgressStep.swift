package import Wordings

/// Something under way, such as a search or the reading of a file, as far as it has got.
package struct ProgressStep: Sendable {
  /// What a search has found.
  package struct Search: Sendable {
    /// The best value so far.
    package var best: Wording?
    /// What no value can exceed.
    package var bound: Wording?
    /// The distance between the two, relative to the bound.
    package var gap: Double?

    /// What a search has found so far.
    package init(best: Wording?, bound: Wording?, gap: Double?) {
      self.best = best
      self.bound = bound
      self.gap = gap
    }
  }

  /// Nothing is estimated from less time than this, in seconds.
  private static let shortestBasis = 0.5

  /// What is being done.
  package private(set) var phase: Wording
  /// When it began, in seconds of any clock.
  package private(set) var began: Double
  /// How many pieces are done: rows, draws, solves.
  package var done: Int?
  /// How many there are, where that is known.
  package var total: Int?
  /// When it has to end, in seconds of the same clock.
  package var deadline: Double?
  /// What a search has found.
  package var search: Search?

  /// A step that begins.
  package init(phase: Wording, began: Double, done: Int? = nil, total: Int? = nil, deadline: Double? = nil) {
    self.phase = phase
    self.began = began
    self.done = done
    self.total = total
    self.deadline = deadline
  }

  /// Another phase takes the place of the one before; the same one goes on.
  package mutating func turn(to phase: Wording, at now: Double) {
    guard phase != self.phase else { return }
    self = ProgressStep(phase: phase, began: now, deadline: deadline)
  }

  /// The seconds that the rest will take if it goes on as it began; nil where nothing can be said.
  package func estimate(at now: Double) -> Double? {
    guard let done, let total, done > 0, total >= done, now - began >= Self.shortestBasis else { return nil }
    return (now - began) * Double(total - done) / Double(done)
  }
}
