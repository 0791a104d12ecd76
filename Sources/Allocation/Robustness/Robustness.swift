public import Quantities

/// What becomes of a decision when posts withdraw and weights are off (robustesse).
public struct Robustness: Sendable {
  /// How a post fares.
  public struct PostChance: Sendable {
    /// The post.
    public let id: String
    /// Whether the decision funds it.
    public let isFunded: Bool
    /// Its points.
    public let points: Points
    /// The chance that it withdraws, or falls with a member of its group, in millionths.
    public let withdrawal: Decimal6
    /// The draws that fund it.
    public let funded: Frequency
    /// The same, among the draws in which it is still there.
    public let fundedIfThere: Frequency
  }

  /// What an envelope pays.
  public struct EnvelopeOutlook: Sendable {
    /// Its euros in one fiscal year, or in all.
    public struct Period: Sendable {
      /// The fiscal year; nil for all of them.
      public let year: Int?
      /// The limit, cumulated when the envelope carries over; nil where nothing limits.
      public let limit: Money?
      /// By the decision.
      public let decided: Money
      /// Expected when nobody is called, exactly.
      public let withoutCalls: Money
      /// The mean of the draws; nil when there are none.
      public let expected: Money?
      /// One draw in twenty stays below.
      public let low: Money?
      /// One draw in twenty goes above.
      public let high: Money?
    }

    /// The envelope.
    public let id: String
    /// Posts at most; nil where nothing limits them.
    public let places: Int?
    /// Posts that the decision funds.
    public let decided: Int
    /// Posts expected when nobody is called, exactly.
    public let withoutCalls: Decimal6
    /// The mean of the draws; nil when there are none.
    public let expected: Decimal6?
    /// The mean number of places, or without a limit of decided posts, that stay empty.
    public let unfilled: Decimal6?
    /// Its euros by fiscal year, then in all.
    public let periods: [Period]
  }

  /// A post of the reserve list.
  public struct Reserve: Sendable {
    /// The post.
    public let id: String
    /// Its points.
    public let points: Points
    /// Funded posts whose withdrawal calls it.
    public let callers: Int
    /// The draws that fund it.
    public let funded: Frequency
  }

  /// How many posts were drawn and solved.
  public struct Effort: Sendable {
    /// Draws asked for.
    public let asked: Int
    /// Draws that the figures are made of.
    public let done: Int
    /// Different problems that were solved for them.
    public let solved: Int
    /// Draws whose withdrawals leave no allocation that satisfies the rules: the decision stands there as it is.
    public let impossible: Int
    /// Draws and calls whose best choice is not proven.
    public let unproven: Int
    /// Funded posts of which it was not found out in time who is called for them.
    public let missingCalls: Int
  }

  /// Draws.
  public let effort: Effort
  /// Every post that may be funded, by identifier.
  public let posts: [PostChance]
  /// The envelopes, in the order of the scenario.
  public let envelopes: [EnvelopeOutlook]
  /// The reserve list, in its order.
  public let reserve: [Reserve]
  /// Who is called when one funded post withdraws, by identifier.
  public let calls: [ReserveCall]
  /// Who is called when the posts named by the user withdraw; nil when none was named.
  public let askedCall: ReserveCall?
  /// How many posts each limited envelope may grant.
  public let grants: [OverGrant]
}

/// Who is called when posts withdraw (appel de la liste de réserve).
public struct ReserveCall: Sendable, Hashable {
  /// The choice when nothing decided has to stand.
  public struct FreeChoice: Sendable, Hashable {
    /// Posts that enter.
    public let entering: [String]
    /// Posts that leave, those that withdraw left out.
    public let leaving: [String]
    /// The points lost against the decision.
    public let loss: Points
  }

  /// The posts that withdraw.
  public let withdrawn: [String]
  /// The posts that fall with them: their groups.
  public let falling: [String]
  /// The posts that are called while everything else stands; nil when no allocation keeps everything else.
  public let called: [String]?
  /// The points lost against the decision; nil with `called`.
  public let loss: Points?
  /// The best choice when nothing has to stand, where it is another one; nil where it is the same.
  public let freeChoice: FreeChoice?
  /// Whether no allocation at all satisfies the rules without these posts.
  public let isImpossible: Bool
  /// Whether both answers are proven.
  public let isProven: Bool
}

/// How many posts an envelope may grant when some are expected to withdraw (surattribution).
public struct OverGrant: Sendable {
  /// So many posts granted and what that risks.
  public struct Step: Sendable, Hashable {
    /// Posts granted from the envelope.
    public let granted: Int
    /// The draws in which those that stay exceed a ceiling.
    public let exceeded: Frequency
  }

  /// The envelope.
  public let envelope: String
  /// Posts that the decision funds from it.
  public let decided: Int
  /// Posts of the reserve list that may be granted too.
  public let extra: [String]
  /// The draws in which those that stay exceed the envelope or another ceiling that counts them.
  public let exceeded: Frequency
  /// From the posts decided to all that may be granted.
  public let steps: [Step]
  /// The first post of the list that may not be granted too; nil when the list ends before.
  public let next: String?
  /// The draws that would exceed with it.
  public let exceededWithNext: Frequency?
}
