public import Wordings

/// A figure that changes along a value, as a drawing beside the table that holds the same figures (graphique).
public struct Chart: Sendable {
  /// What is known between two marks.
  public enum Form: Sendable, Hashable {
    /// A figure holds from its mark to the next: every change is a mark.
    case staircase
    /// Nothing is known between two marks.
    case points
    /// The marks are things rather than values: a bar for each.
    case bars
  }

  /// A value and the figure there.
  public struct Mark: Sendable, Hashable {
    /// The value, as the scenario would write it: a number, with `%` after a share; of a bar, what it stands for.
    public var place: String
    /// The value as its reader writes it; nil where it reads as it is.
    public var reading: Figure?
    /// The figure.
    public var value: Figure
    /// The figure that it is held against; nil where there is none.
    public var reference: Figure?

    /// A mark.
    public init(place: String, reading: Figure? = nil, value: Figure, reference: Figure? = nil) {
      self.place = place
      self.reading = reading
      self.value = value
      self.reference = reference
    }
  }

  /// The stable name, such as `points`.
  public var name: String
  /// The title for readers.
  public var title: Wording
  /// What the values are.
  public var axis: Wording
  /// What is known between two marks.
  public var form: Form
  /// The marks, in the order of the values.
  public var marks: [Mark]
  /// What the figures are held against, such as “annex 1”; nil where marks have no reference.
  public var reference: Wording?

  /// A chart.
  public init(
    _ name: String, _ title: Wording, axis: Wording, form: Form, marks: [Mark], reference: Wording? = nil
  ) {
    self.name = name
    self.title = title
    self.axis = axis
    self.form = form
    self.marks = marks
    self.reference = reference
  }
}
