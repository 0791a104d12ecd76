import DeclarativeFiles
import Quantities
import Regulation
import Testing
import Wordings

@Suite struct PayRegimeReaderTests {
  private func read(_ text: String) -> (regime: PayRegime?, faults: [Diagnostic]) {
    let log = ReadingLog()
    let tree = YAMLParser.parse(SourceText(file: "f.yaml", text: text), into: log)
    let regime = tree.flatMap { PayRegimeReader(lists: NamedLists([])).reader(id: "mine").read($0, log) }
    return (regime, log.diagnostics.sorted)
  }

  @Test func `a notified amount is read with its period and rate`() {
    let regime = read("notified: {per: year, amount: 63000}\nrate: 100%").regime
    guard case .notified(let amount, .year)? = regime?.basis else {
      Issue.record("not notified by the year")
      return
    }
    #expect(amount == Money(euros: 63_000))
    #expect(regime?.id == "mine")
  }

  @Test func `components take every form of the specification`() {
    let regime = read(
      """
      components:
        base: {per: year, amount: 33643.13}
        iespe: 1010
        bonus: {amount: 100, where: {qpv: true}, rate: 50%}
        pet: [{amount: 1000, where: {category: ambulatory}}, 450]
      employer_charges: 44%
      rate: {hospital: 80%, ambulatory: 90%}
      paid_from: agreement
      """
    ).regime
    guard case .components(let components, let charges)? = regime?.basis else {
      Issue.record("not made of components")
      return
    }
    #expect(components.map(\.id) == ["base", "iespe", "bonus", "pet"])
    #expect(components.map { $0.cases.map(\.per) } == [[.year], [.month], [.month], [.month, .month]])
    #expect(components.map { $0.cases.map { $0.condition == nil } } == [[true], [true], [false], [false, true]])
    #expect(components[2].cases[0].rate == .uniform(Share(percent: 50)))
    #expect(charges == Share(percent: 44))
    #expect(regime?.rate == .byCategory([.hospital: Share(percent: 80), .ambulatory: Share(percent: 90)]))
    #expect(regime?.paidFrom == .agreement)
  }

  @Test func `what is not said is paid in full from the start, without charges`() {
    let regime = read("components: {base: 100}").regime
    #expect(regime?.rate == .uniform(.whole))
    #expect(regime?.paidFrom == .start)
    guard case .components(_, let charges)? = regime?.basis else {
      Issue.record("not made of components")
      return
    }
    #expect(charges == Share.none)
  }

  @Test(arguments: [
    ("rate: 80%", "components, notified"), ("components: {}", "components"), ("components: {base: -1}", "at least 0"),
    ("components: {base: [1, 2]}", "never reached"), ("components: {base: []}", "base"),
    ("components: {base: {per: week, amount: 1}}", "month, year"), ("components: {base: {per: year}}", "amount"),
    ("components: {base: {amount: 1, were: {a: b}}}", "where"), ("components: {b b: 1}", "id"),
    ("notified: 1\nrate: 80", "a percentage such as 80%"), ("notified: 1\nrate: {hospitl: 80%}", "hospital"),
    ("notified: 1\nrate: 120%", "from 0% to 100%"), ("notified: 1\nrate: {}", "a percentage such as 80%"),
    ("notified: 1\npaid_from: agrement", "agreement"), ("notified: 1\nemployer_charges: 44%", "components"),
    ("notified: {amount: 12.345}", "two decimals"), ("- 1", "keys with values"),
    ("notified: 100\ncomponents: {base: 50}\nemployer_charges: 44%", "€72.00"),
  ])
  func `a faulty regime is refused with its words`(_ text: String, _ words: String) {
    let (_, faults) = read(text)
    #expect(faults.count == 1, "\(faults)")
    let said = faults.map { $0.message.english + " " + ($0.hint?.english ?? "") }.joined(separator: "\n")
    #expect(said.contains(words), "\(said)")
  }
}
