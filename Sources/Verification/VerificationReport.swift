public import Wordings

/// What the verification of a result found (rapport de vérification).
public struct VerificationReport: Sendable {
  /// Something in the result that is not as it has to be.
  public struct Finding: Sendable, Hashable {
    /// A stable code: `inputs-changed`, `figure`, `option`, `limit`, `group`, `order`, `decision`, `proof` or `improvable`.
    public let code: String
    /// Where in the result, such as `posts.D-014.cost.2021`.
    public let place: String
    /// What the result states, as the file writes it; nil where it states nothing.
    public let stated: String?
    /// What the inputs give; nil where they give nothing.
    public let recomputed: String?
    /// The finding as a sentence.
    public let message: Wording
  }

  /// What was found, in the order of the result; the first thousand.
  public let findings: [Finding]
  /// How many findings there are in all.
  public let findingCount: Int
  /// Sentences that conclude: whether the result agrees, and what could not be checked.
  public let summary: [Wording]

  /// Whether the result agrees with its inputs in every point.
  public var agrees: Bool { findingCount == 0 }
}
