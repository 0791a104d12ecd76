internal import DeclarativeFiles
internal import Quantities
public import Regulation
internal import Wordings

/// Reads scenario files: what they extend, their variants, the changes of the command line, and every check.
public struct ScenarioLoader: Sendable {
  private let regulation: Regulation

  /// A loader of scenarios that refer to a library.
  public init(regulation: Regulation) {
    self.regulation = regulation
  }

  /// Reads, changes and checks a scenario.
  ///
  /// The whole file is checked, the variants and sweeps that are not asked for included.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - variant: the identifier of the variant to apply; nil for the scenario itself.
  ///   - assignments: changes such as `envelopes.FIR.total=3000000`, applied last.
  /// - Returns: the scenario.
  /// - Throws: ``InputFaults`` with every fault at once; ``UnreadableFile`` when a file cannot be read.
  public func load(
    _ path: String, variant: String? = nil, setting assignments: [String] = []
  ) throws -> LoadedScenario {
    let log = ReadingLog()
    guard let reading = try reading(of: path, log) else { throw InputFaults(diagnostics: log.diagnostics.sorted) }
    let overrides = CommandLineOverrides.read(assignments, log)
    reading.checkScenario()
    reading.checkVariants()
    reading.checkSweeps()
    let loaded = reading.loaded(variant: variant, setting: overrides)
    if let missing = reading.resolution.commitments.unreadable { throw missing }
    guard let loaded, !log.hasErrors else { throw InputFaults(diagnostics: log.diagnostics.sorted) }
    return loaded
  }

  /// What is left of a scenario that ``load(_:variant:setting:)`` refused.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - variant: the identifier of the variant to apply; nil for the scenario itself.
  ///   - assignments: changes such as `envelopes.FIR.total=3000000`, applied last.
  /// - Returns: what is left; nil where it names no posts, or the file can no longer be read.
  public func remains(of path: String, variant: String?, setting assignments: [String]) -> ScenarioRemains? {
    let log = ReadingLog()
    let reading = try? reading(of: path, log)
    return reading?.remains(variant: variant, setting: CommandLineOverrides.read(assignments, log))
  }

  /// The reading of a file; nil when it cannot be read as a scenario, which the log then says.
  private func reading(of path: String, _ log: ReadingLog) throws(UnreadableFile) -> ScenarioReading? {
    guard let file = try ScenarioFile.read(path, log) else { return nil }
    return ScenarioReading(
      file: file, order: OverrideOrder(tree: file.tree, variants: VariantDefinition.all(of: file.tree, log)),
      resolution: ScenarioResolution(regulation: regulation, commitments: CommitmentFiles()), log: log)
  }
}
