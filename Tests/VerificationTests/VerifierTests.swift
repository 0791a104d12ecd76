import Results
import Testing

@testable import Verification

@Suite struct VerifierTests {
  @Test(arguments: VerificationCase.names)
  func `a result agrees with the inputs from which it was made`(name: String) throws {
    let example = try VerificationCase(name)
    #expect(example.result.status == .optimal)
    #expect(example.findings(on: example.result).isEmpty)
  }

  @Test func `a result without an allocation agrees with inputs that allow none`() throws {
    let example = try VerificationCase("impossible")
    #expect(example.result.status == .infeasible)
    #expect(example.findings(on: example.result).isEmpty)
  }
}
