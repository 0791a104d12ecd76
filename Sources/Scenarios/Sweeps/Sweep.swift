internal import DeclarativeFiles

/// Values of one or two places of a scenario, to be tried one after another (balayage).
public struct Sweep: Sendable {
  /// One point of the sweep.
  public struct Step: Sendable {
    /// The value of each path at this point, as the scenario would write it.
    public let values: [String]
    let overrides: [Override]

    /// A scenario at this point; a value that the scenario has already is no fault here.
    func applied(to tree: PositionedYAML, _ log: ReadingLog) -> ScenarioEditor {
      var editor = ScenarioEditor(tree, log: log)
      for override in overrides { _ = editor.apply(override) }
      return editor
    }
  }

  /// The identifier.
  public let id: String
  /// What it looks for, in its author's words; the identifier where nothing is written.
  public let title: String
  /// The paths that vary, one or two.
  public let paths: [String]
  /// The points in order; with two paths every pair, the first path varying last.
  public let steps: [Step]
}
