public import DeclarativeFiles
public import Results

extension LoadedScenario {
  /// Whether two scenarios were read from the same file, whatever way leads there.
  public func isOfSameFile(as other: LoadedScenario) -> Bool {
    CanonicalPath.of(file) == CanonicalPath.of(other.file)
  }

  /// The scenario with one change that a variant or the command line made, and no other.
  ///
  /// - Parameter change: the change, as a result lists it.
  /// - Returns: the scenario with it.
  /// - Throws: ``InputFaults`` when the change means nothing here, or makes the scenario faulty without the others.
  public func scenario(applying change: AppliedChange) throws(InputFaults) -> LoadedScenario {
    let log = ReadingLog(texts: texts)
    var editor = ScenarioEditor(tree, log: log)
    if let override = override(of: change, log) { _ = editor.apply(override) }
    let resolution = ScenarioResolution(sources)
    let changes = applied + editor.applied
    guard
      !log.hasErrors, let outcome = resolution.outcome(of: editor.tree, named: name, changedBy: changes, log),
      !log.hasErrors
    else { throw InputFaults(diagnostics: log.diagnostics.sorted) }
    return LoadedScenario(
      file: file, variant: variant, variants: variants, editor: editor, changes: changes, outcome: outcome,
      resolution: resolution, log: log)
  }

  /// The change as it would be written: what it removes, adds or sets.
  private func override(of change: AppliedChange, _ log: ReadingLog) -> Override? {
    let place = SourceLocation(file: "applied", line: 1, column: 1)
    let path = ScenarioPath(text: change.path, location: place)
    guard let after = change.after else { return Override(path: path, action: .remove) }
    var faults = DiagnosticLog()
    guard let value = YAMLParser.parse(SourceText(file: place.file, text: after), into: &faults) else {
      log.report(contentsOf: faults)
      return nil
    }
    if let found = try? ScenarioPlace.find(path, in: tree) {
      return Override(path: path, action: .set(absolute(value, at: found)))
    }
    // What is not there yet is added to what holds it: an item to a list, an entry to a table.
    let names = path.names
    guard let last = names.last, names.count > 1 else { return Override(path: path, action: .set(value)) }
    let parent = ScenarioPath(text: names.dropLast().joined(separator: "."), location: place)
    let isList = (try? ScenarioPlace.find(parent, in: tree)).map { holdsItems($0) } ?? false
    let added =
      isList
      ? PositionedYAML(.sequence([value]), at: place)
      : PositionedYAML(.mapping([.init(key: last, keyLocation: place, value: value)]), at: place)
    return Override(path: parent, action: .add(added))
  }

  /// A number with a sign would be taken for a change of what stands there.
  private func absolute(_ value: PositionedYAML, at place: ScenarioPlace) -> PositionedYAML {
    guard place.figure != nil, let text = value.text, let sign = text.first, "+-".contains(sign) else { return value }
    return PositionedYAML(.scalar(text: "=" + text, isPlain: true), at: value.location)
  }

  private func holdsItems(_ place: ScenarioPlace) -> Bool {
    switch place.shape {
    case .items: true
    case .forms(let forms): place.value?.items != nil || forms.contains { if case .items = $0 { true } else { false } }
    default: false
    }
  }
}
