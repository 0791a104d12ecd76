import Testing

@testable import Selection

@Suite struct LinkPricesTests {
  /// Posts of the given worth, one column each, and no other row.
  private func problem(_ values: [Int64], _ links: [GroupLink]) throws -> SelectionProblem {
    var draft = SelectionProblem.Draft(levels: 1)
    for value in values {
      draft.beginGroup()
      draft.addColumn(values: [value], amounts: [])
    }
    for link in links { draft.addLink(link) }
    return try draft.finished()
  }

  private func bound(_ problem: SelectionProblem) -> Double {
    let pricing = Pricing(problem, threads: 1)
    let multipliers = LinkPrices(pricing).fitted(to: Array(repeating: 0, count: pricing.rowCount))
    let groups = (0..<Int32(problem.groupCount)).map { $0 }
    return pricing.standing(of: groups, at: multipliers).sum + pricing.worthOfBounds(multipliers)
  }

  @Test func `three together are worth their sum`() throws {
    // 50 + 20 − 30 = 40, not 70.
    #expect(abs(bound(try problem([50, 20, -30], [.together([0, 1, 2])])) - 40) < 0.1)
  }

  @Test func `three together that are worth less than nothing are left out`() throws {
    #expect(abs(bound(try problem([10, -40, 20], [.together([0, 1, 2])]))) < 0.1)
  }

  @Test func `a post carries what it requires as far as it is worth it`() throws {
    // 30 − 20 = 10; 30 − 45 < 0: neither; 30 and 5 stand for themselves.
    #expect(abs(bound(try problem([30, -20], [.requires(group: 0, prerequisite: 1)])) - 10) < 1e-9)
    #expect(abs(bound(try problem([30, -45], [.requires(group: 0, prerequisite: 1)]))) < 1e-9)
    #expect(abs(bound(try problem([30, 5], [.requires(group: 0, prerequisite: 1)])) - 35) < 1e-9)
  }

  @Test func `posts of broken links are found`() throws {
    let links: [GroupLink] = [.together([0, 1, 2]), .requires(group: 3, prerequisite: 4)]
    let pricing = Pricing(try problem([1, 1, 1, 1, 1], links), threads: 1)
    #expect(pricing.brokenLinks([0, 1, 2, 3, 4]).isEmpty)
    #expect(pricing.brokenLinks([0, 1, -1, -1, 4]) == [1, 2])
    #expect(pricing.brokenLinks([-1, -1, -1, 3, -1]) == [3, 4])
  }
}
