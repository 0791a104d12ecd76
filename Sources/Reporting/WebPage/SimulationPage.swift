internal import CReportAssets
internal import Quantities
public import Results
public import Wordings

/// The report of a simulation as one web page that needs no network (rapport à la commission).
public struct SimulationPage: Sendable {
  /// Posts up to which each gets a sheet of its own on the page.
  static let sheetLimit = 600
  /// Rows of a table that is browsed page by page.
  static let pageSize = 50

  let result: AllocationResult
  let report: Report
  let language: Language
  let maps: Maps
  let comparison: Report?

  /// The outlines of France.
  public struct Maps: Sendable {
    let regions: OutlineMap?
    let departments: OutlineMap?

    /// The outlines of both levels; a level that is nil is not drawn.
    public init(regions: OutlineMap?, departments: OutlineMap?) {
      self.regions = regions
      self.departments = departments
    }
  }

  /// The page of a result.
  ///
  /// - Parameters:
  ///   - result: the result.
  ///   - language: the language of the page.
  ///   - maps: the outlines to draw.
  ///   - comparison: how another scenario's result differs, where one is to stand beside.
  public init(_ result: AllocationResult, language: Language, maps: Maps, comparison: Report? = nil) {
    self.result = result
    self.language = language
    self.maps = maps
    self.comparison = comparison
    report = SimulationReport(result).report
  }

  /// The page as one file.
  public var file: ReportFile {
    ReportFile(name: "report.html") { sink in try sink(Array(text.utf8)) }
  }

  private var text: String {
    var html = HTMLText()
    html.add(markup: "<!doctype html>\n")
    html.element("html", ["lang": language.rawValue]) { html in
      Self.head(titled: report.title.text(in: language), into: &html)
      html.element("body") { html in body(into: &html) }
    }
    html.newline()
    return html.text
  }

  /// The head of a page that needs no network.
  static func head(titled title: String, into html: inout HTMLText) {
    html.element("head") { html in
      html.empty("meta", ["charset": "utf-8"])
      html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.empty(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
        ])
      html.element("title", text: title)
      html.element("style") { $0.add(embedded: ReportAssets.styleSheet) }
    }
    html.newline()
  }

  private func body(into html: inout HTMLText) {
    html.element("a", ["class": "skip", "href": "#main"], text: Wording.Page.skip.text(in: language))
    html.element("header") { html in
      html.element("h1", ["class": "user"], text: report.title.text(in: language))
      for banner in report.banners { html.element("p", ["class": "banner"], text: banner.text(in: language)) }
    }
    let sections = sections
    html.element("nav", ["aria-label": Wording.Page.contents.text(in: language)]) { html in
      html.element("ul") { html in
        for section in sections {
          html.element("li") { $0.element("a", ["href": "#" + section.id], text: section.title.text(in: language)) }
        }
      }
    }
    html.element("main", ["id": "main"]) { html in
      for section in sections {
        html.element("section", ["id": section.id, "aria-labelledby": section.id + "-title"]) { html in
          html.element("h2", ["id": section.id + "-title"], text: section.title.text(in: language))
          section.content(&html)
        }
        html.newline()
      }
    }
    html.element("footer") { $0.element("p", text: Wording.Page.humanDecision.text(in: language)) }
    html.element("script") { $0.add(embedded: ReportAssets.script) }
  }
}

/// The style sheet and the script of the page.
enum ReportAssets {
  static let styleSheet = text(dotation_report_css)
  static let script = text(dotation_report_js)

  private static func text(_ asset: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>?) -> String {
    var count = 0
    guard let bytes = asset(&count) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
