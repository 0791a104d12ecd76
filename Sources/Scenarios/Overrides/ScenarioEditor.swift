internal import DeclarativeFiles
internal import Results
internal import Wordings

/// A scenario that overrides change one after another, with the list of what they did.
struct ScenarioEditor {
  /// What an override did.
  enum Outcome {
    /// The scenario is another one.
    case changed
    /// The scenario already said so.
    case unchanged
    /// The override is faulty; the log says why.
    case refused
  }

  /// The scenario as it stands.
  private(set) var tree: PositionedYAML
  /// What was changed, in order.
  private(set) var applied: [AppliedChange] = []
  /// Where faults go.
  let log: ReadingLog

  /// A scenario before its changes.
  init(_ tree: PositionedYAML, log: ReadingLog) {
    self.tree = tree
    self.log = log
  }

  /// Applies a change.
  mutating func apply(_ override: Override) -> Outcome {
    guard let place = place(of: override.path) else { return .refused }
    switch override.action {
    case .set(let value): return set(value, at: place, override.path)
    case .add(let value): return add(value, at: place, override.path)
    case .remove: return remove(place, override.path)
    }
  }

  /// The place of a path; nil, with a fault, when it leads nowhere.
  func place(of path: ScenarioPath) -> ScenarioPlace? {
    do throws(LostPath) {
      return try ScenarioPlace.find(path, in: tree)
    } catch {
      report(error, of: path)
      return nil
    }
  }

  private func report(_ lost: LostPath, of path: ScenarioPath) {
    let names = path.names
    let before = names[..<lost.position]
    let location = SourceLocation(
      file: path.location.file, line: path.location.line,
      column: path.location.column + before.reduce(0) { $0 + $1.count + 1 })
    let nearest = NearestName.nearest(to: names[lost.position], among: lost.candidates)
    let hint =
      if let nearest {
        Wording.didYouMean((before + [nearest] + names[(lost.position + 1)...]).joined(separator: "."))
      } else if lost.candidates.isEmpty {
        Wording.nothingBelow(before.joined(separator: "."))
      } else {
        Wording.expectedOneOf(Array(lost.candidates.prefix(30)))
      }
    log.error("unknown-path", at: location, .unknownPath(path.text, at: names[lost.position]), hint: hint)
  }

  private mutating func set(_ value: PositionedYAML, at place: ScenarioPlace, _ path: ScenarioPath) -> Outcome {
    if value.isNull {
      log.error("empty-value", at: value.location, .emptyValue(path.text), hint: .useRemove)
      return .refused
    }
    guard let value = RelativeChange.resolved(value, at: place, path, log) else { return .refused }
    let before = place.value.map { ResolvedText.line($0, as: place.shape) }
    let after = ResolvedText.line(value, as: place.shape)
    return replace(place, path, with: value, before: before, after: after)
  }

  private mutating func remove(_ place: ScenarioPlace, _ path: ScenarioPath) -> Outcome {
    guard let value = place.value else {
      log.error("unknown-path", at: path.location, .nothingToRemove(path.text))
      return .refused
    }
    return replace(place, path, with: nil, before: ResolvedText.line(value, as: place.shape), after: nil)
  }

  /// Puts a value at a place and notes the change, unless it is none.
  mutating func replace(
    _ place: ScenarioPlace, _ path: ScenarioPath, with value: PositionedYAML?, before: String?, after: String?
  ) -> Outcome {
    guard before != after else { return .unchanged }
    tree = tree.replacing(place.steps[...], with: value, keyAt: path.location) ?? tree
    applied.append(AppliedChange(path: path.text, before: before, after: after))
    return .changed
  }
}
