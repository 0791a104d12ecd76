import Quantities
import Regulation
import Testing

@Suite struct ShippedRegimesTests {
  private func regime(_ id: String) throws -> PayRegime {
    try #require(Regulation.shipped.regimes.first { $0.id == id })
  }

  private func components(_ regime: PayRegime) throws -> (components: [PayComponent], charges: Share) {
    guard case .components(let components, let charges) = regime.basis else {
      Issue.record("\(regime.id) is not made of components")
      throw CancellationError()
    }
    return (components, charges)
  }

  // ARS PACA: 2 668 €, 493 €, PET 1 000 € or 420 €, charges 44 %.
  @Test(arguments: ["paca-2020", "paca-2020-table", "paca-2020-full-pet"])
  func `the three readings of PACA share their components`(_ id: String) throws {
    let regime = try regime(id)
    let (components, charges) = try components(regime)
    #expect(components.map(\.id) == ["base", "iespe", "pet"])
    #expect(components.map { $0.cases.map(\.amount.cents) } == [[266_800], [49_300], [100_000, 42_000]])
    #expect(components.flatMap(\.cases).allSatisfy { $0.per == .month })
    #expect(charges == Share(percent: 44))
    #expect(regime.paidFrom == .agreement)
    #expect(regime.rate.share(for: .hospital) == Share(percent: 80))
    #expect(regime.rate.share(for: .overseas) == nil)
  }

  @Test(arguments: [("paca-2020", 90), ("paca-2020-table", 80), ("paca-2020-full-pet", 90)])
  func `the readings of PACA differ in the ambulatory rate`(_ id: String, _ percent: Int64) throws {
    #expect(try regime(id).rate.share(for: .ambulatory) == Share(percent: percent))
  }

  @Test func `only the reading of the full PET pays it at 100 %, for ambulatory posts`() throws {
    for id in ["paca-2020", "paca-2020-table", "paca-2020-full-pet"] {
      let rates = try components(regime(id)).components[2].cases.map(\.rate)
      #expect(rates == [id == "paca-2020-full-pet" ? .uniform(.whole) : nil, nil])
    }
  }

  @Test func `Grand Est pays 63 000 € a year in full`() throws {
    let regime = try regime("grand-est-2021")
    guard case .notified(let amount, .year) = regime.basis else {
      Issue.record("not notified by the year")
      return
    }
    #expect(amount == Money(euros: 63_000))
    #expect(regime.rate == .uniform(.whole))
    #expect(regime.paidFrom == .start)
  }

  // (33 643,13 / 12 + 1 010 + 700) x 1,44 = 6 499,5756 €, which rounds to the notified 6 499,58 €.
  // From the printed monthly base: (2 803,59 + 1 710) x 1,44 = 6 499,5696 €, a cent less.
  @Test func `the notified cost of Nouvelle-Aquitaine follows from the annual base, not from the printed month`() throws
  {
    let regime = try regime("nouvelle-aquitaine-2024")
    guard case .notified(let amount, .month) = regime.basis else {
      Issue.record("not notified by the month")
      return
    }
    #expect(amount == Money(cents: 649_958))
    #expect(regime.rate == .uniform(Share(percent: 50)))
    let breakdown = try #require(regime.breakdown)
    #expect(breakdown.cost(per: .month) == amount)
    let printed = PayBreakdown(
      components: [
        PayComponent(id: "base", cases: [.init(amount: Money(cents: 280_359), per: .month, condition: nil)]),
        PayComponent(id: "allowances", cases: [.init(amount: Money(euros: 1_710), per: .month, condition: nil)]),
      ], employerCharges: Share(percent: 44))
    #expect(printed.cost(per: .month) == Money(cents: 649_957))
  }
}
