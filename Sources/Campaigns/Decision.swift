public import DeclarativeFiles

/// A decision that the commission took by itself (décision de la commission).
public struct Decision: Sendable {
  /// What was decided.
  public enum Verdict: String, Sendable {
    /// To fund the post.
    case fund
    /// Not to fund it.
    case reject
  }

  /// The post's identifier.
  public var post: String
  /// What was decided.
  public var verdict: Verdict
  /// Why; may be empty.
  public var reason: String
  /// Whether the post is funded although a rule of eligibility is broken.
  public var overridesEligibility: Bool
  /// Where it is written, for faults found with the pool at hand.
  public var location: SourceLocation?

  /// A decision.
  public init(
    post: String, verdict: Verdict, reason: String, overridesEligibility: Bool = false, location: SourceLocation? = nil
  ) {
    self.post = post
    self.verdict = verdict
    self.reason = reason
    self.overridesEligibility = overridesEligibility
    self.location = location
  }
}
