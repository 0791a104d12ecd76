public import Wordings

/// Why nothing satisfies the rules, and the least that would change it.
public struct Diagnosis: Sendable {
  /// A rule of a conflict.
  public struct Member: Sendable {
    /// The rule's identifier, as results name it.
    public let id: String
    /// What it says.
    public let statement: Wording
    /// Whether the commission may relax it.
    public let isPolicy: Bool
  }

  /// A change of one rule, or of two together, that makes the rest possible.
  public struct Repair: Sendable {
    /// What one rule would have to say.
    public struct Change: Sendable, Hashable {
      /// The rule's identifier.
      public let id: String
      /// What it would have to say.
      public let statement: Wording
      /// How far that is from what it says, in ten-thousandths of the latter.
      let distance: Int64
      /// The change itself.
      let amendment: Amendment
    }

    /// The changes.
    public let changes: [Change]

    /// What makes one repair cheaper than another: fewer rules, then smaller changes.
    var price: (Int, Int64) { (changes.count, changes.reduce(0) { $0 + $1.distance }) }
  }

  /// What counting alone shows to be impossible, each by itself.
  public let impossibilities: [Impossibility]
  /// Rules that cannot hold together; any one of them dropped, the others can.
  ///
  /// Empty when the search could not tell.
  public let conflict: [Member]
  /// Whether the conflict was made minimal within the limits on the search.
  public let isMinimal: Bool
  /// Changes that make an allocation possible, the cheapest first, only of rules that the commission may relax.
  public let repairs: [Repair]
}
