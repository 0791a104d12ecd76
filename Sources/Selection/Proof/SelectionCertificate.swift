/// A proof that no choice is worth more than a bound at the first level, in the rows and columns of a problem.
///
/// It can be checked in integers without any search; `docs/certificate.md` has the mathematics of each step. Rows are
/// numbered: those of the problem, then its requirements, then the counts, then the lemmas.
public struct SelectionCertificate: Sendable, Equatable {
  /// Whole multiples of 2^-`bits` of a unit of value per unit of a row; positive ones price the row's upper bound.
  public struct Multipliers: Sendable, Equatable {
    /// Fractional bits.
    public var bits: Int
    /// Rows by number, ascending.
    public var rows: [Int32]
    /// The multiple of each.
    public var values: [Int64]
  }

  /// Columns whose number among the chosen ones is split on; each condition narrows it.
  public struct Count: Sendable, Hashable {
    /// Kinds of columns, or the states of a lemma; nil for all.
    public var kinds: [Int32]?
    /// The lemma whose states are counted, in the tree that combines them.
    public var lemma: Int32?
    /// The group that holds the columns; nil for any.
    public var group: Int32?
    /// The row of the problem into which the columns put `amount`; nil for any.
    public var row: Int32?
    /// The amount; nil, with a row, for any but zero.
    public var amount: Int64?
    /// What the columns put into some rows of the problem; nil for any.
    public var profile: Profile?
    /// In the tree that combines states, which of their figures is summed up; nil where columns are counted.
    public var figure: Int32?

    /// Rows, and an amount for each.
    public struct Profile: Sendable, Hashable {
      /// The rows.
      public var rows: [Int32]
      /// What is put into each of them, 0 included.
      public var amounts: [Int64]
    }

    /// A condition on columns.
    init(
      kinds: [Int32]? = nil, lemma: Int32? = nil, group: Int32? = nil, row: Int32? = nil, amount: Int64? = nil,
      profile: Profile? = nil, figure: Int32? = nil
    ) {
      self.profile = profile
      self.figure = figure
      self.kinds = kinds
      self.lemma = lemma
      self.group = group
      self.row = row
      self.amount = amount
    }
  }

  /// One step of a proof tree.
  public struct Node: Sendable, Equatable {
    /// How a step ends.
    public enum End: Sendable, Equatable {
      /// The bound at these multipliers is low enough.
      case closed(Multipliers)
      /// The next subtree has at most `most` columns of the count, the one after it more.
      case split(count: Int32, most: Int64)
      /// All choices here use no less than a state of the lemma; from the next step, about the same, those that are
      /// worth no more are left out.
      case state(Int32)
    }

    /// Multipliers, one after the other, at which columns that cannot matter are excluded.
    public var fixing: [Multipliers] = []
    /// How the step ends.
    public var end: End
  }

  /// What is worth more than a floor: a value and the uses of the links, or better.
  public struct States: Sendable, Equatable {
    /// Choices worth this much or less, in units of 2^-`valueBits`, are not listed.
    public var floor: Int64
    /// The value of each state, what it uses of each of `links`, then whatever the combination sums up.
    public var figures: [[Int64]]
  }

  /// A bound on the priced values of some groups alone, proven by a tree of its own.
  ///
  /// The priced value of a column is its value less the prices of what it uses, rounded up to a multiple of
  /// 2^-`valueBits`.
  public struct Lemma: Sendable, Equatable {
    /// The groups, ascending.
    public var groups: [Int32]
    /// The bound, in units of 2^-`valueBits`.
    public var bound: Int64
    /// The states, when the proof goes on to combine them.
    public var states: States?
    /// The steps, each followed by its subtrees.
    public var tree: [Node]
  }

  /// What is proven: no choice is worth more.
  public var bound: Int64
  /// The counts on which the trees split.
  public var counts: [Count]
  /// Multipliers at which columns that cannot matter are excluded before anything else, one after the other.
  public var fixing: [Multipliers] = []
  /// Prices of rows behind the lemmas.
  public var prices: Multipliers
  /// Fractional bits of priced values.
  public var valueBits: Int
  /// Rows of the problem that link the lemmas' states; empty when the proof combines none.
  public var links: [Int32]
  /// Bounds on parts of the problem.
  public var lemmas: [Lemma]
  /// The steps, each followed by its subtrees.
  public var tree: [Node]

  /// The requirements of a problem's links in the order in which rows are numbered.
  public static func requirements(of problem: SelectionProblem) -> [(group: Int32, prerequisite: Int32)] {
    ProofModel.requirements(of: problem)
  }

  /// Number of steps of all trees.
  public var nodeCount: Int { lemmas.reduce(tree.count) { $0 + $1.tree.count } }
}

/// What sorts the columns of a problem; a proof splits on how many of each set of kinds are chosen.
public struct ColumnKinds: Sendable {
  /// The kind of each column; two columns of a group have different ones.
  public var kinds: [Int32]
  /// Sets of kinds worth counting, the most telling first.
  public var sets: [[Int32]]

  /// Kinds and the sets of them.
  public init(kinds: [Int32], sets: [[Int32]]) {
    self.kinds = kinds
    self.sets = sets
  }

  /// The place of each column in its group.
  init(of problem: SelectionProblem) {
    kinds = (0..<problem.groupCount).flatMap { group in
      problem.columns(ofGroup: group).indices.map { Int32($0 - Int(problem.groupStart[group])) }
    }
    sets = []
  }
}
