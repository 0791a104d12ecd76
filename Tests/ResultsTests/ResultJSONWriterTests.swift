import Results
import Testing

@Suite struct ResultJSONWriterTests {
  private let text = String(decoding: ResultJSONWriter.bytes(of: SampleResult.result()), as: UTF8.self)

  @Test func `a funded post carries its fields in the order of the format, one post a line`() {
    // 825 062 cents are 8250.62 euros; 72 500 thousandths are 72.5 points.
    let line =
      #"{"id": "D-001", "decision": "funded", "points": 72.5, "criteria": {"scarce": 30, "commission": 42.5}, "#
      + #""value": 72.5, "envelope": "FIR", "fund": "FIR", "start": "2020-11-01", "months": 24, "#
      + #""cost": {"2020": 8250.62, "2021": 49503.74, "2022": 41253.12}, "total": 99007.48, "#
      + #""establishments": [{"finess": "130786049", "name": "AP-HM \"Timone\"", "years": {"2020": -0.05}, "#
      + #""total": 0.1}, {"finess": null, "name": null, "years": {}, "total": 0}], "locked": null, "reasons": [], "#
      + #""label": {"region": "93", "category": "hospital", "department": "05", "employer": "AP-HM"}},"#
    #expect(text.split(separator: "\n").contains { $0 == "    " + line })
  }

  @Test func `texts are escaped and places on the waiting list are stated with the post`() {
    #expect(text.contains(#""detail": "others\nhave\tmore", "detail_fr": "d’autres ont plus\#u{202F}: \u0001😀""#))
    #expect(text.contains(#"{"id": "D-\\3", "decision": "not_funded", "points": -0.001, "criteria": {}, "locked": "#))
    #expect(
      text.contains(
        #"{"id": "D-005", "decision": "not_funded", "points": 0.007, "criteria": {}, "#
          + #""reasons": [], "waiting": 1}"#))
  }

  @Test func `the proof is stated exactly, and as nothing where nothing satisfies the rules`() {
    // The gap is 1 / 72 501.
    #expect(text.contains(#""objective": 72.5, "bound": 72.501, "gap": 1.3792913201197225e-05, "measure": "points""#))
    let infeasible = String(decoding: ResultJSONWriter.bytes(of: SampleResult.result(value: nil)), as: UTF8.self)
    #expect(infeasible.contains(#""objective": null, "bound": null, "gap": null, "measure": null"#))
    let proven = SampleResult.result(value: .init(reached: 0, bound: 0))
    #expect(String(decoding: ResultJSONWriter.bytes(of: proven), as: UTF8.self).contains(#""bound": 0, "gap": 0,"#))
  }

  @Test func `euros of a rule are euros, shares are fractions, changed values stay as they are`() {
    #expect(text.contains(#""unit": "euros", "used": 1.23, "at_most": 400000.01, "at_least": 0, "binding": false"#))
    #expect(
      text.contains(
        #""used": 1, "of_used": 3, "at_most": null, "at_least": null, "at_most_share": 0.4, "#
          + #""at_least_share": 0.0001"#))
    #expect(text.contains(#"{"path": "quotas.annex-2", "before": "x", "after": null}"#))
  }

  @Test func `a change that is no JSON is written as a text`() {
    var result = SampleResult.result()
    result.applied = [AppliedChange(path: "p", before: "}{", after: "1 2")]
    let text = String(decoding: ResultJSONWriter.bytes(of: result), as: UTF8.self)
    #expect(text.contains(#"{"path": "p", "before": "}{", "after": "1 2"}"#))
  }

  @Test func `a long result is the same pieces in the same order on any number of threads`() throws {
    var result = SampleResult.result()
    result.posts = PostOutcomes(count: 20_000) { position in
      var post = SampleResult.posts[0]
      post.id = "P-\(position)"
      return post
    }
    result.waitingList = []
    var (one, many): ([[UInt8]], [[UInt8]]) = ([], [])
    try ResultJSONWriter.write(result, threads: 1) { one.append($0) }
    try ResultJSONWriter.write(result, threads: 4) { many.append($0) }
    #expect(one.count > 2 && one == many)
    let lines = String(decoding: one.joined(), as: UTF8.self).split(separator: "\n")
    let ids = lines.filter { $0.hasPrefix("    {\"id\": \"P-") }.map { $0.dropFirst(12).prefix { $0 != "\"" } }
    #expect(ids == (0..<20_000).map { "P-\($0)" })
  }

  @Test func `an empty pool is an empty list`() {
    var result = SampleResult.result()
    result.posts = PostOutcomes([])
    result.waitingList = []
    #expect(String(decoding: ResultJSONWriter.bytes(of: result), as: UTF8.self).contains("\"posts\": [],\n"))
  }
}
