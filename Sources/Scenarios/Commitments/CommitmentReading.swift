internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Reads a file of running posts (`commitments:`): a CSV file as pools are, with a regime and dates for each post.
struct CommitmentReading {
  /// The columns beside those that every file of posts has.
  private static let columns = ["regime", "start", "months", "ended_on"]

  let definitions: ScenarioDefinitions
  let regulation: Regulation

  /// The posts of a file; nil, with faults, when any of them is faulty.
  func read(_ bytes: [UInt8], file: String, _ log: ReadingLog) -> [RunningPost]? {
    if let text = String(validating: bytes, as: UTF8.self) { log.add(SourceText(file: file, text: text)) }
    let files = [PoolFile(name: file, bytes: bytes)]
    let table: Pool
    var isWhole = true
    do {
      table = try PoolReader(regulation: regulation).read(files)
    } catch let faults as InputFaults {
      // Titles alone say that nothing is running.
      if faults.diagnostics.map(\.code) == ["no-rows"] { return [] }
      faults.diagnostics.forEach(log.report)
      // The other rows may be faulty in ways of their own, which are told in the same round.
      guard let rest = try? PoolReader(regulation: regulation, skipsBadRows: true).read(files) else { return nil }
      table = rest
      isWhole = false
    } catch {
      log.error("bad-commitment", at: nil, .systemAnswer("\(error)"))
      return nil
    }
    if isWhole { table.warnings.forEach(log.report) }
    let start = SourceLocation(file: file, line: 1, column: 1)
    for name in Self.columns.dropLast() where table.columns[name] == nil {
      log.error("bad-commitment", at: start, .missingCommitmentColumn(name), hint: .commitmentColumns)
    }
    let posts = (0..<table.count).map { post(at: $0, of: table, log) }
    let read = posts.compactMap(\.self)
    return isWhole && read.count == posts.count ? read : nil
  }

  private func post(at row: Int, of table: Pool, _ log: ReadingLog) -> RunningPost? {
    let reader = RunningPostRow(row: row, table: table, log: log)
    let regime = regime(reader, category: table.categories[row])
    let start = reader.start()
    let months = reader.months()
    guard let ended = reader.endedOn(after: start), let regime, let start, let months else { return nil }
    return RunningPost(
      id: table.ids[row], regime: regime, start: start, months: months, endedOn: ended,
      regionCode: regulation.regions[Int(table.regions[row])].code, category: table.categories[row])
  }

  private func regime(_ row: RunningPostRow, category: PostCategory) -> PayRegime? {
    guard let name = row.text("regime") else { return nil }
    guard definitions.knows(regime: name) else {
      row.log.unknownName(
        "unknown-regime", name, at: row.location, among: definitions.regimeNames, .unknownRegime(name))
      return nil
    }
    guard let regime = definitions[regime: name] else { return nil }
    guard regime.rate.share(for: category) != nil else {
      row.log.error("bad-commitment", at: row.location, .regimeWithoutRate(name, category: category.rawValue))
      return nil
    }
    return regime
  }
}
