public import Quantities

/// A proof of the upper bound of a result (certificat d'optimalité): no allocation is worth more.
///
/// It states nothing that its reader has to believe: rows are named as in the result, and all else is multipliers and
/// splits, from which the bound is computed again in integers. `docs/certificate.md` has the mathematics.
public struct OptimalityCertificate: Sendable, Equatable {
  /// One way of paying: what counts can single out.
  public struct Offer: Sendable, Hashable {
    /// The envelope's identifier.
    public var envelope: String
    /// The first month.
    public var start: YearMonth
    /// Months.
    public var months: Int

    /// A way of paying.
    public init(envelope: String, start: YearMonth, months: Int) {
      self.envelope = envelope
      self.start = start
      self.months = months
    }
  }

  /// Multiples of 2^-`bits` of a unit of value per unit of a row; positive ones price the row's upper bound.
  public struct Multipliers: Sendable, Equatable {
    /// Fractional bits.
    public var bits: Int
    /// Positions of rows: those of `rows`, then of `counts`, then of `lemmas`.
    public var rows: [Int32]
    /// The multiple of each.
    public var values: [Int64]

    /// Multipliers.
    public init(bits: Int = 0, rows: [Int32] = [], values: [Int64] = []) {
      self.bits = bits
      self.rows = rows
      self.values = values
    }
  }

  /// Options whose number among the chosen ones is split on; each condition narrows it.
  public struct Count: Sendable, Hashable {
    /// The post that has the options; nil for any.
    public var post: String?
    /// Positions in `rows` of rows in which the options weigh `amounts`; nil for any.
    public var rows: [Int32]?
    /// The weights in `rows`, 0 included.
    public var amounts: [Int64]?
    /// In the tree that combines states, which of their figures behind the value is summed up, the first use being 1.
    public var figure: Int32?
    /// Position of the lemma whose states are counted, in the tree that combines them.
    public var lemma: Int32?
    /// The states that are counted, with a lemma.
    public var states: [Int32]?
    /// Positions in `offers`; nil for all.
    public var offers: [Int32]?
    /// Position in `rows` of a row in which the options weigh `amount`; nil for any.
    public var row: Int32?
    /// The weight; nil, with a row, for any but zero.
    public var amount: Int64?

    /// Whether nothing but weights in rows narrows the count.
    public var isProfileAlone: Bool {
      rows != nil && post == nil && lemma == nil && states == nil && offers == nil && row == nil && amount == nil
        && figure == nil
    }

    /// Options.
    public init(
      post: String? = nil, lemma: Int32? = nil, states: [Int32]? = nil, offers: [Int32]? = nil, row: Int32? = nil,
      amount: Int64? = nil, rows: [Int32]? = nil, amounts: [Int64]? = nil, figure: Int32? = nil
    ) {
      self.rows = rows
      self.amounts = amounts
      self.figure = figure
      self.post = post
      self.lemma = lemma
      self.states = states
      self.offers = offers
      self.row = row
      self.amount = amount
    }
  }

  /// One step of a proof.
  public struct Step: Sendable, Equatable {
    /// How a step ends.
    public enum End: Sendable, Equatable {
      /// The bound at these multipliers is low enough.
      case closed(Multipliers)
      /// Two cases follow, one after the other: at most `most` options of a count are chosen, or more.
      case split(count: Int32, most: Int64)
      /// Nothing in this case uses less than a state of the lemma; the next step is about what of it is worth more.
      case state(Int32)
    }

    /// Multipliers at which options that cannot matter are excluded, one after the other.
    public var fixing: [Multipliers]
    /// How the step ends.
    public var end: End

    /// A step.
    public init(fixing: [Multipliers] = [], end: End) {
      self.fixing = fixing
      self.end = end
    }
  }

  /// A bound on what some posts can be worth beyond the prices of what they use; or all the ways of being worth nearly
  /// that.
  public struct Lemma: Sendable, Equatable {
    /// What is worth more than `floor`: a value and the uses of the links, or better.
    public struct States: Sendable, Equatable {
      /// Choices worth this much or less, in units of 2^-`valueBits`, are not listed.
      public var floor: Int64
      /// The value of each state, what it uses of each of `links`, then whatever the combination sums up.
      public var figures: [[Int64]]

      /// States above a floor.
      public init(floor: Int64, figures: [[Int64]]) {
        self.floor = floor
        self.figures = figures
      }
    }

    /// The identifiers of the posts.
    public var posts: [String]
    /// The bound, in units of 2^-`valueBits`.
    public var bound: Int64
    /// The states, when the proof goes on to combine them.
    public var states: States?
    /// Its proof: steps, each followed by its cases.
    public var tree: [Step]

    /// A bound and its proof.
    public init(posts: [String], bound: Int64, states: States? = nil, tree: [Step]) {
      self.posts = posts
      self.bound = bound
      self.states = states
      self.tree = tree
    }
  }

  /// The fingerprint of the resolved scenario.
  public var scenarioSHA256: String
  /// The fingerprint of the pool.
  public var poolSHA256: String
  /// What is bounded: thousandths of a point, or posts.
  public var measure: ObjectiveValue.Measure
  /// The bound: thousandths of a point, or of a post.
  public var bound: Int64
  /// The ways of paying that counts name.
  public var offers: [Offer]
  /// The names of the rows that multipliers price.
  public var rows: [String]
  /// The counts that steps split on.
  public var counts: [Count]
  /// Prices of rows behind the lemmas.
  public var prices: Multipliers
  /// Multipliers at which options that cannot matter are excluded before anything else, one after the other.
  public var fixing: [Multipliers]
  /// Fractional bits of priced values.
  public var valueBits: Int
  /// Positions of the rows that link the lemmas' states; empty when the proof combines none.
  public var links: [Int32]
  /// Bounds on sets of posts.
  public var lemmas: [Lemma]
  /// The proof, over posts or over the lemmas' states: steps, each followed by its cases.
  public var tree: [Step]

  /// A certificate.
  public init(
    scenarioSHA256: String, poolSHA256: String, measure: ObjectiveValue.Measure, bound: Int64, offers: [Offer] = [],
    rows: [String] = [], counts: [Count] = [], fixing: [Multipliers] = [], prices: Multipliers = Multipliers(),
    valueBits: Int = 0,
    links: [Int32] = [], lemmas: [Lemma] = [], tree: [Step] = []
  ) {
    self.scenarioSHA256 = scenarioSHA256
    self.poolSHA256 = poolSHA256
    self.measure = measure
    self.bound = bound
    self.offers = offers
    self.rows = rows
    self.counts = counts
    self.fixing = fixing
    self.prices = prices
    self.valueBits = valueBits
    self.links = links
    self.lemmas = lemmas
    self.tree = tree
  }

  /// Number of steps of all trees.
  public var stepCount: Int { lemmas.reduce(tree.count) { $0 + $1.tree.count } }

  /// What makes a row of a share apart from one of a number with the same identifier, and a row of an order.
  public enum RowName {
    /// The row that keeps a share from falling below its least.
    public static func leastShare(_ id: String) -> String { id + "#at_least_share" }
    /// The row that keeps a share from exceeding its greatest.
    public static func mostShare(_ id: String) -> String { id + "#at_most_share" }
    /// The row by which one post needs another.
    public static func order(_ rule: String, post: String, needs needed: String) -> String {
      "\(rule)#\(post)#\(needed)"
    }
  }
}
