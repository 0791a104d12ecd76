internal import DeclarativeFiles
internal import Wordings

extension ScenarioEditor {
  /// Adds what stands under a key of `add:`: items to a list, entries to a table, or either further down.
  mutating func add(_ value: PositionedYAML, at place: ScenarioPlace, _ path: ScenarioPath) -> Outcome {
    switch place.shape.form(of: value) {
    case .items(let list):
      return add(value.items ?? [], toItems: list, at: place, path)
    case .list:
      return append(value.items ?? [], at: place, path)
    case .table, .mapping:
      return addEntries(of: value, at: place, path)
    case .scalar where place.value == nil:
      return apply(Override(path: path, action: .set(value)))
    case .scalar, .condition, .anything:
      log.error("already-there", at: value.location, .alreadyThere(path.text), hint: .useSet)
      return .refused
    case .forms:
      log.wrongType(of: value, expected: place.shape.isList ? .expectedList : .expectedMapping)
      return .refused
    }
  }

  private mutating func add(
    _ items: [PositionedYAML], toItems list: ItemsShape, at place: ScenarioPlace, _ path: ScenarioPath
  ) -> Outcome {
    var old = place.value?.items ?? []
    var outcome = Outcome.unchanged
    for item in items {
      guard let name = list.name(of: item) else {
        log.error("missing-key", at: item.location, .missingKey(list.nameKeys.joined(separator: ", ")))
        return .refused
      }
      let itemPath = path.appending(name, at: item.location)
      if list.index(of: name, in: old) != nil {
        log.error("already-there", at: item.location, .alreadyThere(itemPath.text), hint: .useSet)
        return .refused
      }
      old.append(item)
      let longer = PositionedYAML(.sequence(old), at: place.value?.location ?? path.location)
      outcome = replace(place, path, with: longer, notedAs: itemPath, after: ResolvedText.line(item, as: list.item))
    }
    return outcome
  }

  private mutating func append(_ items: [PositionedYAML], at place: ScenarioPlace, _ path: ScenarioPath) -> Outcome {
    guard !items.isEmpty else { return .unchanged }
    let longer = PositionedYAML(
      .sequence((place.value?.items ?? []) + items), at: place.value?.location ?? path.location)
    return replace(
      place, path, with: longer, before: place.value.map { ResolvedText.line($0, as: place.shape) },
      after: ResolvedText.line(longer, as: place.shape))
  }

  private mutating func addEntries(
    of value: PositionedYAML, at place: ScenarioPlace, _ path: ScenarioPath
  ) -> Outcome {
    var outcome = Outcome.unchanged
    for entry in value.entries ?? [] {
      let entryPath = path.appending(entry.key, at: entry.keyLocation)
      let entryOutcome: Outcome
      if case .table(_, let values) = place.shape.form(of: value) {
        if place.value?[entry.key] != nil {
          log.error("already-there", at: entry.keyLocation, .alreadyThere(entryPath.text), hint: .useSet)
          return .refused
        }
        let inner = ScenarioPlace(steps: place.steps + [.key(entry.key)], shape: values, value: nil)
        entryOutcome = replace(
          inner, entryPath, with: entry.value, before: nil, after: ResolvedText.line(entry.value, as: values))
      } else {
        entryOutcome = apply(Override(path: entryPath, action: .add(entry.value)))
      }
      if case .refused = entryOutcome { return .refused }
      if case .changed = entryOutcome { outcome = .changed }
    }
    return outcome
  }

  private mutating func replace(
    _ place: ScenarioPlace, _ path: ScenarioPath, with value: PositionedYAML, notedAs noted: ScenarioPath, after: String
  ) -> Outcome {
    replace(
      ScenarioPlace(steps: place.steps, shape: place.shape, value: nil), noted, with: value, before: nil, after: after)
  }
}

extension Shape {
  /// The form in which a value is written here; the shape itself when none of its forms is.
  fileprivate func form(of value: PositionedYAML) -> Shape {
    if case .forms(let forms) = self { return forms.first { $0.form(of: value).accepts(value) } ?? self }
    return accepts(value) ? self : .forms([self])
  }

  fileprivate func accepts(_ value: PositionedYAML) -> Bool {
    switch self {
    case .scalar: value.text != nil
    case .mapping, .table: value.entries != nil
    case .list, .items: value.items != nil
    case .condition, .anything: true
    case .forms: false
    }
  }

  fileprivate var isList: Bool {
    switch self {
    case .list, .items: true
    case .forms(let forms): forms.contains { $0.isList }
    default: false
    }
  }
}
