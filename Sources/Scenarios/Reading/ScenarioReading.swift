internal import DeclarativeFiles
internal import Wordings

/// The reading of one scenario with its variants and sweeps: one log of all their faults.
///
/// A fault of the file shows again in every variant; it is reported once, where it is.
final class ScenarioReading {
  let file: ScenarioFile
  let order: OverrideOrder
  let resolution: ScenarioResolution
  private let log: ReadingLog
  private var reported: Set<Diagnostic>
  /// How often the scenario is checked with other values: less often the larger it is, so that no file keeps a user
  /// waiting.
  private let checkLimit: Int

  init(file: ScenarioFile, order: OverrideOrder, resolution: ScenarioResolution, log: ReadingLog) {
    self.file = file
    self.order = order
    self.resolution = resolution
    self.log = log
    reported = Set(log.diagnostics.entries)
    checkLimit = max(20, 1_000_000 / file.tree.valueCount)
  }

  /// Checks the scenario without any variant.
  func checkScenario() {
    _ = changed(by: nil, then: []) { $0 }
  }

  /// Checks the scenario with each of its variants.
  func checkVariants() {
    if order.variants.count > checkLimit {
      log.error(
        "too-many-variants", at: file.tree["variants"]?.location, .tooManyVariants(limit: checkLimit))
    }
    for variant in order.variants.prefix(checkLimit) {
      _ = changed(by: variant, then: []) { .withVariant(variant.id, $0) }
    }
  }

  /// Checks the sweeps, at their first 200 points and at the last, as far as that stays quick.
  func checkSweeps() {
    let scratch = log.emptied()
    let sweeps = SweepDefinition.all(of: file.tree, scratch).compactMap { $0.sweep(of: file.tree, scratch) }
    report(scratch)
    var checksLeft = checkLimit
    for sweep in sweeps {
      for step in sweep.steps.prefix(200) + sweep.steps.dropFirst(200).suffix(1) where checksLeft > 0 {
        checksLeft -= 1
        let checked = log.emptied()
        let editor = step.applied(to: file.tree, checked)
        _ = outcome(of: editor, checked)
        report(checked, errorsOnly: true) { .withSweepValue(sweep.id, step.values.joined(separator: ", "), $0) }
      }
    }
  }

  /// The scenario with a variant and changes of the command line; nil when anything is faulty.
  func loaded(variant id: String?, setting assignments: [Override]) -> LoadedScenario? {
    let variant = id.flatMap { name in order.variants.first { $0.id == name } }
    if let id, variant == nil { reportUnknown(variant: id) }
    let (editor, outcome) = changed(by: variant, then: assignments) { fault in
      variant.map { .withVariant($0.id, fault) } ?? fault
    }
    guard let outcome, !log.hasErrors else { return nil }
    return LoadedScenario(
      file: file.path, variant: variant.map { .init(id: $0.id, title: $0.title) },
      variants: order.variants.map { .init(id: $0.id, title: $0.title) }, editor: editor, changes: editor.applied,
      outcome: outcome, resolution: resolution, log: log)
  }

  /// What is left of a faulty scenario with a variant and changes of the command line, without its faulty parts.
  func remains(variant id: String?, setting assignments: [Override]) -> ScenarioRemains? {
    let scratch = log.emptied()
    let variant = id.flatMap { name in order.variants.first { $0.id == name } }
    let editor = order.changed(by: variant, then: assignments, log: scratch)
    return resolution.remains(
      of: editor.tree, named: LoadedScenario.name(of: file.path), changedBy: editor.applied, scratch
    ).map { ScenarioRemains(campaign: $0.campaign, poolSource: $0.poolSource, texts: log.texts) }
  }

  /// The scenario with its changes, checked; faults that only show then are worded as such.
  private func changed(
    by variant: VariantDefinition?, then assignments: [Override], worded: (Wording) -> Wording
  ) -> (ScenarioEditor, ScenarioResolution.Outcome?) {
    let changing = log.emptied()
    let editor = order.changed(by: variant, then: assignments, log: changing)
    report(changing)
    let checking = log.emptied()
    let outcome = outcome(of: editor, checking)
    report(checking, errorsOnly: variant != nil && assignments.isEmpty, worded: worded)
    return (editor, changing.hasErrors ? nil : outcome)
  }

  private func outcome(of editor: ScenarioEditor, _ log: ReadingLog) -> ScenarioResolution.Outcome? {
    resolution.outcome(of: editor.tree, named: LoadedScenario.name(of: file.path), changedBy: editor.applied, log)
  }

  private func reportUnknown(variant id: String) {
    let names = order.variants.map(\.id)
    log.add(SourceText(file: "--variant", text: id))
    log.unknownName(
      "unknown-variant", id, at: SourceLocation(file: "--variant", line: 1, column: 1), among: names,
      names.isEmpty ? .noVariants : .unknownVariant(id))
  }

  private func report(_ scratch: ReadingLog, errorsOnly: Bool = false, worded: (Wording) -> Wording = { $0 }) {
    for found in scratch.diagnostics.entries where !reported.contains(found) {
      if errorsOnly && found.severity != .error { continue }
      let isOwn = found.location?.file == CommandLineOverrides.file
      let kept = Diagnostic(
        found.severity, code: found.code, at: found.location, excerpt: found.excerpt,
        isOwn ? found.message : worded(found.message), hint: found.hint)
      if reported.insert(kept).inserted { log.report(kept) }
    }
  }
}
