internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Sums a column of a CSV file by region, or counts its rows; any dialect that pools may have.
struct KeyFileReading {
  /// Titles under which a file names the region, in the order of preference.
  private static let regionTitles = [
    "region", "region_code", "code_region", "code region", "code", "reg", "nom region",
  ]
  /// Titles under which a file names the department, whose region counts.
  private static let departmentTitles = ["department", "departement", "dep", "code_departement", "code departement"]
  /// Decimals that a figure may have.
  private static let decimals = 6
  /// Whole units that a sum may reach: more would leave 64 bits.
  private static let largestSum = Int64.max / 4
  /// Bytes of a file from which excerpts are shown.
  private static let excerptLimit = 64 << 20

  let name: String
  let path: String
  let column: String?
  let regulation: Regulation

  /// Which column says where a row belongs.
  private struct Place {
    let column: Int
    let isDepartment: Bool
  }

  func key(into log: inout DiagnosticLog) throws(UnreadableFile) -> RegionalKey? {
    var faults = DiagnosticLog()
    let table = try DelimitedTable.read(PoolFile(path: path), into: &faults)
    let reading = ReadingLog()
    if let bytes = try? FileBytes.read(path, limit: Self.excerptLimit),
      let text = String(validating: bytes, as: UTF8.self)
    {
      reading.add(SourceText(file: path, text: text))
    }
    defer {
      log.report(contentsOf: faults)
      log.report(contentsOf: reading.diagnostics)
    }
    guard let table, !faults.hasErrors, let place = place(in: table, reading) else { return nil }
    let valueColumn = valueColumn(in: table, reading)
    guard column == nil || valueColumn != nil else { return nil }
    let sums = sums(of: table, place: place, valueColumn: valueColumn, reading)
    guard !reading.hasErrors else { return nil }
    guard sums.values.contains(where: { $0 > 0 }) else {
      reading.error("empty-key", at: location(table.titleLine), .Apportioning.emptyKey(name))
      return nil
    }
    return key(sums)
  }

  private func key(_ sums: [String: Int64]) -> RegionalKey {
    let unit: Int64 = 1_000_000
    let isWhole = sums.values.allSatisfy { $0.isMultiple(of: unit) }
    let missing = regulation.regions.filter { sums[$0.code] == nil }
    let note = RegionalKey.Note(
      .Apportioning.regionsWithoutRow(missing.map(\.name), key: name), regions: Set(missing.map(\.code)))
    return RegionalKey(
      name: name, title: column.map { .Apportioning.columnKey($0, file: path) } ?? .Apportioning.rowKey(file: path),
      notes: missing.isEmpty ? [] : [note],
      figures: isWhole ? sums.mapValues { $0 / unit } : sums, decimals: isWhole ? 0 : Self.decimals)
  }

  private func place(in table: DelimitedTable, _ log: ReadingLog) -> Place? {
    for (titles, isDepartment) in [(Self.regionTitles, false), (Self.departmentTitles, true)] {
      for title in titles {
        if let column = index(of: title, in: table) { return Place(column: column, isDepartment: isDepartment) }
      }
    }
    log.error(
      "missing-column", at: location(table.titleLine), .Apportioning.noRegionColumn,
      hint: NearestName.nearest(to: "region", among: table.titles).map(Wording.renamedColumn))
    return nil
  }

  private func valueColumn(in table: DelimitedTable, _ log: ReadingLog) -> Int? {
    guard let column else { return nil }
    let wanted = FoldedText(column)
    let found = table.titles.indices.filter { FoldedText(table.titles[$0]) == wanted }
    if found.count > 1 {
      log.error(
        "repeated-column", at: location(table.titleLine), .repeatedTitle(column, firstColumn: found[0] + 1))
      return nil
    }
    if found.isEmpty {
      log.unknownName(
        "missing-column", column, at: location(table.titleLine), among: table.titles.filter { !$0.isEmpty },
        .missingColumn(column))
    }
    return found.first
  }

  private func index(of title: String, in table: DelimitedTable) -> Int? {
    table.titles.firstIndex { FoldedText($0).description == title }
  }

  /// The sums by region code, in millionths.
  private func sums(
    of table: DelimitedTable, place: Place, valueColumn: Int?, _ log: ReadingLog
  ) -> [String: Int64] {
    var sums: [String: Int64] = [:]
    for row in table.rows where row.cells.contains(where: { !FoldedText($0).description.isEmpty }) {
      guard let region = region(of: row, place, log) else { continue }
      var amount: Int64 = 1_000_000
      if let valueColumn {
        guard let read = figure(row.cells[valueColumn], line: row.line, log) else { continue }
        amount = read
      }
      let (sum, overflow) = sums[region, default: 0].addingReportingOverflow(amount)
      guard !overflow, sum <= Self.largestSum else {
        log.error("wrong-type", at: location(row.line), .Apportioning.figureTooLarge(column: column ?? ""))
        return sums
      }
      sums[region] = sum
    }
    return sums
  }

  private func region(of row: DelimitedTable.Row, _ place: Place, _ log: ReadingLog) -> String? {
    let text = row.cells[place.column]
    if place.isDepartment {
      if let department = regulation.department(named: text) { return department.regionCode }
      log.error(
        "unknown-department", at: location(row.line), .Apportioning.unknownDepartment(text),
        hint: regulation.nearestDepartmentName(to: text).map(Wording.didYouMean))
      return nil
    }
    if let region = regulation.region(named: text) { return region.code }
    log.error(
      "unknown-region", at: location(row.line), .unknownRegion(text),
      hint: regulation.nearestRegionName(to: text).map(Wording.didYouMean))
    return nil
  }

  /// A cell in millionths; an empty one counts nothing.
  private func figure(_ text: String, line: Int, _ log: ReadingLog) -> Int64? {
    if FoldedText(text).description.isEmpty { return 0 }
    guard let figure = DecimalText.scaled(text, digits: Self.decimals) else {
      log.error(
        "unreadable-number", at: location(line),
        .unreadableNumber(text, column: column ?? "", expected: .Apportioning.expectedFigure))
      return nil
    }
    guard figure >= 0 else {
      log.error("negative-figure", at: location(line), .Apportioning.negativeFigure(text, column: column ?? ""))
      return nil
    }
    return figure
  }

  private func location(_ line: Int) -> SourceLocation { SourceLocation(file: path, line: line, column: 1) }
}
