internal import Campaigns
internal import DeclarativeFiles
internal import Regulation
internal import Results

extension LoadedScenario {
  /// A scenario from its changed tree and what that comes to.
  init(
    file: String, variant: Title?, variants: [Title], editor: ScenarioEditor, changes: [AppliedChange],
    outcome: ScenarioResolution.Outcome, resolution: ScenarioResolution, log: ReadingLog
  ) {
    let text = ResolvedText.document(editor.tree)
    let sha256 = resolution.commitments.fingerprint(of: text, editor.tree)
    self.init(
      file: file, name: Self.name(of: file), variant: variant, campaign: outcome.campaign,
      poolSource: outcome.poolSource, applied: changes, canonicalText: text, sha256: sha256,
      readings: outcome.campaign.quotas.filter { $0.table.readings.count > 1 }.map { ($0.id, $0.reading) },
      variants: variants,
      sweeps: SweepDefinition.all(of: editor.tree, ReadingLog()).map { Title(id: $0.id, title: $0.title) },
      uncertainty: outcome.uncertainty, warnings: log.diagnostics.sorted, tree: editor.tree, texts: log.texts,
      sources: ScenarioSources(regulation: resolution.regulation, commitments: resolution.commitments.contents))
  }

  /// The name of a scenario: its file's without the ending, or its folder's when the file is `scenario.yaml`.
  static func name(of path: String) -> String {
    let parts = CanonicalPath.of(path).split(separator: "/")
    let stem = parts.last.map { $0.split(separator: ".").first.map(String.init) ?? String($0) } ?? path
    guard stem == "scenario", parts.count > 1 else { return stem }
    return String(parts[parts.count - 2])
  }
}
