public import Quantities
internal import Spreadsheets
public import Wordings

/// The workbook that a planner would have built (classeur): a sheet for each table, with filters, totals and colours,
/// and one for the settings and the sources.
public struct WorkbookFormat: ReportFormat {
  /// Rows that a sheet holds at most; the CSV files hold all of them.
  static let rowLimit = 1_000_000
  /// Lists for a screen whose rows the sheet of decisions holds.
  private static let partsOfPosts: Set<String> = ["commission", "funded", "ineligible"]
  /// Columns whose sum means something.
  private static let summed: Set<String> = ["total", "establishments", "euros", "posts", "eligible", "funded"]

  private let language: Language
  private let date: CalendarDate

  /// The format in a language.
  ///
  /// - Parameters:
  ///   - language: the language of the headings.
  ///   - date: the document's date, fixed by the inputs so that the same inputs give the same bytes.
  public init(_ language: Language, date: CalendarDate) {
    self.language = language
    self.date = date
  }

  /// The workbook as one file.
  public func files(of report: Report) -> [ReportFile] {
    [
      ReportFile(name: "workbook.xlsx") { sink in
        try sink(try WorkbookWriter.bytes(of: plan(report)))
      }
    ]
  }

  private func plan(_ report: Report) -> WorkbookPlan {
    let banner = report.banners.map { $0.text(in: language) }.joined(separator: " ")
    let tables = tables(of: report)
    return WorkbookPlan(
      title: report.title.text(in: language), subject: banner, date: date,
      sheets: tables.map { sheet($0, banner: banner) } + [settings(report, notesOn: tables, banner: banner)])
  }

  /// Every table once, as files have it where they do: the sheets of a campaign in a planner's order, then the others.
  private func tables(of report: Report) -> [Table] {
    let known = ["posts", "waiting", "regions", "envelopes", "payments", "rules"]
    var seen: Set<String> = []
    let others = report.tables.map(\.name).filter { !known.contains($0) && !Self.partsOfPosts.contains($0) }
    return (known + others).filter { seen.insert($0).inserted }.compactMap { name in
      report.tables.first { $0.name == name && $0.audience.contains(.file) } ?? report.tables.first { $0.name == name }
    }
  }

  private func sheet(_ table: Table, banner: String) -> SheetPlan {
    let isForFiles = table.audience.contains(.file)
    let positions = table.columns.indices.filter { table.columns[$0].audience.contains(isForFiles ? .file : .screen) }
    let cells = table.rows.prefix(Self.rowLimit).map { row in positions.map { row[$0].figure } }
    let columns = positions.indices.map { index in
      column(table.columns[positions[index]], figures: cells.lazy.map { $0[index] })
    }
    var rows = cells.map { $0.map(value) }
    let totals = totals(table, positions, cells)
    if let totals { rows.append(totals) }
    let name = table.title.text(in: language)
    return SheetPlan(
      name: table.tab?.text(in: language) ?? name, caption: banner.isEmpty ? name : "\(name) — \(banner)",
      columns: columns, rows: rows,
      hasTotal: totals != nil, highlights: highlights(table, positions), chart: chart(table, positions, name))
  }

  /// Settings, changes, warnings, notes on the sheets and sources, one sentence a row.
  private func settings(_ report: Report, notesOn tables: [Table], banner: String) -> SheetPlan {
    let facts = report.facts.flatMap { fact in
      // How long the run took differs from run to run: the workbook is the same to the byte.
      (fact.label == .Headline.run ? fact.lines.suffix(1) : fact.lines[...]).enumerated().map { index, line in
        (index == 0 ? fact.label.text(in: language) : "", line)
      }
    }
    let passages = report.passages.flatMap { passage in
      passage.items.enumerated().map { index, item in (index == 0 ? passage.title.text(in: language) : "", item) }
    }
    // The notes of tables made for a screen speak of what a screen leaves out.
    let notes = tables.filter { $0.audience.contains(.file) }.compactMap { table in
      table.footnote.map { (table.title.text(in: language), $0) }
    }
    let name = Wording.settingsSheet.text(in: language)
    return SheetPlan(
      name: name, caption: banner.isEmpty ? name : "\(name) — \(banner)",
      columns: [
        .init(Wording.settingsSubject.text(in: language), .wrappedText, width: 28),
        .init(Wording.settingsContent.text(in: language), .wrappedText, width: 110),
      ],
      rows: (facts + notes + passages).map { [.text($0.0), .text($0.1.text(in: language))] })
  }

