internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Results
internal import Wordings

extension ResultCheck {
  /// Compares what was run; the path of the file is the user's own and may differ.
  mutating func checkIdentity() {
    let (stated, read) = (result.scenario, inputs.scenario)
    if stated.sha256 != read.sha256 {
      log.report("inputs-changed", "scenario.sha256", .Verification.inputsChanged(.Verification.scenarioInput))
    }
    if stated.poolSHA256 != read.poolSHA256 {
      log.report("inputs-changed", "scenario.pool_sha256", .Verification.inputsChanged(.Verification.poolInput))
    }
    log.compare("scenario", stated: stated.figures, recomputed: read.figures)
  }

  /// Compares what the result says of its making: changes, rows left out, warnings.
  mutating func checkNotes() {
    log.compare(
      "applied", stated: result.applied.flatMap(\.compacted.figures),
      recomputed: inputs.applied.flatMap(\.compacted.figures))
    let skipped = inputs.pool.skippedRows.map {
      SkippedRowNote(file: $0.location.file, line: $0.location.line, id: $0.id, code: $0.code)
    }
    log.compare(
      "skipped_rows", stated: result.skippedRows.flatMap(\.figures), recomputed: skipped.flatMap(\.figures))
    let warnings = inputs.warnings + (inputs.pool.warnings + warningsOfPosts).map { Note($0) }
    let withSentences = comparesSentences
    log.compare(
      "warnings", stated: result.warnings.flatMap { $0.figures(withSentences: withSentences) },
      recomputed: warnings.flatMap { $0.figures(withSentences: withSentences) })
  }

  /// What the reading of the posts warns of, by place: cells that name no envelope, figures whose lack was let through.
  private var warningsOfPosts: [Diagnostic] {
    var log = DiagnosticLog()
    let acceptance = OfferAcceptance(
      campaign: inputs.campaign, pool: inputs.pool, regulation: inputs.regulation, eligibility: reading.eligibility)
    let unknown = (0..<inputs.pool.count).compactMap { row in acceptance.unknownEnvelope(of: row).map { (row, $0) } }
    warn("unknown-envelope", rows: unknown.map(\.0), in: &log) { index in
      .unknownEnvelope(unknown[index].1, post: inputs.pool.ids[unknown[index].0])
    }
    for rule in reading.eligibility.rules {
      let rows = (0..<inputs.pool.count).filter { reading.eligibility.verdict(of: rule, on: $0) == .excused }
      warn("missing-figure", rows: rows, in: &log) { index in
        .missingFigure(post: inputs.pool.ids[rows[index]], rule: rule.id)
      }
    }
    return log.sorted
  }

  /// Warns of ten rows one by one, then of how many more there are.
  private func warn(_ code: String, rows: [Int], in log: inout DiagnosticLog, _ message: (Int) -> Wording) {
    for (index, row) in rows.prefix(10).enumerated() {
      let origin = inputs.pool.origins[row]
      let place = SourceLocation(file: inputs.pool.files[Int(origin.file)], line: Int(origin.line), column: 1)
      log.warning(code, at: place, message(index))
    }
    if rows.count > 10 { log.warning(code, .furtherRows(rows.count - 10)) }
  }
}

extension Note {
  /// A warning of the reading of the inputs, with its place.
  fileprivate init(_ warning: Diagnostic) {
    let place = warning.location.map { "\($0.file):\($0.line): " } ?? ""
    self.init(
      code: warning.code,
      text: Wording(savedEnglish: place + warning.message.english, french: place + warning.message.french))
  }

  fileprivate func figures(withSentences: Bool) -> [Figure] {
    let code = Figure("code", code)
    return withSentences ? [code, Figure("detail", text.english), Figure("detail_fr", text.french)] : [code]
  }
}

extension ScenarioIdentity {
  /// What names the inputs, their fingerprints apart.
  fileprivate var figures: [Figure] {
    [Figure("title", title), Figure("variant", variant), Figure("library", library)]
      + readings.map { Figure("readings.\($0.quota)", $0.reading) }
      + [Figure("synthetic", isSynthetic ? "true" : "false")] + assumptions.map { Figure("assumptions", $0) }
  }
}

extension AppliedChange {
  fileprivate var figures: [Figure] { [Figure("path", path), Figure("before", before), Figure("after", after)] }
}

extension SkippedRowNote {
  fileprivate var figures: [Figure] {
    [Figure("file", file), Figure("line", line), Figure("id", id), Figure("code", code)]
  }
}
