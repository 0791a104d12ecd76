import Testing

@testable import Pools

@Suite struct RowOrderTests {
  private static func arena(_ ids: [String]) -> TextArena {
    var arena = TextArena()
    for id in ids { arena.append(id.utf8) }
    return arena
  }

  @Test func `identifiers in order need no sorting`() {
    #expect(RowOrder(of: Self.arena([])).rows == nil)
    #expect(RowOrder(of: Self.arena(["a"])).rows == nil)
    #expect(RowOrder(of: Self.arena(["D-1", "D-10", "D-2", "E", "é"])).rows == nil)
  }

  @Test func `of equal identifiers the first stays and the others are told in the order of the files`() {
    let order = RowOrder(of: Self.arena(["b", "a", "b", "c", "a", "a"]))
    #expect(order.rows == [1, 0, 3])
    #expect(order.repeats.map { [$0.row, $0.first] } == [[2, 0], [4, 1], [5, 1]])
  }

  /// Identifiers with long common beginnings, of many lengths, with few letters: so that every path is taken.
  @Test(arguments: 0..<60)
  func `the order is that of the bytes, whatever the identifiers`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let common = ["", "D-", "POST-2020-PACA-"][seed % 3]
    let ids = (0..<300).map { _ in
      let length = next(seed % 4 == 0 ? 24 : 10)
      return common + String((0..<length).map { _ in Character(["a", "b", "0", "é"][next(2 + seed % 3)]) })
    }
    let order = RowOrder(of: Self.arena(ids))
    var seen: [String: Int32] = [:]
    var repeats: [[Int32]] = []
    for (row, id) in ids.enumerated() {
      if let first = seen[id] { repeats.append([Int32(row), first]) } else { seen[id] = Int32(row) }
    }
    let sorted = seen.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }.map(\.value)
    #expect(order.rows ?? Array(0..<Int32(ids.count)) == sorted)
    #expect(order.repeats.map { [$0.row, $0.first] } == repeats)
  }

  @Test(arguments: 1...8)
  func `rows in any order give the same pool`(seed: Int) throws {
    let titles = "id;region;category;speciality;employer_finess;rank;filed_on;qpv;own;synthetic\n"
    let rows = (0..<2_000).map { row in
      let finess = ["060785011", "130786049", "2A0000030", ""][row % 4]
      let date = row % 7 == 0 ? "" : "2020-0\(row % 9 + 1)-1\(row % 10)"
      return
        "D-\((row * 7_919) % 10_007);\(["93", "PACA", "Corse"][row % 3]);hospital;S\(row % 31);\(finess);\(row % 5);"
        + "\(date);\(["oui", "", "non"][row % 3]);o\(row * row % 401);oui\n"
    }
    var shuffled = rows
    var state = UInt64(seed)
    for index in shuffled.indices.reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      shuffled.swapAt(index, Int(state >> 33) % (index + 1))
    }
    let pool = try PoolFixture.pool(titles + rows.joined())
    let other = try PoolFixture.pool(titles + shuffled.joined())
    #expect(PoolFixture.isSame(pool, other))
    #expect(pool.isSynthetic && pool.count == 2_000)
  }
}
