internal import DeclarativeFiles
internal import Wordings

/// A sweep as a scenario file or the command line writes it, before its values are known.
struct SweepDefinition {
  /// Where the values come from.
  enum Values {
    /// From a first to a last value by equal steps.
    case range(from: PositionedYAML, to: PositionedYAML, step: PositionedYAML)
    /// A list of values for each path.
    case lists([[PositionedYAML]])
  }

  /// The identifier.
  let id: String
  /// What it looks for.
  let title: String
  /// Where the sweep is written.
  let location: SourceLocation
  /// The paths that vary.
  let paths: [ScenarioPath]
  /// Where the values come from.
  let values: Values

  /// The sweeps of a scenario, in the order of the file; faulty ones are reported and left out.
  static func all(of tree: PositionedYAML, _ log: ReadingLog) -> [SweepDefinition] {
    guard let value = tree["sweeps"] else { return [] }
    let sweeps = ValueReader<[SweepDefinition]>.list(of: .mapping(read)).read(value, log) ?? []
    log.reportRepeats(sweeps.map { ($0.id, $0.location) })
    return sweeps
  }

  private static func read(_ fields: FieldReader) -> SweepDefinition? {
    let id = fields.required("id", ValueReader.identifier.placed)
    let title = fields.optional("title", .text)
    let paths = fields.required("vary", .listOrSingle(of: ValueReader.text.placed))
    let values = values(fields, isListed: fields.raw("vary")?.items != nil)
    guard let id, let paths, let values else { return nil }
    guard (1...2).contains(paths.count), Set(paths.map(\.value)).count == paths.count else {
      fields.log.error("wrong-type", at: fields.location(of: "vary"), .oneOrTwoPaths)
      return nil
    }
    if case .lists(let lists) = values, lists.count != paths.count {
      fields.log.error("wrong-type", at: fields.location(of: "values"), .oneListForEachPath(paths.count))
      return nil
    }
    if case .range = values, paths.count == 2 {
      fields.log.error("wrong-type", at: fields.location(of: "from"), .twoPathsNeedValues)
      return nil
    }
    return SweepDefinition(
      id: id.value, title: title ?? id.value, location: id.location,
      paths: paths.map { ScenarioPath(text: $0.value, location: $0.location) }, values: values)
  }

  private static func values(_ fields: FieldReader, isListed: Bool) -> Values? {
    guard fields.oneOf(["from", "values"], required: true) == "from" else {
      fields.allow("to", "step")
      guard !fields.has("from"), let list = fields.optional("values", .list(of: .raw)) else { return nil }
      guard isListed else { return .lists([list]) }
      let lists = list.compactMap { ValueReader<[PositionedYAML]>.list(of: .raw).read($0, fields.log) }
      return lists.count == list.count ? .lists(lists) : nil
    }
    let from = fields.required("from", .raw)
    let to = fields.required("to", .raw)
    let step = fields.required("step", .raw)
    guard let from, let to, let step else { return nil }
    return .range(from: from, to: to, step: step)
  }
}
