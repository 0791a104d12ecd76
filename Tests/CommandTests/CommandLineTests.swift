import Testing

@Suite struct CommandLineTests {
  @Test func `help is asked for: standard output, exit 0`() throws {
    let run = try Run("--help")
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("OVERVIEW: Decides which ASTP posts a regional health agency funds"))
    #expect(run.output.contains("USAGE: dotation"))
    #expect(run.messages.isEmpty)
  }

  @Test(arguments: [
    ["LANG": "fr_FR.UTF-8"], ["LC_ALL": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"], ["LC_MESSAGES": "fr_BE"],
  ])
  func `help follows the locale`(environment: [String: String]) throws {
    let run = try Run("--help", environment: environment)
    #expect(run.output.hasPrefix("Décide quels postes ASTP une ARS finance\u{202F}:"))
    #expect(run.output.contains("UTILISATION\u{202F}: dotation"))
    #expect(run.output.contains("Afficher l’aide."))
    #expect(!run.output.contains("OVERVIEW"))
  }

  @Test func `the option --lang goes before the locale`() throws {
    let run = try Run("simulate", "--lang", "en", "--help", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("OVERVIEW: Solves scenarios"))
  }

  @Test func `no command at all: the help on standard error, exit 64`() throws {
    let run = try Run()
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("USAGE: dotation"))
  }

  @Test func `the version is a number and nothing else`() throws {
    let run = try Run("--version")
    #expect(run.exitCode == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func `every command can be told to be quiet`() throws {
    let scratch = try Scratch()
    #expect(try Run("simulate", Fixture.small, "--out", scratch.path("out"), "--quiet").exitCode == 0)
    for arguments in [
      ["check", Fixture.small], ["verify", scratch.path("out")], ["export", Fixture.small, "--format", "lp"],
      ["generate", "--posts", "3"], ["library"], ["init", "PACA"],
    ] {
      let run = try Run(arguments + ["--quiet"])
      #expect(run.exitCode == 0, "\(arguments): \(run.messages)")
      #expect(!run.output.isEmpty)
    }
  }

  @Test(arguments: [("en", "Usage: dotation sweep"), ("fr", "Utilisation\u{202F}: dotation sweep")])
  func `what a command refuses once it has read its files comes with its own usage`(
    language: String, usage: String
  ) throws {
    let run = try Run("sweep", Fixture.small, "--lang", language)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(usage), "\(run.messages)")
    #expect(run.messages.contains("dotation sweep --help"))
  }

  @Test(arguments: [
    (["simulate", "a.yaml", "--gap", "-1"], "--gap is a number from 0 to 1"),
    (["robustness", "a.yaml", "--withdrawal", "-10%"], "--withdrawal is from 0 to 1"),
    (["generate", "--posts", "-5"], "the number of posts is from 1"),
  ])
  func `a number below zero is told from an option`(arguments: [String], words: String) throws {
    let run = try Run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.messages.contains(words), "\(run.messages)")
  }

  @Test(arguments: [
    ["frobnicate"], ["simulate"], ["simulate", "a.yaml", "--frobnicate"], ["simulate", "a.yaml", "--gap", "-1"],
    ["simulate", "a.yaml", "--gap", "2"], ["simulate", "a.yaml", "--gap", "nan"],
    ["simulate", "a.yaml", "--gap", "101%"], ["simulate", "a.yaml", "--gap", "x%"],
    ["simulate", "a.yaml", "--time-limit", "0"], ["simulate", "a.yaml", "--time-limit", "inf"],
    ["simulate", "a.yaml", "--threads", "0"], ["simulate", "a.yaml", "--format", "pdf"],
    ["simulate", "a.yaml", "--format", "text,json"], ["simulate", "a.yaml", "--lang", "de"],
    ["simulate", "a.yaml", "--variant", "x", "--all-variants"], ["simulate", "a.yaml", "--set", "no-equals-sign"],
    ["check"], ["verify"], ["export", "a.yaml", "--format", "xyz"], ["export", "a.yaml"],
    ["generate", "--seed", "1"], ["generate", "--posts", "0", "--seed", "1"], ["init"],
    ["sweep", "a.yaml", "--vary", "envelopes.FIR.posts"],
    ["sweep", "a.yaml", "--sweep", "x", "--max-solves", "-1"], ["explain", "a.yaml"],
    ["explain", "a.yaml", "A", "--all"], ["diagnose"], ["diagnose", "a.yaml", "--format", "pdf"],
  ])
  func `a command line that makes no sense: the usage on standard error, exit 64`(arguments: [String]) throws {
    let run = try Run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("Error: "))
    #expect(run.messages.contains("Usage: dotation"))
  }

  @Test(arguments: ["0.001", "1e-3", "0.1%", "0,1 %", "100%", "0"])
  func `a gap is a share or a percentage, as in a scenario`(gap: String) throws {
    #expect(try Run("simulate", Fixture.small, "--gap", gap, "--quiet").exitCode == 0)
  }

  @Test func `a misspelt option offers the nearest, in French too`() throws {
    let run = try Run("simulate", "a.yaml", "--varient", "x", environment: ["LANG": "fr_FR.UTF-8"])
    #expect(run.exitCode == 64)
    #expect(run.messages.contains("option inconnue «\u{202F}--varient\u{202F}»"))
    #expect(run.messages.contains("vouliez-vous dire «\u{202F}--variant\u{202F}»"))
  }

  @Test(arguments: [
    "simulate", "check", "verify", "export", "generate", "init", "library", "apportion", "sweep", "explain", "diagnose",
  ])
  func `every command has a help page in both languages, within 80 columns`(command: String) throws {
    for (language, usage) in [("en", "USAGE: dotation \(command)"), ("fr", "UTILISATION\u{202F}: dotation \(command)")]
    {
      let run = try Run(command, "--help", "--lang", language)
      #expect(run.exitCode == 0)
      #expect(run.output.contains(usage))
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
