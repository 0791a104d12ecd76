import Foundation
import Testing

@Suite struct ExportTests {
  @Test func `the model goes to standard output as LP text`() throws {
    let run = try Run("export", Fixture.small, "--format", "lp")
    #expect(run.exitCode == 0)
    #expect(run.messages.isEmpty)
    #expect(run.output.contains("Minimize"))
    #expect(run.output.contains("30500 x.A.FIR.2020_11.24"))
    #expect(run.output.contains("rule.alpine: x.A.FIR.2020_11.24 + x.B.FIR.2020_11.24 <= 1"))
    #expect(run.output.hasSuffix("End\n"))
  }

  @Test func `a folder gets the model under its usual name`() throws {
    let scratch = try Scratch()
    let run = try Run("export", Fixture.small, "--format", "mps", "--out", scratch.folder.path)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(scratch.files == ["model.mps"])
    #expect(try scratch.read("model.mps").contains("ROWS"))
    #expect(try scratch.read("model.mps").hasSuffix("ENDATA\n"))
  }

  @Test(arguments: ["new", "new/folder", "new/"])
  func `a name without an ending is a folder that is made`(name: String) throws {
    let scratch = try Scratch()
    let run = try Run("export", Fixture.small, "--format", "lp", "--out", scratch.path(name))
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(scratch.files == [(name.hasSuffix("/") ? name : name + "/") + "model.lp"])
  }

  @Test func `the model of a variant has the variant's limits`() throws {
    let run = try Run("export", Fixture.small, "--format", "lp", "--variant", "three-posts")
    #expect(run.output.contains("x.D.FIR.2020_11.24 <= 3"))
  }

  @Test func `a link is followed and a device is written to, never replaced`() throws {
    let run = try Run("export", Fixture.small, "--format", "lp", "--out", "/dev/stdout")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Minimize"))
  }
}
