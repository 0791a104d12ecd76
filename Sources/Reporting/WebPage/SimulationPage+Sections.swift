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
      if !result.waitingList.isEmpty {
        sections.append(Section(id: "waiting-list", title: .TableTitle.waiting, content: waitingList))
      }
      sections.append(Section(id: "limits", title: .TableTitle.rules, content: rules))
    }
    if hasSheets { sections.append(Section(id: "sheets", title: .Page.sheets, content: sheets)) }
    sections.append(Section(id: "sources", title: .settingsSheet, content: sources))
    return sections
  }

  private var hasDecisions: Bool { result.status == .optimal || result.status == .feasible }
  private var hasSheets: Bool { result.posts.count <= Self.sheetLimit }

  private func table(_ name: String, for audience: Table.Audience) -> Table? {
    report.tables.first { $0.name == name && $0.audience.contains(audience) }
  }

  private func write(_ name: String, into html: inout HTMLText) {
    guard let table = table(name, for: .screen) else { return }
    let positions = table.columns.indices.filter { table.columns[$0].audience.contains(.screen) }
    PageTable(table: table, language: language, positions: positions, sheetAnchor: sheetAnchor).write(into: &html)
  }

  private var sheetAnchor: ((String) -> String?)? {
    hasSheets ? { PostSheet.anchor(of: $0) } : nil
  }

  private func summary(into html: inout HTMLText) {
    html.element("dl", ["class": "facts"]) { html in
      for fact in report.facts {
        html.element("div", ["class": PageTable.name(of: fact.tone)]) { html in
          html.element("dt", text: fact.label.text(in: language))
          for line in fact.lines { html.element("dd", ["class": "user"], text: line.text(in: language)) }
        }
      }
    }
  }

  private func quotas(into html: inout HTMLText) {
    let limited = result.rules.filter { $0.unit == .posts && $0.ofUsed == nil && ($0.atMost ?? 0) > 0 }
    let bars = result.regions.flatMap { region in
      limited.filter { $0.id.hasSuffix("/\(region.code)/\(region.category)") }.map { (region, $0) }
    }
    if !bars.isEmpty {
      html.element("dl", ["class": "pair"]) { html in
        for (region, rule) in bars {
          guard let limit = rule.atMost else { continue }
          let text = Wording.Page.used(posts: Int(rule.used), of: Int(limit)).text(in: language)
          html.element("dt") { html in
            html.add(region.name + " · " + Wording.category(region.category).text(in: language))
            html.element("span", ["class": "note user"], text: " " + rule.id)
          }
          html.element("dd") { html in
            html.add(text)
            UsageBar(used: rule.used, limit: limit, text: text).write(into: &html)
          }
        }
      }
    }
    write("regions", into: &html)
  }

  private func envelopes(into html: inout HTMLText) {
    let typography = Typography(language)
    html.element("dl", ["class": "pair"]) { html in
      for envelope in result.envelopes {
        for year in envelope.years {
          guard let limit = year.limit, let left = year.left else { continue }
          let used = limit - left
          let text = Wording.Page.charged(cents: used.cents, of: limit.cents).text(in: language)
          html.element("dt", ["class": "user"], text: "\(envelope.id), \(year.year)")
          html.element("dd") { html in
            html.add(text)
            UsageBar(used: used.cents, limit: limit.cents, committed: year.committed.cents, text: text).write(
              into: &html)
          }
        }
        if let limit = envelope.postsLimit {
          let text = Wording.Page.used(posts: envelope.posts, of: limit).text(in: language)
          html.element("dt", ["class": "user"], text: envelope.id)
          html.element("dd") { html in
            html.add(text + " · " + typography.euros(cents: envelope.total.cents))
            UsageBar(used: Int64(envelope.posts), limit: Int64(limit), text: text).write(into: &html)
          }
        }
      }
    }
    write("envelopes", into: &html)
  }

  private func decisions(into html: inout HTMLText) {
    guard let table = table("posts", for: .file) else { return }
    let names = [
      "id", "decision", "region", "department", "category", "speciality", "employer", "partner", "points", "envelope",
      "start", "months", "total", "detail",
    ]
    let isRegional = Set(result.regions.map(\.code)).count < 2
    let positions = names.filter { !(isRegional && $0 == "region") }.compactMap { name in
      table.columns.firstIndex { $0.name == name }
    }
    let decision = table.columns.firstIndex { $0.name == "decision" }
    PageTable(
      table: table, language: language, positions: positions, pageSize: Self.pageSize, sheetAnchor: sheetAnchor,
      kinds: ["funded", "not_funded", "ineligible"].map { ($0, .decision($0)) },
      kindOfRow: { row in
        guard let decision, case .coded(let code, _) = row[decision].figure else { return nil }
        return code
      }
    ).write(into: &html)
  }

  private func waitingList(into html: inout HTMLText) { write("waiting", into: &html) }
  private func rules(into html: inout HTMLText) { write("rules", into: &html) }

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
