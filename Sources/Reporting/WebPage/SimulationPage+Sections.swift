internal import Quantities
internal import Results
internal import Wordings

extension SimulationPage {
  /// A section of the page.
  struct Section {
    let id: String
    let title: Wording
    let content: (inout HTMLText) -> Void
  }

  /// The sections that have something to say, in reading order.
  var sections: [Section] {
    var sections = [Section(id: "summary", title: .Page.summary, content: summary)]
    if hasDecisions {
      if let map = territoryMap { sections.append(Section(id: "map", title: .mapTitle) { map.write(into: &$0) }) }
      sections.append(Section(id: "quotas", title: .TableTitle.regions, content: quotas))
      sections.append(Section(id: "money", title: .TableTitle.envelopes, content: envelopes))
      sections.append(Section(id: "decisions", title: .TableTitle.posts, content: decisions))
      if table("commission", for: .screen) != nil {
        sections.append(
          Section(id: "commission", title: .TableTitle.commission) { write("commission", into: &$0) })
      }
      if !result.waitingList.isEmpty {
        sections.append(Section(id: "waiting-list", title: .TableTitle.waiting, content: waitingList))
      }
      if let comparison {
        sections.append(Section(id: "comparison", title: comparison.title) { compare(with: comparison, into: &$0) })
      }
      sections.append(Section(id: "limits", title: .TableTitle.rules, content: rules))
    }
    if hasSheets { sections.append(Section(id: "sheets", title: .Page.sheets, content: sheets)) }
    sections.append(Section(id: "sources", title: .settingsSheet, content: sources))
    return sections
  }

  var hasDecisions: Bool { result.status == .optimal || result.status == .feasible }
  private var hasSheets: Bool { result.posts.count <= Self.sheetLimit }

  func table(_ name: String, for audience: Table.Audience) -> Table? {
    report.tables.first { $0.name == name && $0.audience.contains(audience) }
  }

  func write(_ name: String, into html: inout HTMLText) {
    guard let table = table(name, for: .screen) else { return }
    let positions = table.columns.indices.filter { table.columns[$0].audience.contains(.screen) }
    PageTable(
      table: table, language: language, positions: positions, showsTitle: false, sheetAnchor: sheetAnchor
    ).write(into: &html)
  }

  private var sheetAnchor: ((String) -> String?)? {
    guard hasSheets else { return nil }
    let ids = Set(result.posts.lazy.map(\.id))
    return { ids.contains($0) ? PostSheet.anchor(of: $0) : nil }
  }

  private func decisions(into html: inout HTMLText) {
    guard let table = table("posts", for: .file) else { return }
    let names = [
      "id", "decision", "region", "department", "category", "speciality", "employer", "partner", "points", "envelope",
      "start", "months", "total",
    ]
    // The sheets say why; without them the list has to.
    let shown = hasSheets ? names : names + ["detail"]
    let isRegional = Set(result.regions.map(\.code)).count < 2
    let positions = shown.filter { !(isRegional && $0 == "region") }.compactMap { name in
      table.columns.firstIndex { $0.name == name }
    }
    let decision = table.columns.firstIndex { $0.name == "decision" }
    PageTable(
      table: table, language: language, positions: positions, pageSize: Self.pageSize, showsTitle: false,
      sheetAnchor: sheetAnchor,
      kinds: ["funded", "not_funded", "ineligible"].map { ($0, .decision($0)) },
      kindOfRow: { row in
        guard let decision, case .coded(let code, _) = row[decision].figure else { return nil }
        return code
      }
    ).write(into: &html)
  }

  private func waitingList(into html: inout HTMLText) { write("waiting", into: &html) }

  /// The rules that matter to a reader, then, folded, every one: a page has no file of them beside it.
  private func rules(into html: inout HTMLText) {
    write("rules", into: &html)
    guard var every = table("rules", for: .file), every.rows.count > table("rules", for: .screen)?.rows.count ?? 0
    else {
      return
    }
    every.name = "every-rule"
    html.element("details") { html in
      html.element("summary", text: Wording.Page.everyRule.text(in: language))
      PageTable(table: every, language: language, positions: every.columnsThatSay(to: .file), showsTitle: false).write(
        into: &html)
    }
  }

  /// Another scenario's result beside this one: what enters, leaves and moves, and what that does to the totals.
  private func compare(with comparison: Report, into html: inout HTMLText) {
    ReportPage.writeFacts(of: comparison, language, into: &html)
    for chart in comparison.charts { ReportPage.write(chart, language, into: &html) }
    for table in comparison.tables where table.audience.contains(.screen) && !table.rows.isEmpty {
      var named = table
      named.name = "comparison-" + table.name
      PageTable(table: named, language: language, positions: table.columnsThatSay, sheetAnchor: sheetAnchor).write(
        into: &html)
    }
  }

  private func sheets(into html: inout HTMLText) {
    for post in result.posts { PostSheet(post: post, language: language).write(into: &html) }
  }

  private func sources(into html: inout HTMLText) {
    for passage in report.passages where !passage.items.isEmpty {
      html.element("h3", text: passage.title.text(in: language))
      html.element("ul") { html in
        for item in passage.items { html.element("li", ["class": "user"], text: item.text(in: language)) }
      }
    }
    html.element("h3", text: Wording.Page.reproduce.text(in: language))
    let variant = result.scenario.variant.map { " --variant " + $0 } ?? ""
    html.element("pre", ["tabindex": "0"], text: "dotation simulate \(result.scenario.file)\(variant)")
    html.element("dl", ["class": "pair"]) { html in
      let fingerprints = [
        (Wording.Page.scenarioFingerprint, result.scenario.sha256), (.Page.poolFingerprint, result.scenario.poolSHA256),
      ]
      for (label, fingerprint) in fingerprints where !fingerprint.isEmpty {
        html.element("dt", text: label.text(in: language))
        html.element("dd", ["class": "fingerprint"], text: fingerprint)
      }
    }
  }
}
