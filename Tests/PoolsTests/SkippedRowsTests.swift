import DeclarativeFiles
import Testing
import Wordings

@testable import Pools

@Suite struct SkippedRowsTests {
  private static let text = """
    id;region;category;rank
    D-1;93;hospital;1
    D-2;Atlantide;hospital;2
    ;93;hospital;3
    D-4;93;hospital
    D-1;93;overseas;5
    D-6;93;hospital;x
    D-7;93;ambulatory;7

    """

  @Test func `faulty rows are left out and listed, the others stay`() throws {
    let pool = try PoolFixture.pool(Self.text, skipsBadRows: true)
    #expect(
      PoolFixture.cells(pool) == [
        ["id": "D-1", "region": "93", "category": "hospital", "rank": "1"],
        ["id": "D-7", "region": "93", "category": "ambulatory", "rank": "7"],
      ])
    #expect(
      pool.skippedRows.map { "\($0.location.line):\($0.location.column) \($0.id ?? "-") \($0.code)" } == [
        "3:5 D-2 unknown-region", "4:1 - missing-id", "5:1 - ragged-row", "6:1 D-1 repeated-id",
        "7:17 D-6 unreadable-number",
      ])
    #expect(pool.origins.map(\.line) == [2, 8])
  }

  @Test func `leaving rows out gives the pool that never had them`() throws {
    let kept = try PoolFixture.pool("id;region;category;rank;own\nD-3;93;hospital;1;a\nD-9;84;hospital;2;b\n")
    let mixed = try PoolFixture.pool(
      "id;region;category;rank;own\nD-0;?;hospital;1;z\nD-9;84;hospital;2;b\nD-1;93;hospital;?;y\nD-3;93;hospital;1;a\n",
      skipsBadRows: true)
    #expect(PoolFixture.isSame(kept, mixed))
  }

  @Test func `a pool of faulty rows alone is refused`() {
    #expect {
      try PoolFixture.pool("id;region;category\n;93;hospital\n", skipsBadRows: true)
    } throws: { error in
      ((error as? InputFaults)?.diagnostics ?? []).map(PoolFixture.summary) == ["1:1 no-rows"]
    }
  }

  @Test func `what is wrong with the table itself is refused all the same`() {
    for text in ["id;region\nD-1;93\n", "id;region;category\nD-1;93;\"hospital\n", "id;id;region;category\n1;1;93;x\n"]
    {
      #expect(throws: InputFaults.self) { try PoolFixture.pool(text, skipsBadRows: true) }
    }
  }

  @Test func `every reason to leave a row out has words`() {
    let codes = CellProblem.allCases.filter { !$0.isWarning }.map(\.rawValue)
    for code in codes + ["ragged-row", "text-after-quote", "repeated-id"] {
      #expect(Wording.reasonLeftOut(code: code) != Wording(verbatim: code), "\(code)")
    }
  }

  @Test func `a whole batch of faulty rows between good ones leaves nothing behind`() throws {
    var text = "id;region;category;own\n"
    for row in 0..<3_000 { text += "D-\(10_000 + row);\((700..<2_100).contains(row) ? "?" : "93");hospital;o\(row)\n" }
    let pool = try PoolFixture.pool(text, skipsBadRows: true)
    #expect(pool.count == 1_600)
    #expect(pool.skippedRows.count == 1_400)
    #expect(PoolFixture.cells(pool).map { $0["own"] } == (Array(0..<700) + Array(2_100..<3_000)).map { "o\($0)" })
  }
}
