import Testing
import Wordings

@testable import Reporting

@Suite struct ProgressTextTests {
  /// Draws: 250 of 1,000 done in 10 s, so the other 750 take 30 s.
  private func draws(done: Int = 250) -> ProgressStep {
    ProgressStep(phase: .Phase.draws, began: 5, done: done, total: 1_000)
  }

  private func search(limit: Double? = nil) -> ProgressStep {
    var step = ProgressStep(phase: .Phase.searching(level: 0), began: 2, deadline: limit)
    step.search = ProgressStep.Search(
      best: Wording { $0.points(thousandths: 1_234_500) }, bound: Wording { $0.points(thousandths: 1_236_000) },
      gap: 0.0012136)
    return step
  }

  private func line(_ steps: [ProgressStep], now: Double, width: Int = 120, _ language: Language = .english) -> String {
    ProgressText(steps, now: now).line(in: language, width: width)
  }

  @Test func `known work gives an estimate of the time left`() {
    #expect(line([draws()], now: 15) == "Draws solved: 250 of 1,000 · about 30\u{A0}s left")
    #expect(
      line([draws()], now: 15, .french)
        == "Tirages résolus\u{202F}: 250 sur 1\u{202F}000 · encore 30\u{A0}s environ")
  }

  @Test func `nothing is estimated before something is done, nor from the first moments`() {
    #expect(line([draws(done: 0)], now: 15) == "Draws solved: 0 of 1,000")
    #expect(line([draws(done: 1)], now: 5.4) == "Draws solved: 1 of 1,000")
  }

  @Test func `a limit that comes before the estimate is what is shown`() {
    var step = draws()
    step.deadline = 35
    #expect(line([step], now: 15) == "Draws solved: 250 of 1,000 · 20\u{A0}s left at most")
    step.deadline = 60
    #expect(line([step], now: 15) == "Draws solved: 250 of 1,000 · about 30\u{A0}s left")
    #expect(line([search(limit: 10)], now: 12).hasSuffix("0\u{A0}s left at most"))
  }

  @Test func `a search shows its values and the gap still open, rounded up`() {
    #expect(
      line([search(limit: 60)], now: 20)
        == "Looking for the best choice · best 1,234.5 · at most 1,236 · 0.1214% still open · 40\u{A0}s left at most")
    #expect(
      line([search()], now: 20, .french)
        == "Recherche du meilleur choix · meilleur 1\u{202F}234,5 · au plus 1\u{202F}236 · écart restant 0,1214\u{202F}%"
    )
  }

  @Test func `a search among many says how many are done`() {
    #expect(
      line([draws(), search()], now: 15)
        == "Draws solved: 250 of 1,000 · looking for the best choice · best 1,234.5 · 0.1214% still open"
        + " · about 30\u{A0}s left")
  }

  @Test func `one of one is not worth saying`() {
    let runs = ProgressStep(phase: .Phase.scenarios, began: 0, done: 0, total: 1)
    #expect(line([runs, search()], now: 15, width: 60).hasPrefix("Looking for the best choice"))
    #expect(line([runs], now: 15).isEmpty)
  }

  @Test(arguments: 1...130, [Language.english, .french])
  func `no line is wider than the terminal`(width: Int, language: Language) {
    let text = line([draws(), search(limit: 60)], now: 15, width: width, language)
    #expect(!text.isEmpty)
    #expect(DisplayText.width(text) <= width)
  }

  @Test func `on a narrow terminal the phase and the time left remain`() {
    #expect(line([draws(), search()], now: 15, width: 50) == "Draws solved: 250 of 1,000 · about 30\u{A0}s left")
    #expect(line([draws(), search()], now: 15, width: 20) == "Draws solved: 250 o…")
  }

  @Test func `another phase begins anew, the same one goes on`() {
    var step = draws()
    step.turn(to: .Phase.draws, at: 15)
    #expect(step.done == 250)
    step.turn(to: .Phase.proving, at: 15)
    #expect(step.done == nil && step.total == nil && step.began == 15)
  }

  @Test func `a name cannot steer the terminal`() {
    let step = ProgressStep(phase: .Phase.writing("a\u{1B}[2Jb\n"), began: 0)
    #expect(line([step], now: 2) == "Writing a\u{FFFD}[2Jb ")
  }
}
