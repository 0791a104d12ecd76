import Results
import Testing

@testable import Verification

@Suite struct AlterationTests {
  /// What no inputs determine: the run, the path of the file, what ran, exact values that only a search finds.
  private func isFree(_ alteration: JSONTree.Alteration) -> Bool {
    let parts = alteration.place.split(separator: ".")
    switch parts.first {
    case "run":
      let isCounter = ["pivots", "relaxations", "searched_columns"].contains(parts.last)
      return alteration.deed != "a field more" && (isCounter || alteration.deed != "left out")
    case "scenario": return parts.last == "file" && alteration.deed != "left out"
    case "program": return ["version", "solver"].contains(parts.last) && alteration.deed != "left out"
    case "rules": return parts.last == "marginal_value" && alteration.deed.contains("filled")
    // To claim fewer levels than were proved is modest, not false.
    case "proved": return alteration.place == "proved.3" && alteration.deed == "left out"
    default: return false
    }
  }

  /// Every alteration of the small results, every eleventh of the larger ones.
  @Test(arguments: [("durations", 1), ("impossible", 1), ("paca", 11), ("national", 11)])
  func `no result in which anything was altered agrees with the inputs`(name: String, step: Int) throws {
    let example = try VerificationCase(name)
    let reading = SecondReading(
      campaign: example.inputs.campaign, pool: example.inputs.pool, regulation: example.inputs.regulation)
    let alterations = try JSONTree(ResultJSONWriter.bytes(of: example.result)).alterations.filter { !isFree($0) }
    #expect(alterations.count > 250)
    let packed = try JSONTree(ResultJSONWriter.bytes(of: example.result)).bytes
    let unaltered = try ResultJSONReader.result(from: packed, of: "packed", unknownFields: .refused)
    #expect(example.findings(on: unaltered).isEmpty, "laid out anew, nothing altered")
    for index in stride(from: 0, to: alterations.count, by: step) {
      let alteration = alterations[index]
      let altered = try? ResultJSONReader.result(from: alteration.tree.bytes, of: "altered", unknownFields: .refused)
      guard let altered else { continue }
      var check = ResultCheck(altered, example.inputs, reading)
      check.run()
      #expect(check.log.count > 0, "\(alteration.place) \(alteration.deed)")
    }
  }

  @Test func `what the inputs do not determine is left to its author`() throws {
    let example = try VerificationCase("durations")
    let alterations = try JSONTree(ResultJSONWriter.bytes(of: example.result)).alterations.filter(isFree)
    #expect(alterations.count > 10)
    for alteration in alterations {
      let altered = try? ResultJSONReader.result(from: alteration.tree.bytes, of: "altered", unknownFields: .refused)
      guard let altered else { continue }
      #expect(example.findings(on: altered).isEmpty, "\(alteration.place) \(alteration.deed)")
    }
  }
}
