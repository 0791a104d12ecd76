public import Wordings

/// What a reader is told, before any format: the headline, the tables and the notes.
///
/// A report holds typed figures and sentences in every language; a ``ReportFormat`` lays them out.
public struct Report: Sendable {
  /// A line of the headline: what it is about and what is to be said.
  public struct Fact: Sendable {
    /// What the line is about.
    public var label: Wording
    /// What is to be said, one line each.
    public var lines: [Wording]
    /// How it is to be taken.
    public var tone: Tone

    /// A fact.
    public init(_ label: Wording, _ lines: [Wording], tone: Tone = .plain) {
      self.label = label
      self.lines = lines
      self.tone = tone
    }
  }

  /// Sentences under one heading: assumptions, warnings, changes.
  public struct Passage: Sendable {
    /// The heading.
    public var title: Wording
    /// The sentences, one item each.
    public var items: [Wording]

    /// A passage.
    public init(_ title: Wording, _ items: [Wording]) {
      self.title = title
      self.items = items
    }
  }

  /// The title, in the user's words.
  public var title: Wording
  /// What nobody may overlook, such as that the posts were invented.
  public var banners: [Wording]
  /// The headline.
  public var facts: [Fact]
  /// The tables, in reading order.
  public var tables: [Table]
  /// What explains or qualifies the figures.
  public var passages: [Passage]
  /// Drawings of figures that the tables hold, for formats that can draw.
  public var charts: [Chart]

  /// A report.
  public init(
    title: Wording, banners: [Wording], facts: [Fact], tables: [Table], passages: [Passage], charts: [Chart] = []
  ) {
    self.title = title
    self.banners = banners
    self.facts = facts
    self.tables = tables
    self.passages = passages
    self.charts = charts
  }
}

/// How something is to be taken; the only reason for a colour.
public enum Tone: Sendable, Hashable {
  /// As it is.
  case plain
  /// Proven or kept.
  case assured
  /// A limit is reached, or a proof is missing.
  case attention
  /// Nothing satisfies the rules.
  case alarm
}
