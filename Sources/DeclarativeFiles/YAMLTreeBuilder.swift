internal import Wordings

/// Builds a tree of positioned values from events, without recursion, and reports every fault on the way.
struct YAMLTreeBuilder {
  private enum PendingKey {
    case none
    case name(String, SourceLocation)
    /// A key that was refused: its value is read and dropped.
    case refused
  }

  /// A collection whose end has not come yet.
  private struct OpenCollection {
    let location: SourceLocation
    let anchor: String?
    let isMapping: Bool
    /// A collection that stands as a key, which is refused.
    let isKey: Bool
    /// Values read when it began.
    let countBefore: Int
    var items: [PositionedYAML] = []
    var entries: [PositionedYAML.Entry] = []
    var pendingKey = PendingKey.none
    var firstLines: [String: Int] = [:]
  }

  private let source: SourceText
  private var open: [OpenCollection] = []
  private var anchored: [String: (value: PositionedYAML, size: Int)] = [:]
  private var count = 0
  private var documents = 0
  private var faults = 0
  private var root: PositionedYAML?
  /// Whether reading goes on; a file that is too large or too deep is given up.
  private(set) var isRunning = true

  init(_ source: SourceText) {
    self.source = source
  }

  /// The tree; nil while nothing was read.
  var tree: PositionedYAML? { root }

  /// Takes one event.
  mutating func take(_ event: YAMLEvent, into log: inout DiagnosticLog) {
    let location = SourceLocation(file: source.file, line: event.line, column: event.column)
    if let tag = event.tag { report("tag-not-allowed", at: location, .tagNotAllowed(tag), into: &log) }
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .streamEnd: isRunning = false
    case .documentStart:
      documents += 1
      if documents > 1 { giveUp("several-documents", at: location, .severalDocuments, into: &log) }
    case .alias(let name): takeAlias(name, at: location, into: &log)
    case .scalar(let text, let isPlain):
      takeScalar(text, isPlain: isPlain, anchor: event.anchor, at: location, into: &log)
    case .sequenceStart: begin(isMapping: false, anchor: event.anchor, at: location, into: &log)
    case .mappingStart: begin(isMapping: true, anchor: event.anchor, at: location, into: &log)
    case .sequenceEnd, .mappingEnd: end(into: &log)
    }
  }

  private var expectsKey: Bool {
    guard let last = open.last, last.isMapping, case .none = last.pendingKey else { return false }
    return true
  }

  private mutating func takeScalar(
    _ text: String, isPlain: Bool, anchor: String?, at location: SourceLocation, into log: inout DiagnosticLog
  ) {
    let value = PositionedYAML(.scalar(text: text, isPlain: isPlain), at: location)
    if let anchor { anchored[anchor] = (value, 1) }
    if expectsKey {
      takeKey(text, at: location, into: &log)
    } else {
      add(value, size: 1, into: &log)
    }
  }

  private mutating func takeKey(_ key: String, at location: SourceLocation, into log: inout DiagnosticLog) {
    let mapping = open.count - 1
    if let firstLine = open[mapping].firstLines[key] {
      report("repeated-key", at: location, .repeatedKey(key, firstLine: firstLine), into: &log)
    } else {
      open[mapping].firstLines[key] = location.line
    }
    open[mapping].pendingKey = .name(key, location)
  }

  private mutating func takeAlias(_ name: String, at location: SourceLocation, into log: inout DiagnosticLog) {
    if expectsKey {
      report("key-not-text", at: location, .keyNotText, into: &log)
      open[open.count - 1].pendingKey = .refused
      return
    }
    guard let target = anchored[name] else {
      report("unknown-alias", at: location, .unknownAlias(name), into: &log)
      return add(PositionedYAML(.scalar(text: "", isPlain: true), at: location), size: 1, into: &log)
    }
    add(target.value, size: target.size, into: &log)
  }

  private mutating func begin(
    isMapping: Bool, anchor: String?, at location: SourceLocation, into log: inout DiagnosticLog
  ) {
    guard open.count < YAMLParser.depthLimit else {
      return giveUp("too-deep", at: location, .tooDeep(limit: YAMLParser.depthLimit), into: &log)
    }
    let isKey = expectsKey
    if isKey { report("key-not-text", at: location, .keyNotText, into: &log) }
    open.append(
      OpenCollection(location: location, anchor: anchor, isMapping: isMapping, isKey: isKey, countBefore: count))
  }

  private mutating func end(into log: inout DiagnosticLog) {
    guard let closed = open.popLast() else { return }
    if closed.isKey {
      if !open.isEmpty { open[open.count - 1].pendingKey = .refused }
      return
    }
    let value = PositionedYAML(
      closed.isMapping ? .mapping(closed.entries) : .sequence(closed.items), at: closed.location)
    if let anchor = closed.anchor { anchored[anchor] = (value, count - closed.countBefore + 1) }
    add(value, size: 1, into: &log)
  }

  private mutating func add(_ value: PositionedYAML, size: Int, into log: inout DiagnosticLog) {
    count += size
    if count > YAMLParser.valueLimit {
      return giveUp("too-many-values", at: value.location, .tooManyValues(limit: YAMLParser.valueLimit), into: &log)
    }
    guard let last = open.indices.last else {
      root = root ?? value
      return
    }
    guard open[last].isMapping else { return open[last].items.append(value) }
    if case .name(let key, let keyLocation) = open[last].pendingKey {
      open[last].entries.append(PositionedYAML.Entry(key: key, keyLocation: keyLocation, value: value))
    }
    open[last].pendingKey = .none
  }

  private mutating func giveUp(
    _ code: String, at location: SourceLocation, _ message: Wording, into log: inout DiagnosticLog
  ) {
    isRunning = false
    root = nil
    report(code, at: location, message, into: &log)
  }

  private mutating func report(
    _ code: String, at location: SourceLocation, _ message: Wording, into log: inout DiagnosticLog
  ) {
    faults += 1
    if faults > YAMLParser.faultLimit && isRunning {
      return giveUp("too-many-faults", at: location, .tooManyFaults(limit: YAMLParser.faultLimit), into: &log)
    }
    log.error(code, at: location, excerpt: source.line(location.line), message)
  }
}
