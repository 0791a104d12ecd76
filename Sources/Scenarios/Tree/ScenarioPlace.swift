internal import DeclarativeFiles

/// A place of a scenario that a path leads to: what the format expects there and what is written.
struct ScenarioPlace {
  /// The steps from the root.
  var steps: [TreeStep] = []
  /// What the format expects.
  var shape: Shape
  /// What is written; nil where nothing is.
  var value: PositionedYAML?

  /// How the number that is expected here is held; nil where no number is.
  var figure: FigureForm? { scalarKind?.figure }

  private var scalarKind: ScalarKind? {
    switch shape {
    case .scalar(let kind): kind
    case .forms(let forms):
      forms.lazy.compactMap { form in
        if case .scalar(let kind) = form, kind.figure != nil { kind } else { nil }
      }.first
    default: nil
    }
  }
}

/// Why a path leads nowhere.
struct LostPath: Error {
  /// The position of the name that is not known.
  let position: Int
  /// The names that would be; empty where nothing stands below.
  let candidates: [String]
}

extension ScenarioPlace {
  /// The place of a path.
  static func find(_ path: ScenarioPath, in tree: PositionedYAML) throws(LostPath) -> ScenarioPlace {
    var place = ScenarioPlace(shape: .mapping(ScenarioGrammar.root), value: tree)
    for (position, name) in path.names.enumerated() {
      guard let next = place.descending(to: name) else {
        throw LostPath(position: position, candidates: place.candidates)
      }
      place = next
    }
    return place
  }

  /// The place of a name below this one; nil for an unknown name.
  func descending(to name: String) -> ScenarioPlace? {
    switch writtenShape {
    case .mapping(let mapping):
      guard let key = mapping[name], key.isOpen else { return nil }
      return below(.key(name), shape(of: key), value?[name])
    case .table(_, let values):
      return value?[name].flatMap { below(.key(name), values, $0) }
    case .items(let list):
      guard let items = value?.items, let index = list.index(of: name, in: items) else { return nil }
      return below(.item(index), list.item, items[index])
    case .condition:
      return value?[name].flatMap { below(.key(name), .condition, $0) }
    case .scalar, .list, .forms, .anything:
      return nil
    }
  }

  /// The names that could come next.
  var candidates: [String] {
    switch writtenShape {
    case .mapping(let mapping): mapping.keys.filter(\.isOpen).map(\.name)
    case .table, .condition: value?.entries?.map(\.key) ?? []
    case .items(let list): value?.items?.compactMap(list.name(of:)) ?? []
    case .scalar, .list, .forms, .anything: []
    }
  }

  /// The one of several forms that is written here; the one with keys where nothing is.
  private var writtenShape: Shape {
    guard case .forms(let forms) = shape else { return shape }
    return forms.first { $0.fits(value) } ?? shape
  }

  private func below(_ step: TreeStep, _ shape: Shape, _ value: PositionedYAML?) -> ScenarioPlace {
    ScenarioPlace(steps: steps + [step], shape: shape, value: value)
  }

  /// A limit counts what its rule measures.
  private func shape(of key: KeyShape) -> Shape {
    guard case .scalar(.limit) = key.shape else { return key.shape }
    return .scalar(value?["measure"]?.text == "euros" ? .money : .posts)
  }
}

extension Shape {
  /// Whether a value is written in this form; a value that is missing will be a mapping.
  fileprivate func fits(_ value: PositionedYAML?) -> Bool {
    switch (self, value?.content) {
    case (.scalar, .scalar), (.list, .sequence), (.items, .sequence): true
    case (.mapping, .mapping), (.table, .mapping), (.mapping, nil), (.table, nil): true
    default: false
    }
  }
}
