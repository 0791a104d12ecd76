internal import DeclarativeFiles

/// One change to a scenario, as it was written in a variant, a sweep or on the command line.
struct Override: Sendable {
  /// What happens at the path.
  enum Action: Sendable {
    /// The value is replaced, or changed relative to what stands there.
    case set(PositionedYAML)
    /// Items or entries are added.
    case add(PositionedYAML)
    /// The item or the key is taken away.
    case remove
  }

  /// The path.
  let path: ScenarioPath
  /// What happens there.
  let action: Action
}
