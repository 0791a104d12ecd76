import Foundation
import Testing

/// The plan of payments as a user gets it, with earlier cohorts' posts in the envelope.
///
/// R1 runs from November 2019 for 24 months at 1 000 € a month. R2, likewise from May 2020, ended on 15 March 2021: it is
/// paid to the end of that month and gives back nine months of 2021 and four of 2022.
@Suite struct PaymentsTests {
  private func simulate(_ scratch: Scratch) throws -> Run {
    let file = try Fixture.small(
      in: scratch,
      scenario: {
        $0.replacingOccurrences(of: "    posts: 2\n", with: "    posts: 2\n    commitments: running.csv\n")
          .replacingOccurrences(of: "2020: 10000, 2021: 60000", with: "2020: 30000, 2021: 60000")
      })
    try scratch.write(
      """
      id;regime;start;months;ended_on;region;category
      R1;flat;2019-11-01;24;;PACA;hospital
      R2;flat;01/05/2020;24;15/03/2021;PACA;hospital

      """, to: "running.csv")
    return try Run("simulate", file, "--out", scratch.path("out"), "--format", "csv", "--lang", "en", "--quiet")
  }

  @Test func `each month has its earlier and its new payments, each year what early ends give back`() throws {
    let scratch = try Scratch()
    let run = try simulate(scratch)
    #expect(run.exitCode == 0, "\(run.messages)")
    let lines = try scratch.read("out/payments.csv").split(separator: "\n").map(String.init)
    #expect(lines.first == "envelope,fund,month,committed,funded,total")
    // From January 2020 to October 2022, the end of the new posts.
    #expect(lines.count == 1 + 34)
    #expect(lines[1] == "FIR,FIR,2020-01-01,1000.00,0.00,1000.00")
    #expect(lines[11] == "FIR,FIR,2020-11-01,2000.00,2000.00,4000.00")
    #expect(lines[15] == "FIR,FIR,2021-03-01,2000.00,2000.00,4000.00")
    #expect(lines[16] == "FIR,FIR,2021-04-01,1000.00,2000.00,3000.00")
    #expect(lines.last == "FIR,FIR,2022-10-01,0.00,2000.00,2000.00")
    let years = try scratch.read("out/envelopes.csv").split(separator: "\n").map(String.init)
    // 2020: 12 000 + 8 000 earlier, 4 000 new. 2021: 10 000 + 3 000 earlier, 24 000 new.
    #expect(years.contains { $0.hasPrefix("FIR,FIR,2020,24000.00,20000.00,,30000.00,6000.00") })
    #expect(years.contains { $0.hasPrefix("FIR,FIR,2021,37000.00,13000.00,9000.00,60000.00,23000.00") })
    #expect(years.contains { $0.hasPrefix("FIR,FIR,2022,20000.00,,4000.00,50000.00,30000.00") })
  }

  @Test func `a saved plan of payments is recomputed, and a cent that was altered is found`() throws {
    let scratch = try Scratch()
    #expect(try simulate(scratch).exitCode == 0)
    #expect(try Run("verify", scratch.path("out/result.json")).exitCode == 0)
    let text = try scratch.read("out/result.json")
    let forged = text.replacingOccurrences(
      of: "\"month\": \"2021-04-01\", \"committed\": 1000,", with: "\"month\": \"2021-04-01\", \"committed\": 1000.01,")
    #expect(forged != text)
    try scratch.write(forged, to: "out/forged.json")
    let run = try Run("verify", scratch.path("out/forged.json"), "--lang", "en")
    #expect(run.exitCode == 65)
    #expect(run.output.contains("payments.2021-04-01.committed"))
  }
}
