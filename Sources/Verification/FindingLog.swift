internal import Wordings

/// Collects findings: the first thousand, and the number of all.
struct FindingLog {
  private static let most = 1_000

  private(set) var findings: [VerificationReport.Finding] = []
  private(set) var count = 0

  /// Adds a finding about a place as a whole.
  mutating func report(_ code: String, _ place: String, _ message: Wording) {
    add(.init(code: code, place: place, stated: nil, recomputed: nil, message: message))
  }

  /// Compares figures of a place by their names: those that differ, that are missing, that are too many.
  mutating func compare(_ place: String, stated: [Figure], recomputed: [Figure]) {
    var rest = recomputed[...]
    for figure in stated {
      if let match = rest.firstIndex(where: { $0.name == figure.name }) {
        for passed in rest[..<match] { difference("\(place).\(passed.name)", nil, passed.text) }
        if rest[match].text != figure.text { difference("\(place).\(figure.name)", figure.text, rest[match].text) }
        rest = rest[(match + 1)...]
      } else {
        difference("\(place).\(figure.name)", figure.text, nil)
      }
    }
    for passed in rest { difference("\(place).\(passed.name)", nil, passed.text) }
  }

  /// Compares one figure.
  mutating func compare(_ place: String, stated: String?, recomputed: String?) {
    if stated != recomputed { difference(place, stated, recomputed) }
  }

  private mutating func difference(_ place: String, _ stated: String?, _ recomputed: String?) {
    let message: Wording =
      switch (stated, recomputed) {
      case (let stated?, let recomputed?):
        .Verification.differs(place, stated: stated, recomputed: recomputed)
      case (let stated?, nil): .Verification.surplus(place, stated: stated)
      case (nil, let recomputed): .Verification.missing(place, recomputed: recomputed ?? "null")
      }
    add(.init(code: "figure", place: place, stated: stated, recomputed: recomputed, message: message))
  }

  private mutating func add(_ finding: VerificationReport.Finding) {
    count += 1
    if findings.count < Self.most { findings.append(finding) }
  }
}
