import Foundation
import Testing

@Suite struct VerifyTests {
  /// A saved result of `small`, in a folder beside a copy of its inputs.
  private func saved(_ scratch: Scratch, _ arguments: String...) throws {
    let scenario = try Fixture.small(in: scratch)
    let run = try Run(["simulate", scenario, "--out", scratch.path("out"), "--quiet"] + arguments)
    #expect([0, 4].contains(run.exitCode))
  }

  @Test func `an untouched result agrees`() throws {
    let scratch = try Scratch()
    try saved(scratch)
    for path in [scratch.path("out/result.json"), scratch.path("out")] {
      let run = try Run("verify", path)
      #expect(run.exitCode == 0)
      #expect(run.output.contains("The result agrees with its inputs"))
      #expect(run.messages.isEmpty)
    }
  }

  @Test func `variants and changes of the command line are applied again`() throws {
    let scratch = try Scratch()
    try saved(scratch, "--variant", "three-posts", "--set", "envelopes.FIR.budget.2021=+10%")
    #expect(try Run("verify", scratch.path("out")).exitCode == 0)
  }

  @Test func `a result without an allocation agrees too`() throws {
    let scratch = try Scratch()
    try saved(scratch, "--variant", "too-many")
    #expect(try Run("verify", scratch.path("out")).exitCode == 0)
  }

