internal import Quantities
internal import Results
internal import Wordings

/// The sheet of a post: what was decided, its points criterion by criterion, its cost year by year, and why.
struct PostSheet {
  let post: PostOutcome
  let language: Language

  /// The anchor of a post's sheet.
  static func anchor(of id: String) -> String {
    "post-"
      + id.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          String(UnicodeScalar(byte))
        default: "_" + String(byte, radix: 16)
        }
      }.joined()
  }

  func write(into html: inout HTMLText) {
    html.element("article", ["class": "sheet", "id": Self.anchor(of: post.id)]) { html in
      html.element("h3") { html in
        html.element("span", ["class": "user"], text: post.id)
        html.add(" — " + Wording.decision(post.decision.rawValue).text(in: language))
      }
      html.element("dl", ["class": "pair"]) { html in
        for (label, figure) in identity where figure != .none { pair(label, figure, into: &html) }
      }
      criteria(into: &html)
      funding(into: &html)
      reasons(into: &html)
    }
    html.newline()
  }

  private var identity: [(Wording, Figure)] {
    let label = post.label
    func text(_ value: String?) -> Figure { value.map { .text($0) } ?? .none }
    return [
      (.ColumnTitle.region, text(label?.region)), (.ColumnTitle.department, text(label?.department)),
      (.ColumnTitle.category, label.map { .wording(.category($0.category)) } ?? .none),
      (.ColumnTitle.speciality, text(label?.speciality)), (.ColumnTitle.employer, text(label?.employer)),
      (.ColumnTitle.partner, text(label?.partner)), (.ColumnTitle.points, .points(post.points)),
    ]
  }

  private func criteria(into html: inout HTMLText) {
    guard !post.criteria.isEmpty else { return }
    html.element("h4", text: Wording.ColumnTitle.criteria.text(in: language))
    html.element("dl", ["class": "pair"]) { html in
      for criterion in post.criteria {
        pair(Wording(verbatim: criterion.criterion), .points(criterion.points), into: &html)
      }
    }
  }

  private func funding(into html: inout HTMLText) {
    guard let funding = post.funding else { return }
    html.element("h4", text: Wording.Page.funding.text(in: language))
    html.element("dl", ["class": "pair"]) { html in
      pair(.ColumnTitle.envelope, .text(funding.envelope), into: &html)
      pair(.ColumnTitle.start, .month(funding.start), into: &html)
      pair(.ColumnTitle.months, .count(funding.months), into: &html)
      for year in funding.cost { pair(Wording(verbatim: String(year.year)), .money(year.amount), into: &html) }
      pair(.ColumnTitle.total, .money(funding.total), into: &html)
      for share in funding.establishments {
        pair(.Page.carriedBy(share.name ?? share.finess), .money(share.total), into: &html)
      }
    }
  }

  private func reasons(into html: inout HTMLText) {
    guard !post.reasons.isEmpty else { return }
    html.element("h4", text: Wording.ColumnTitle.reason.text(in: language))
    html.element("ul") { html in
      for reason in post.reasons {
        html.element("li") { html in
          html.element("span", ["class": "user"], text: reason.detail.text(in: language))
          html.element("span", ["class": "note"], text: " (\(reason.rule))")
        }
      }
    }
  }

  private func pair(_ label: Wording, _ figure: Figure, into html: inout HTMLText) {
    html.element("dt", ["class": "user"], text: label.text(in: language))
    html.element("dd", ["class": "user"], text: figure.text(in: language))
  }
}
