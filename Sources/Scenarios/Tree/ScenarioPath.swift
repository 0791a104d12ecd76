internal import DeclarativeFiles

/// The path of a value of a scenario, such as `envelopes.FIR.budget.2021`, as it was written.
///
/// List items are addressed by their `id`, or by the name that stands for it.
struct ScenarioPath: Sendable, Hashable {
  /// The whole path.
  let text: String
  /// Where it is written.
  let location: SourceLocation

  /// The names from the root to the value.
  var names: [String] { text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }

  /// The path of a name below this one.
  func appending(_ name: String, at location: SourceLocation) -> ScenarioPath {
    ScenarioPath(text: text.isEmpty ? name : text + "." + name, location: location)
  }
}
