internal import Quantities
public import Wordings

/// Any report as one web page that needs no network: a decision sheet, a sweep, a diagnosis.
///
/// It is read on a phone and printed on A4; tables that do not fit scroll by themselves.
public struct ReportPage: ReportFormat {
  private let language: Language

  /// The format in a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// The report as one page.
  public func files(of report: Report) -> [ReportFile] { [file(of: [report])] }

  /// Several reports as one page, each on paper of its own, with the contents in front.
  public func file(of reports: [Report]) -> ReportFile {
    ReportFile(name: "report.html") { sink in try sink(Array(text(of: reports).utf8)) }
  }

  private func text(of reports: [Report]) -> String {
    let title = reports.first?.title.text(in: language) ?? ""
    var html = HTMLText()
    html.add(markup: "<!doctype html>\n")
    html.element("html", ["lang": language.rawValue]) { html in
      SimulationPage.head(titled: title, into: &html)
      html.element("body", ["class": "answer"]) { html in
        html.element("a", ["class": "skip", "href": "#main"], text: Wording.Page.skip.text(in: language))
        if reports.count > 1 { contents(of: reports, into: &html) }
        html.element("main", ["id": "main"]) { html in
          for (number, report) in reports.enumerated() { write(report, number, into: &html) }
        }
        html.element("footer") { $0.element("p", text: Wording.Page.humanDecision.text(in: language)) }
      }
    }
    html.newline()
    return html.text
  }

  private func contents(of reports: [Report], into html: inout HTMLText) {
    html.element("nav", ["aria-label": Wording.Page.contents.text(in: language)]) { html in
      html.element("ul") { html in
        for (number, report) in reports.enumerated() {
          html.element("li") { html in
            html.element("a", ["href": "#report-\(number)", "class": "user"], text: report.title.text(in: language))
          }
        }
      }
    }
  }

  private func write(_ report: Report, _ number: Int, into html: inout HTMLText) {
    html.element("section", ["class": "paper", "id": "report-\(number)"]) { html in
      html.element("h1", ["class": "user"], text: report.title.text(in: language))
      for banner in report.banners { html.element("p", ["class": "banner"], text: banner.text(in: language)) }
      Self.writeFacts(of: report, language, into: &html)
      for chart in report.charts { Self.write(chart, language, into: &html) }
      for table in report.tables where table.audience.contains(.screen) && !table.rows.isEmpty {
        write(table, number, into: &html)
      }
      for passage in report.passages where !passage.items.isEmpty {
        html.element("h2", text: passage.title.text(in: language))
        html.element("ul") { html in
          for item in passage.items { html.element("li", ["class": "user"], text: item.text(in: language)) }
        }
      }
    }
    html.newline()
  }

  /// A chart in the drawing that its form asks for.
  static func write(_ chart: Chart, _ language: Language, into html: inout HTMLText) {
    switch chart.form {
    case .staircase, .points: StepChart(chart, language: language).write(into: &html)
    case .bars: BarChart(chart: chart, language: language).write(into: &html)
    }
  }

  /// The facts of a report, label by label.
  static func writeFacts(of report: Report, _ language: Language, into html: inout HTMLText) {
    html.element("dl", ["class": "pair facts-list"]) { html in
      for fact in report.facts {
        html.element("dt", text: fact.label.text(in: language))
        html.element("dd", ["class": PageTable.name(of: fact.tone)]) { html in
          for line in fact.lines { html.element("p", ["class": "user"], text: line.text(in: language)) }
        }
      }
    }
  }

  /// A table without the columns that say nothing in any row; its name is told apart from those of other reports.
  private func write(_ table: Table, _ number: Int, into html: inout HTMLText) {
    var table = table
    table.name += "-\(number)"
    PageTable(table: table, language: language, positions: table.columnsThatSay).write(into: &html)
  }
}
