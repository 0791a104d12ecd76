internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Makes the rows of the pool, file by file.
struct PostAssembly {
  /// The pool's columns, in their order.
  let columns: [String]
  private(set) var rows: [[String]] = []
  /// Where each row comes from.
  private(set) var origins: [SourceLocation] = []
  private(set) var leftOut = 0
  let faults = CellFaults()
  private let binding: ProfileBinding
  private let establishments: [ImportProfile.EstablishmentUse]
  private let lookup: SiretLookup
  private let positions: [String: Int]
  private var firstLines: [String: Int] = [:]
  private var seenFiles: Set<String> = []

  init(_ profile: ImportProfile, _ binding: ProfileBinding, _ lookup: SiretLookup) {
    self.binding = binding
    self.lookup = lookup
    establishments = profile.establishments
    let planned = binding.columns.map(\.name)
    let wanted = Set(["id"] + planned + establishments.flatMap { $0.role.columns })
    let known = PoolSchema.columns.map(\.name).filter(wanted.contains)
    columns = known + planned.filter { PoolSchema.column(named: $0) == nil }
    positions = Dictionary(columns.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// Reads every file of the main sheet that the profile keeps.
  mutating func readFiles() {
    for row in binding.main.rows {
      let number = row.cell(binding.identifier).importedText
      if number.isEmpty {
        let location = binding.main.location(line: row.line, column: binding.identifier)
        faults.error("missing-id", column: "id", at: location, .missingPostIdentifier)
        continue
      }
      seenFiles.insert(number)
      guard binding.filters.allSatisfy({ $0.holds(row) }) else {
        leftOut += 1
        continue
      }
      if let lines = binding.lines {
        read(row, number, lines.sheet, lineNumber: lines.number)
      } else {
        append(number, row, line: nil, at: binding.main.location(line: row.line, column: binding.identifier))
      }
    }
    for sheet in binding.joined { reportOrphans(of: sheet) }
  }

  /// One post for each line of a repeated block.
  private mutating func read(
    _ row: ExportSheet.Row, _ number: String, _ block: ProfileBinding.JoinedSheet, lineNumber: Int?
  ) {
    let lines = (block.rows[number] ?? []).map { block.sheet.rows[$0] }
    if lines.isEmpty {
      let location = binding.main.location(line: row.line, column: binding.identifier)
      faults.warning("no-line", column: "id", at: location, .Importing.fileWithoutLine(number, sheet: block.sheet.name))
    }
    for (index, line) in lines.enumerated() {
      let written = lineNumber.map { line.cell($0).importedText } ?? ""
      append(
        number + "-" + (written.isEmpty ? String(index + 1) : written), row, line: line,
        at: block.sheet.location(line: line.line, column: lineNumber))
    }
  }

  private mutating func append(
    _ id: String, _ row: ExportSheet.Row, line: ExportSheet.Row?, at location: SourceLocation
  ) {
    if let first = firstLines[id] {
      faults.error(
        "repeated-id", column: "id", at: location, .repeatedPostIdentifier(id, firstFile: nil, firstLine: first))
      return
    }
    firstLines[id] = location.line
    let number = row.cell(binding.identifier).importedText
    let reading = PostReading(binding: binding, faults: faults, fileNumber: number, row: row, line: line)
    var values = [String](repeating: "", count: columns.count)
    set("id", id, in: &values)
    for column in binding.columns { set(column.name, reading.text(of: column), in: &values) }
    for use in establishments { fill(use, in: &values, at: location) }
    rows.append(values)
    origins.append(location)
  }

  private func set(_ column: String, _ text: String, in values: inout [String]) {
    if let position = positions[column] { values[position] = text }
  }

  /// Fills what the profile left blank about an establishment from its SIRET number.
  private func fill(_ use: ImportProfile.EstablishmentUse, in values: inout [String], at location: SourceLocation) {
    guard let position = positions[use.siretColumn.text] else { return }
    let siret = values[position]
    if siret.isEmpty { return }
    guard let answer = lookup.answer(siret: siret, role: use.role) else {
      return faults.warning(
        "unknown-establishment", column: use.siretColumn.text, at: location, .Importing.unknownSiret(siret))
    }
    if answer.kind == nil {
      faults.warning(
        "ambiguous-establishment", column: use.siretColumn.text, at: location, .Importing.ambiguousSiret(siret))
    }
    let found = [answer.finess, answer.name, answer.kind?.rawValue]
    for (column, text) in zip(use.role.columns, found) {
      if let text, let position = positions[column], values[position].isEmpty { values[position] = text }
    }
  }

  /// Warns of rows of another sheet that belong to no file of the export.
  private func reportOrphans(of sheet: ProfileBinding.JoinedSheet) {
    for number in sheet.rows.keys.sorted() where !seenFiles.contains(number) {
      guard let row = sheet.rows[number]?.first.map({ sheet.sheet.rows[$0] }) else { continue }
      faults.warning(
        "orphan-row", column: sheet.sheet.name, at: sheet.sheet.location(line: row.line),
        .Importing.orphanRow(file: number))
    }
  }
}
