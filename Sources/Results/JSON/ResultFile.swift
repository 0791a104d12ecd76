internal import Quantities
internal import Wordings

/// The reading of one `result.json`, field by field.
struct ResultFile {
  private var scanner: FieldScanner
  private let bytes: [UInt8]
  private var draft: AllocationResult
  private var proof = ReadProof()
  /// The byte at which each post starts.
  private var posts: [Int] = []
  private var waiting: [(place: Int, position: Int32)] = []

  init(_ bytes: [UInt8], allowsUnknownFields: Bool) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let json = JSONScanner(bytes, at: bytes.starts(with: mark) ? mark.count : 0)
    scanner = FieldScanner(json, allowsUnknownFields: allowsUnknownFields)
    draft = AllocationResult(
      scenario: ScenarioIdentity(
        title: "", file: "", variant: nil, sha256: "", poolSHA256: "", library: "", readings: [], isSynthetic: false),
      program: ProgramIdentity(version: "", solver: ""), status: .unknown, value: nil, provedLevels: [],
      counts: Counts(posts: 0, eligible: 0, funded: 0, points: .zero), posts: PostOutcomes([]), envelopes: [],
      rules: [], regions: [],
      indicators: Indicators(
        shareOutsideCHU: nil, shareZIPZAC: nil, shareScarce: nil, departments: 0, costPerPost: nil,
        giniPostsPer100k: nil, populationYear: 0),
      run: RunFigures())
  }

  /// What is not as it should be.
  var faults: [FieldScanner.Fault] {
    let wrongFormat = scanner.faults.filter { $0.code == "result-format" }
    return wrongFormat.isEmpty ? scanner.faults : wrongFormat
  }

  /// The result; complete when there is no fault.
  var result: AllocationResult { draft }

  /// Reads the whole file.
  mutating func read() throws(JSONSyntaxFault) {
    // The scanner is taken out while it runs, so that the fields can be stored meanwhile.
    var scanner = self.scanner
    defer { self.scanner = scanner }
    try scanner.checkEncoding()
    let fields = [
      "schema", "scenario", "program", "status", "objective", "bound", "gap", "measure", "proved", "counts", "posts",
      "envelopes", "rules", "applied", "skipped_rows", "warnings", "regions", "indicators", "run",
    ]
    try scanner.object(fields, optional: ["certificate"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "objective", "bound", "gap", "measure": try readProof(field, from: &scanner)
      case "envelopes", "rules", "applied", "skipped_rows", "warnings", "regions": try readList(field, from: &scanner)
      default: try readPart(field, from: &scanner)
      }
    }
    try scanner.end()
    if !proof.isConsistent { scanner.report("gap", at: 0, .ResultFault.gapDoesNotFollow) }
    draft.value = proof.value
    collectPosts(&scanner)
  }

  private mutating func readPart(_ field: String, from scanner: inout FieldScanner) throws(JSONSyntaxFault) {
    switch field {
    case "schema":
      let start = scanner.place()
      let schema = try scanner.text()
      if schema != ResultJSONWriter.schema {
        let message = Wording.ResultFault.unknownFormat(schema, expected: ResultJSONWriter.schema)
        scanner.report("result-format", at: start, message)
      }
    case "scenario": draft.scenario = try scanner.scenario()
    case "program": draft.program = try scanner.program()
    case "status": draft.status = try scanner.choice(AllocationResult.Status.self) ?? .unknown
    case "proved": draft.provedLevels = try scanner.texts()
    case "counts": draft.counts = try scanner.counts()
    case "posts": try scanner.list { scanner throws(JSONSyntaxFault) in try readPost(from: &scanner) }
    case "indicators": draft.indicators = try scanner.indicators()
    case "certificate": draft.certificate = try scanner.certificate()
    default: draft.run = try scanner.run()
    }
  }

  private mutating func readProof(_ field: String, from scanner: inout FieldScanner) throws(JSONSyntaxFault) {
    switch field {
    case "objective": proof.objective = try scanner.optionalDecimal(digits: 3)
    case "bound": proof.bound = try scanner.optionalDecimal(digits: 3)
    case "gap": proof.gap = try scanner.optionalNumber()
    default: proof.measure = try scanner.optionalChoice(ObjectiveValue.Measure.self)
    }
  }

  private mutating func readList(_ field: String, from scanner: inout FieldScanner) throws(JSONSyntaxFault) {
    try scanner.list { scanner throws(JSONSyntaxFault) in
      switch field {
      case "envelopes": draft.envelopes.append(try scanner.envelope())
      case "rules": draft.rules.append(try scanner.rule())
      case "applied": draft.applied.append(try scanner.change())
      case "skipped_rows": draft.skippedRows.append(try scanner.skippedRow())
      case "warnings": draft.warnings.append(try scanner.note())
      default: draft.regions.append(try scanner.region())
      }
    }
  }

  private mutating func readPost(from scanner: inout FieldScanner) throws(JSONSyntaxFault) {
    let start = scanner.place()
    let place = try scanner.post().waitingPlace
    if place != 0 { waiting.append((place, Int32(posts.count))) }
    posts.append(start)
  }

  private mutating func collectPosts(_ scanner: inout FieldScanner) {
    waiting.sort { $0.place < $1.place }
    if waiting.enumerated().contains(where: { $0.offset + 1 != $0.element.place }) {
      scanner.report("waiting-list", at: 0, .ResultFault.waitingPlacesDoNotFollow)
    }
    draft.waitingList = waiting.map(\.position)
    let regionNames = Dictionary(draft.regions.map { ($0.code, $0.name) }) { first, _ in first }
    let (bytes, starts) = (bytes, posts)
    draft.posts = PostOutcomes(count: starts.count) { position in
      var scanner = FieldScanner(JSONScanner(bytes, at: starts[position]), allowsUnknownFields: true)
      do {
        return try scanner.post(regionNames: regionNames).outcome
      } catch {
        preconditionFailure("these bytes were read once without a fault and have not changed since")
      }
    }
  }
}
