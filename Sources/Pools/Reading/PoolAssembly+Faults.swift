internal import DeclarativeFiles
internal import Wordings

extension PoolAssembly {
  /// Reports, or leaves out, the rows that have the identifier of an earlier one.
  func reportRepeats(_ repeats: [(row: Int32, first: Int32)]) {
    let named = repeats.filter { !identifiers.ids.utf8(at: Int($0.row)).isEmpty }
    let shown = named.prefix(FaultTally.errorLimit)
    let lines = LineFinder.lines(of: self, at: shown.map { Int($0.row) })
    for (position, (row, first)) in named.enumerated() {
      let (origin, firstOrigin) = (origins[Int(row)], origins[Int(first)])
      let id = identifiers.ids[Int(row)]
      let line = position < shown.count ? lines[Int(row)] : nil
      let start = line?.firstRange(of: id)?.lowerBound
      let column = start.flatMap { start in line.map { $0[..<start].count + 1 } } ?? 1
      let name = files[Int(origin.file)].file.name
      let location = SourceLocation(file: name, line: Int(origin.line), column: column)
      if skipsBadRows {
        skippedRows.append(SkippedRow(location: location, id: id, code: "repeated-id"))
        continue
      }
      let firstFile = origin.file == firstOrigin.file ? nil : files[Int(firstOrigin.file)].file.name
      tally.report(.error, "repeated-id") {
        FaultTally.Fault(
          location: location, excerpt: line.map { String($0.prefix(200)) },
          message: .repeatedPostIdentifier(id, firstFile: firstFile, firstLine: Int(firstOrigin.line)))
      }
    }
  }

  /// Reports a pool of titles alone, or one of whose rows none is left.
  func reportEmptiness() {
    guard count == 0, !tally.complete.hasErrors, let name = files.first?.file.name else { return }
    let location = SourceLocation(file: name, line: 1, column: 1)
    tally.report(.error, "no-rows") {
      FaultTally.Fault(location: location, message: skippedRows.isEmpty ? .headersAlone : .everyRowSkipped)
    }
  }

  /// Warns of shares that were written as fractions of 1.
  func reportFractions(in columns: [String: Column]) {
    for known in PoolSchema.columns where known.type == .share {
      guard case .numbers(let shares)? = columns[known.name] else { continue }
      let written = shares.values.lazy.filter { $0 > 0 }
      guard let greatest = written.max(), greatest <= 100 else { continue }
      tally.report(.warning, "shares-as-fractions") {
        FaultTally.Fault(message: .sharesLookLikeFractions(column: known.name))
      }
    }
  }
}