  @Test(arguments: [
    ("\"2021\": 12000,", "\"2021\": 12000.01,"), ("\"objective\": 45.5", "\"objective\": 45.501"),
    ("\"decision\": \"funded\"", "\"decision\": \"not_funded\""), ("\"points\": 15,", "\"points\": 15.001,"),
    ("\"used\": 48000", "\"used\": 47999.99"), ("\"binding\": true", "\"binding\": false"),
  ])
  func `one altered cent, point or decision shows`(original: String, altered: String) throws {
    let scratch = try Scratch()
    try saved(scratch)
    let text = try scratch.read("out/result.json")
    #expect(text.contains(original))
    try scratch.write(text.replacing(original, with: altered, maxReplacements: 1), to: "out/result.json")
    let run = try Run("verify", scratch.path("out/result.json"), "--lang", "fr")
    #expect(run.exitCode == 65)
    // A file that contradicts itself is a fault of the file, told with its place; any other is told as false.
    #expect(
      run.output.contains("Le résultat est faux ou ses données ont changé")
        || run.messages.contains("result.json:") && run.messages.contains("erreur"))
  }

  @Test func `inputs that changed since show`() throws {
    let scratch = try Scratch()
    try saved(scratch)
    try scratch.write(scratch.read("pool.csv").replacing("30,5", with: "31,5"), to: "pool.csv")
    #expect(try Run("verify", scratch.path("out")).exitCode == 65)
  }

  @Test func `the scenario is found beside the result, or where it is said to be`() throws {
    let scratch = try Scratch()
    try Fixture.small(in: scratch)
    #expect(try Run("simulate", "scenario.yaml", "--out", ".", "--quiet", in: scratch.folder).exitCode == 0)
    #expect(try Run("verify", scratch.path("result.json")).exitCode == 0)
    #expect(
      try Run("verify", scratch.path("result.json"), "--scenario", scratch.path("scenario.yaml")).exitCode == 0)
  }

  @Test(arguments: ["", "{", "[1, 2", "\u{0}\u{1}binary", "{\"schema\": \"dotation.result/1\""])
  func `a file that is no result: exit 74 and a sentence`(text: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "result.json")
    let run = try Run("verify", scratch.path("result.json"))
    #expect(run.exitCode == 74)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("cannot read"))
  }

  @Test func `no file at all: exit 74`() throws {
    #expect(try Run("verify", "/nowhere/result.json").exitCode == 74)
  }

  // MARK: Certificates

  @Test func `a certificate proves the bound`() throws {
    let scratch = try Scratch()
    try saved(scratch, "--certificate", scratch.path("certificate.json"))
    let run = try Run("verify", scratch.path("out"), "--certificate", scratch.path("certificate.json"))
    #expect(run.exitCode == 0)
    #expect(run.output.contains("The bound of 45.5 points is proven"))
    try dropKeptCertificate(scratch)
    let without = try Run("verify", scratch.path("out"))
    #expect(without.exitCode == 0)
    #expect(!without.output.contains("is proven"))
  }

  /// Takes the certificate out of a result.
  private func dropKeptCertificate(_ scratch: Scratch) throws {
    let text = try scratch.read("out/result.json")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("  \"certificate\": ") })
    try scratch.write(text.replacing(line + "\n", with: ""), to: "out/result.json")
  }

  @Test func `a short certificate is kept with the result, on a line of its own, and checked without being named`()
    throws
  {
    let scratch = try Scratch()
    try saved(scratch, "--certificate", scratch.path("certificate.json"))
    #expect(try Run("verify", scratch.path("out")).output.contains("The bound of 45.5 points is proven"))
    let line = try scratch.read("out/result.json").split(separator: "\n").first { $0.hasPrefix("  \"certificate\": ") }
    let kept = try JSON(String(try #require(line).dropFirst("  \"certificate\": ".count).dropLast()))
    let whole = try JSON(scratch.read("certificate.json"))
    #expect(kept["sha256"].text == whole["sha256"].text)
    #expect(kept["bound"].number == 45.5)
  }

  @Test func `only that line is new: without it the result is what it was, and the same on any number of threads`()
    throws
  {
    let scratch = try Scratch()
    func lines(_ threads: String) throws -> [Substring] {
      try saved(scratch, "--threads", threads)
      return try scratch.read("out/result.json").split(separator: "\n").filter { !$0.hasPrefix("  \"run\": ") }
    }
    let (one, four) = (try lines("1"), try lines("4"))
    #expect(one == four)
    #expect(one.count { $0.hasPrefix("  \"certificate\": ") } == 1)
  }

  @Test func `a kept certificate that was altered shows`() throws {
    let scratch = try Scratch()
    try saved(scratch)
    let text = try scratch.read("out/result.json")
    try scratch.write(text.replacing("\"value_bits\": 0", with: "\"value_bits\": 1"), to: "out/result.json")
    let run = try Run("verify", scratch.path("out"))
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("altered or damaged") && run.messages.contains("result.json:"))
  }

  @Test func `a certificate beside the result is found, one of other inputs is passed over`() throws {
    let scratch = try Scratch()
    try saved(scratch, "--certificate", scratch.path("out/certificate.json"))
    try dropKeptCertificate(scratch)
    #expect(try Run("verify", scratch.path("out")).output.contains("is proven"))
    try saved(scratch, "--set", "envelopes.FIR.budget.2021=+10%")
    try dropKeptCertificate(scratch)
    let other = try Run("verify", scratch.path("out"))
    #expect(other.exitCode == 0)
    #expect(!other.output.contains("is proven"))
  }

  @Test func `an altered certificate is refused with its place`() throws {
    let scratch = try Scratch()
    try saved(scratch, "--certificate", scratch.path("certificate.json"))
    let text = try scratch.read("certificate.json")
    try scratch.write(text.replacing("\"bound\": 45.5", with: "\"bound\": 45.4"), to: "certificate.json")
    let run = try Run("verify", scratch.path("out"), "--certificate", scratch.path("certificate.json"))
    #expect(run.exitCode == 65)
    #expect(run.messages.contains("altered or damaged") && run.messages.contains("certificate.json:"))
    try scratch.write("[", to: "certificate.json")
    #expect(try Run("verify", scratch.path("out"), "--certificate", scratch.path("certificate.json")).exitCode == 74)
    #expect(try Run("verify", scratch.path("out"), "--certificate", scratch.path("none.json")).exitCode == 74)
  }

  @Test func `several runs write a certificate each into their folders`() throws {
    let scratch = try Scratch()
    let scenario = try Fixture.small(in: scratch)
    let many = ["simulate", scenario, "--variant", "three-posts", "--variant", "too-many", "--quiet"]
    #expect(try Run(many + ["--certificate", "certificate.json"]).exitCode == 64)
    #expect(try Run(many + ["--out", scratch.path("out"), "--certificate", "a/b.json"]).exitCode == 64)
    let run = try Run(many + ["--out", scratch.path("out"), "--certificate", "certificate.json"])
    #expect(run.exitCode == 4)
    #expect(run.messages.contains("no certificate was written"))
    let made = scratch.files.filter { $0.hasSuffix("certificate.json") }
    #expect(made.count == 1 && made[0].hasSuffix("three-posts/certificate.json"))
  }
}
