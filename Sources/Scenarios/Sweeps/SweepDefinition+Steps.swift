internal import DeclarativeFiles
internal import Wordings

extension SweepDefinition {
  /// Points that one sweep may have.
  static let stepLimit = 10_000

  /// The sweep on a scenario; nil, with faults, when it has no points or a path or a value is faulty.
  func sweep(of tree: PositionedYAML, _ log: ReadingLog) -> Sweep? {
    let editor = ScenarioEditor(tree, log: log)
    let places = paths.compactMap(editor.place)
    guard places.count == paths.count, let values = values(at: places, log) else { return nil }
    let count = values.reduce(1) { $0 * min($1.count, Self.stepLimit + 1) }
    guard count > 0 else {
      log.error("no-steps", at: location, .sweepWithoutSteps(id))
      return nil
    }
    guard count <= Self.stepLimit else {
      log.error("too-many-steps", at: location, .tooManySteps(id, limit: Self.stepLimit))
      return nil
    }
    let points = values.reduce([[PositionedYAML]]([[]])) { points, next in
      points.flatMap { point in next.map { point + [$0] } }
    }
    let steps = points.compactMap { step($0, on: tree, log) }
    guard steps.count == points.count else { return nil }
    return Sweep(id: id, title: title, paths: paths.map(\.text), steps: steps)
  }

  private func step(_ values: [PositionedYAML], on tree: PositionedYAML, _ log: ReadingLog) -> Sweep.Step? {
    let overrides = zip(paths, values).map { Override(path: $0, action: .set($1)) }
    let faultsBefore = log.diagnostics.entries.count
    let editor = Sweep.Step(values: [], overrides: overrides).applied(to: tree, log)
    guard log.diagnostics.entries.count == faultsBefore else { return nil }
    return Sweep.Step(values: paths.map { editor.text(at: $0) }, overrides: overrides)
  }

  private func values(at places: [ScenarioPlace], _ log: ReadingLog) -> [[PositionedYAML]]? {
    switch values {
    case .lists(let lists): lists
    case .range(let from, let to, let step): range(from, to, step, at: places[0], log).map { [$0] }
    }
  }

  private func range(
    _ from: PositionedYAML, _ to: PositionedYAML, _ step: PositionedYAML, at place: ScenarioPlace, _ log: ReadingLog
  ) -> [PositionedYAML]? {
    guard let figure = place.figure else {
      log.error("wrong-type", at: from.location, .onlyNumbersStep(paths[0].text))
      return nil
    }
    let bounds = [from, to, step].map { figure.read($0, log) }
    guard let first = bounds[0], let last = bounds[1], let stride = bounds[2] else { return nil }
    guard stride != 0, (last - first).signum() * stride.signum() >= 0 else {
      log.error("no-steps", at: step.location, .stepLeadsNowhere)
      return nil
    }
    guard (last - first) / stride < Int64(Self.stepLimit) else {
      log.error("too-many-steps", at: step.location, .tooManySteps(id, limit: Self.stepLimit))
      return nil
    }
    return Swift.stride(from: first, through: last, by: Int(stride)).map {
      // An equals sign keeps a negative value from being read as a change.
      PositionedYAML(.scalar(text: "=" + figure.text($0), isPlain: true), at: from.location)
    }
  }
}

extension FigureForm {
  /// The largest number that a sweep counts to, so that differences fit.
  private static let sweepLimit: Int64 = 1 << 60

  /// A number of a sweep; nil, with a fault, when it is none.
  fileprivate func read(_ value: PositionedYAML, _ log: ReadingLog) -> Int64? {
    if let scaled = value.text.flatMap(scaled), scaled.magnitude < Self.sweepLimit.magnitude { return scaled }
    log.wrongType(of: value, expected: self == .percent ? .expectedSharePoint : .expectedSweepNumber)
    return nil
  }
}

extension ScenarioEditor {
  /// What stands at a path, as a reader would write it.
  fileprivate func text(at path: ScenarioPath) -> String {
    guard let place = place(of: path), let value = place.value else { return "" }
    if let text = value.text { return place.figure.flatMap { form in form.scaled(text).map(form.text) } ?? text }
    return ResolvedText.line(value, as: place.shape)
  }
}
