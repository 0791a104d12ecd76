internal import Quantities
internal import Wordings

/// A chart as a drawing with a text alternative: a staircase, or single marks where nothing is known between them.
struct StepChart {
  private static let (width, height) = (720.0, 300.0)
  private static let (left, right, top, bottom) = (124.0, 16.0, 14.0, 46.0)

  let chart: Chart
  let language: Language
  private let places: [(x: Double, y: Double)]
  private let xs: ClosedRange<Double>
  private let ys: ClosedRange<Double>

  init(_ chart: Chart, language: Language) {
    self.chart = chart
    self.language = language
    places = chart.marks.map { (Self.number(of: $0.place), $0.value.height) }
    xs = Self.range(places.map(\.x))
    ys = Self.range(places.map(\.y))
  }

  /// The figure with its caption; the table beside it says the same in numbers.
  func write(into html: inout HTMLText) {
    guard let first = chart.marks.first, let last = chart.marks.last else { return }
    let words = Wording.chartSummary(
      count: chart.marks.count, from: first.place, to: last.place, first: first.value.wording, last: last.value.wording)
    html.element("figure") { html in
      html.element(
        "svg",
        [
          "class": "chart", "viewBox": "0 0 \(Int(Self.width)) \(Int(Self.height))", "role": "img",
          "aria-label": chart.title.text(in: language) + ". " + words.text(in: language),
        ]
      ) { html in
        axes(into: &html)
        switch chart.form {
        case .staircase: html.shape("path", ["class": "series", "d": path])
        case .points, .bars: marks(into: &html)
        }
      }
      html.element("figcaption", text: chart.title.text(in: language) + " · " + words.text(in: language))
    }
    html.newline()
  }

  /// Horizontal to the next value, then up or down to its figure.
  private var path: String {
    var path = ""
    for (index, place) in places.enumerated() {
      path += index == 0 ? "M" + x(place.x) + " " + y(place.y) : "H" + x(place.x) + "V" + y(place.y)
    }
    return path
  }

  private func marks(into html: inout HTMLText) {
    for place in places {
      html.shape("circle", ["class": "mark", "cx": x(place.x), "cy": y(place.y), "r": "4"])
    }
  }

  private func axes(into html: inout HTMLText) {
    let base = Self.height - Self.bottom
    html.shape(
      "path",
      [
        "class": "axis",
        "d": "M\(Self.text(Self.left)) \(Self.text(Self.top))V\(Self.text(base))H\(Self.text(Self.width - Self.right))",
      ])
    let (low, high) = (
      chart.marks.min { $0.value.height < $1.value.height }, chart.marks.max { $0.value.height < $1.value.height }
    )
    for mark in [low, high].compactMap({ $0 }) {
      html.element(
        "text", ["x": Self.text(Self.left - 8), "y": y(mark.value.height, shiftedBy: 4), "text-anchor": "end"],
        text: mark.value.text(in: language))
    }
    guard let first = chart.marks.first, let last = chart.marks.last else { return }
    html.element(
      "text", ["x": Self.text(Self.left), "y": Self.text(base + 20), "text-anchor": "start"], text: first.place)
    html.element(
      "text", ["x": Self.text(Self.width - Self.right), "y": Self.text(base + 20), "text-anchor": "end"],
      text: last.place)
    html.element(
      "text",
      ["x": Self.text((Self.width + Self.left) / 2), "y": Self.text(Self.height - 6), "text-anchor": "middle"],
      text: chart.axis.text(in: language))
  }

  private func x(_ value: Double) -> String {
    let share = (value - xs.lowerBound) / (xs.upperBound - xs.lowerBound)
    return Self.text(Self.left + share * (Self.width - Self.left - Self.right))
  }

  private func y(_ value: Double, shiftedBy shift: Double = 0) -> String {
    let share = (value - ys.lowerBound) / (ys.upperBound - ys.lowerBound)
    return Self.text(Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom) + shift)
  }

  /// A coordinate to a tenth: the same digits on every machine.
  private static func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    return low < high ? low...high : low - 1...low + 1
  }

  /// A value as a scenario writes it, as a place on the axis.
  private static func number(of text: String) -> Double {
    Double(text.hasSuffix("%") ? String(text.dropLast()) : text) ?? 0
  }
}

extension Figure {
  /// How high the figure stands in a drawing.
  var height: Double {
    switch self {
    case .count(let count): Double(count)
    case .money(let amount): Double(amount.cents)
    case .points(let points): Double(points.thousandths)
    case .share(let share): Double(share.basisPoints)
    case .ratio(let ratio): Double(ratio.millionths)
    case .year(let year): Double(year)
    case .none, .text, .wording, .coded, .month, .flag: 0
    }
  }

  fileprivate var wording: Wording { Wording(en: text(in: .english), fr: text(in: .french)) }
}