  private func column(_ column: Table.Column, figures: some Collection<Figure>) -> SheetPlan.Column {
    let title = column.title.text(in: language)
    // A word such as “all” or “hidden” may stand among numbers.
    let sample = figures.first { $0 != .none && !$0.isWord } ?? figures.first { $0 != .none } ?? Figure.none
    let (style, width): (SheetPlan.Style, Double) =
      switch sample {
      case .money: (.euros, 16)
      case .points, .ratio: (.decimal, 11)
      case .share: (.percent, 10)
      case .count: (.integer, 10)
      case .year: (.year, 9)
      case .month: (.date, 12)
      case .wording where column.overflow == .wrap || column.name == "detail": (.wrappedText, 80)
      case .flag, .coded, .text, .wording: (.text, textWidth(figures))
      case .none: (.text, 12)
      }
    return SheetPlan.Column(title, style, width: max(width, Double(min(title.count, 30)) + 3))
  }

  /// As wide as the texts of the first rows, within reason.
  private func textWidth(_ figures: some Collection<Figure>) -> Double {
    let longest = figures.prefix(1_000).reduce(0) { max($0, $1.text(in: language).count) }
    return Double(min(max(longest + 3, 7), 36))
  }

  private func value(_ figure: Figure) -> SheetPlan.Value {
    switch figure {
    case .none: .empty
    case .text(let text): .text(text)
    case .wording(let wording), .coded(_, let wording): .text(wording.text(in: language))
    case .count(let count): .integer(Int64(count))
    case .money(let amount): .money(amount)
    case .points(let points): .points(points)
    case .share(let share): .share(share)
    case .ratio(let ratio): .ratio(ratio)
    case .year(let year): .integer(Int64(year))
    case .month(let month): .date(month.firstDay)
    case .flag(let flag): .text((flag ? Wording.yes : .no).text(in: language))
    }
  }

  /// Sums that follow the filter, under the columns whose sum means something.
  private func totals(_ table: Table, _ positions: [Int], _ cells: [[Figure]]) -> [SheetPlan.Value]? {
    let isSummed = positions.contains { Self.summed.contains(table.columns[$0].name) }
    // Rows that are totals themselves are not to be summed again.
    guard ["posts", "regions"].contains(table.name), isSummed, !cells.isEmpty,
      !cells.contains(where: { $0.first?.isWord == true })
    else { return nil }
    return positions.enumerated().map { index, position in
      let name = table.columns[position].name
      if index == 0 { return .text(Wording.ColumnTitle.total.text(in: language)) }
      guard Self.summed.contains(name) || name.hasPrefix("cost_") else { return .empty }
      let sum = cells.reduce(0.0) { sum, row in
        switch row[index] {
        case .money(let amount): sum + Double(amount.cents) / 100
        case .count(let count): sum + Double(count)
        default: sum
        }
      }
      let letters = SheetPlan.columnName(index)
      let rows = SheetPlan.rowNumbers(count: cells.count)
      return .formula("=SUBTOTAL(109,\(letters)\(rows.first):\(letters)\(rows.last))", value: sum)
    }
  }

  private func highlights(_ table: Table, _ positions: [Int]) -> [SheetPlan.Highlight] {
    guard let column = positions.firstIndex(where: { ["decision", "binding"].contains(table.columns[$0].name) }) else {
      return []
    }
    if table.name == "rules" {
      return [.init(column: column, text: Wording.yes.text(in: language), background: 0xFDF0E3)]
    }
    return [("funded", UInt32(0xE3F3E8)), ("ineligible", 0xECEFF3)].map { code, background in
      .init(column: column, text: Wording.decision(code).text(in: language), background: background)
    }
  }

  private func chart(_ table: Table, _ positions: [Int], _ name: String) -> SheetPlan.Chart? {
    guard table.name == "regions", table.rows.count <= 60,
      let category = positions.firstIndex(where: { table.columns[$0].name == "name" }),
      let funded = positions.firstIndex(where: { table.columns[$0].name == "funded" })
    else { return nil }
    let requested = positions.firstIndex { table.columns[$0].name == "posts" }
    return .init(title: name, categories: category, series: [requested, funded].compactMap { $0 })
  }
}

extension Figure {
  /// Whether the figure is a word of the program's.
  fileprivate var isWord: Bool {
    switch self {
    case .coded, .wording: true
    default: false
    }
  }
}
