internal import DeclarativeFiles
internal import Wordings

/// The order in which a scenario is changed, written once: what comes later wins.
///
/// 1. the file that is extended, and what that one extends before it;
/// 2. the file itself;
/// 3. the variant: the variants that it combines, in their order and each once, then what it removes, adds and sets;
/// 4. the changes of the command line, in their order.
struct OverrideOrder {
  /// Variants that may combine one another in a chain.
  private static let depthLimit = 50

  /// The scenario with the files already merged.
  let tree: PositionedYAML
  /// The variants of the scenario.
  let variants: [VariantDefinition]

  /// The scenario with a variant and changes of the command line; faults go to the log of the result.
  ///
  /// A change of the variant itself has to change something. What several variants combined do to one another is their
  /// matter, and a change of the command line may repeat what the variant already did.
  func changed(
    by variant: VariantDefinition? = nil, then arguments: [Override] = [], log: ReadingLog
  ) -> ScenarioEditor {
    var editor = ScenarioEditor(tree, log: log)
    if let variant { apply(variant, to: &editor) }
    for override in arguments {
      guard case .unchanged = editor.apply(override) else { continue }
      if variant == nil || isIdle(override) { reportIdle(override, editor) }
    }
    return editor
  }

  private func apply(_ variant: VariantDefinition, to editor: inout ScenarioEditor) {
    let faultsBefore = editor.log.diagnostics.entries.count
    var path: [String] = []
    var seen: Set<String> = []
    for combined in combination(of: variant, path: &path, seen: &seen, editor.log) {
      for override in combined.overrides {
        guard case .unchanged = editor.apply(override) else { continue }
        if combined.id == variant.id { reportIdle(override, editor) }
      }
    }
    if editor.applied.isEmpty && editor.log.diagnostics.entries.count == faultsBefore {
      editor.log.error("no-change", at: variant.location, .variantChangesNothing(variant.id))
    }
  }

  /// A variant after the variants that it combines, each once.
  private func combination(
    of variant: VariantDefinition, path: inout [String], seen: inout Set<String>, _ log: ReadingLog
  ) -> [VariantDefinition] {
    guard path.count < Self.depthLimit else {
      log.error("circle", at: variant.location, .combineTooDeep(limit: Self.depthLimit))
      return []
    }
    path.append(variant.id)
    defer { path.removeLast() }
    var order: [VariantDefinition] = []
    for (name, location) in variant.combined {
      if let start = path.firstIndex(of: name) {
        log.error("circle", at: location, .combineCircle(path[start...] + [name]))
      } else if let other = variants.first(where: { $0.id == name }) {
        if !seen.contains(name) { order += combination(of: other, path: &path, seen: &seen, log) }
      } else {
        let others = variants.map(\.id).filter { $0 != variant.id }
        log.unknownName("unknown-variant", name, at: location, among: others, .unknownVariant(name))
      }
    }
    return seen.insert(variant.id).inserted ? order + [variant] : order
  }

  /// Whether a change leaves the scenario without any variant as it is.
  private func isIdle(_ override: Override) -> Bool {
    var editor = ScenarioEditor(tree, log: ReadingLog())
    if case .unchanged = editor.apply(override) { return true }
    return false
  }

  private func reportIdle(_ override: Override, _ editor: ScenarioEditor) {
    let value: String? =
      if case .set = override.action, let place = editor.place(of: override.path), let value = place.value {
        ResolvedText.line(value, as: place.shape)
      } else {
        nil
      }
    let location =
      switch override.action {
      case .set(let value), .add(let value): value.location
      case .remove: override.path.location
      }
    editor.log.error("no-change", at: location, .changesNothing(override.path.text, value: value))
  }
}
