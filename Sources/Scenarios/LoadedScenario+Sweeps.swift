public import DeclarativeFiles
internal import Results
internal import Wordings

extension LoadedScenario {
  /// A sweep of the scenario.
  ///
  /// - Parameter id: its identifier.
  /// - Returns: the sweep with its points.
  /// - Throws: ``InputFaults`` when there is no such sweep, or it does not fit the variant that was applied.
  public func sweep(_ id: String) throws(InputFaults) -> Sweep {
    let log = ReadingLog(texts: texts)
    let definitions = SweepDefinition.all(of: tree, log)
    guard let definition = definitions.first(where: { $0.id == id }) else {
      log.add(SourceText(file: "--sweep", text: id))
      log.unknownName(
        "unknown-sweep", id, at: SourceLocation(file: "--sweep", line: 1, column: 1), among: definitions.map(\.id),
        .unknownSweep(id))
      throw InputFaults(diagnostics: log.diagnostics.sorted)
    }
    return try sweep(definition, log)
  }

  /// A sweep that the command line describes: one path by equal steps.
  ///
  /// - Parameters:
  ///   - path: what varies, such as `envelopes.FIR.total`.
  ///   - first: the first value, as the scenario would write it.
  ///   - last: the last value.
  ///   - step: from one value to the next.
  /// - Returns: the sweep with its points.
  /// - Throws: ``InputFaults`` when the path is unknown, a value is faulty or there are no steps.
  public func sweep(
    varying path: String, from first: String, to last: String, step: String
  ) throws(InputFaults) -> Sweep {
    let log = ReadingLog(texts: texts)
    func value(_ text: String, _ option: String) -> PositionedYAML {
      log.add(SourceText(file: option, text: text))
      return PositionedYAML(
        .scalar(text: text, isPlain: true), at: SourceLocation(file: option, line: 1, column: 1))
    }
    let varied = value(path, "--vary")
    let definition = SweepDefinition(
      id: path, title: path, location: varied.location,
      paths: [ScenarioPath(text: path, location: varied.location)],
      values: .range(from: value(first, "--from"), to: value(last, "--to"), step: value(step, "--step")))
    return try sweep(definition, log)
  }

  /// The scenario at one point of a sweep.
  ///
  /// - Parameter step: the point, of a sweep of this scenario.
  /// - Returns: the scenario with the values of the point.
  /// - Throws: ``InputFaults`` when a value of the point makes the scenario faulty.
  public func scenario(at step: Sweep.Step) throws(InputFaults) -> LoadedScenario {
    let log = ReadingLog(texts: texts)
    let editor = step.applied(to: tree, log)
    let resolution = ScenarioResolution(sources)
    let changes = applied + editor.applied
    guard
      let outcome = resolution.outcome(of: editor.tree, named: name, changedBy: changes, log), !log.hasErrors
    else { throw InputFaults(diagnostics: log.diagnostics.sorted) }
    return LoadedScenario(
      file: file, variant: variant, variants: variants, editor: editor, changes: changes, outcome: outcome,
      resolution: resolution, log: log)
  }

  private func sweep(_ definition: SweepDefinition, _ log: ReadingLog) throws(InputFaults) -> Sweep {
    guard let sweep = definition.sweep(of: tree, log), !log.hasErrors else {
      throw InputFaults(diagnostics: log.diagnostics.sorted)
    }
    return sweep
  }
}
