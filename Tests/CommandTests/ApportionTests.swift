import Foundation
import Testing

/// `dotation apportion` as a user starts it.
@Suite struct ApportionTests {
  @Test func `350 posts stand beside annex 1, region by region`() throws {
    let run = try Run("apportion", "--posts", "350", "--key", "population", "--method", "webster")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("86 of 350 posts stand in another region than published"))
    #expect(run.output.contains("“equal” by Largest remainder (Hamilton): 54 of 350 posts misplaced"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let french = try Run("apportion", "--posts", "350", "--method", "webster", "--lang", "fr")
    #expect(french.output.contains("86 postes sur 350 sont dans une autre région que celle publiée"))
    for line in french.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `fewer posts than regions are not said to be enough for all`() throws {
    func words(_ language: String) throws -> String {
      try Run("apportion", "--posts", "5", "--method", "adams", "--lang", language).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(try words("en").contains("every region with a figure gets a post, as long as there are enough"))
    #expect(try words("fr").contains("toute région dotée d’un chiffre a un poste, tant qu’il y en a assez"))
  }

  @Test func `tables are written for spreadsheets and programs`() throws {
    let scratch = try Scratch()
    let run = try Run(
      "apportion", "--posts", "350", "--overseas", "50", "--key", "population", "--method", "adams", "--format",
      "csv,json", "--out", scratch.path("out"), "--quiet")
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    let lines = try scratch.read("out/regions.csv").split(separator: "\n")
    #expect(
      lines.first == "code,name,figure,share,exact,posts,published,difference,posts_per_100k")
    #expect(lines.count == 19)
    let posts = lines.dropFirst().compactMap { Int($0.split(separator: ",")[5]) }
    #expect(posts.reduce(0, +) == 400)
    let methods = try scratch.read("out/methods.csv").split(separator: "\n")
    #expect(methods.first == "name,largest-remainder,webster,dhondt,huntington-hill,adams")
    #expect(methods.dropFirst().compactMap { Int($0.split(separator: ",")[5]) } == posts)
    #expect(try scratch.read("out/ranking.csv").split(separator: "\n").count == 16)
    #expect(scratch.files.contains { $0.hasSuffix(".json") })
  }

  @Test func `a mix of a file and inhabitants, with floors and caps`() throws {
    let scratch = try Scratch()
    let beds = try scratch.write("region;lits\nIDF;100\nPACA;50\nCorse;1\n", to: "beds.csv")
    let run = try Run(
      "apportion", "--posts", "100", "--key", "population=0.5,\(beds):lits=0.5", "--method", "hamilton", "--floor", "2",
      "--cap", "IDF=20", "--format", "csv", "--lang", "en")
    #expect(run.exitCode == 0)
    let posts = Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: ",")
        return (String(cells[0]), Int(cells[4]) ?? -1)
      })
    #expect(posts.values.reduce(0, +) == 100)
    #expect(posts["11"] == 20)
    #expect(posts.values.allSatisfy { $0 >= 2 })
  }

  @Test(arguments: [
    (["--posts", "350", "--method", "webstr"], "did you mean “webster”?"),
    (["--posts", "350", "--method", "adams", "--key", "populaton"], "did you mean “population”?"),
    (["--posts", "350", "--method", "adams", "--key", "population=x"], "the weight of a key"),
    (["--posts", "350", "--method", "adams", "--key", "population,population"], "given twice"),
    (["--posts", "12", "--method", "adams", "--floor", "1"], "the floors alone need 13 posts"),
    (["--posts", "14", "--method", "adams", "--cap", "1"], "room for 13 posts"),
    (["--posts", "50", "--method", "adams", "--cap", "1", "--floor", "94=2"], "the floor of Corse is above its cap"),
    (["--posts", "50", "--method", "adams", "--cap", "Corsse=2"], "did you mean"),
    (["--posts", "50", "--method", "adams", "--cap", "-1"], "--cap"),
    (["--posts", "-1", "--method", "adams"], "--posts"), (["--posts", "1000001", "--method", "adams"], "1,000,000"),
    (["--method", "adams"], "give a number of posts"),
    (["--posts", "9", "--overseas", "1", "--together", "--method", "adams"], "--together"),
    (["--posts", "9", "--method", "adams", "--category", "city"], "unknown category"),
  ])
  func `a command line that makes no sense says what would`(arguments: [String], words: String) throws {
    let run = try Run(["apportion"] + arguments)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(words), "\(run.messages)")
  }

  @Test func `faulty files are refused with every fault, missing ones by their name`() throws {
    let scratch = try Scratch()
    let file = try scratch.write("region,beds\nPACAA,1\nCorse,-2\nIDF,x\n", to: "beds.csv")
    let run = try Run("apportion", "--posts", "9", "--method", "adams", "--key", file + ":beds")
    #expect(run.exitCode == 65)
    for words in ["beds.csv:2", "did you mean “PACA”?", "beds.csv:3", "is below 0", "beds.csv:4", "no number"] {
      #expect(run.messages.contains(words), "\(run.messages)")
    }
    let missing = try Run("apportion", "--posts", "9", "--method", "adams", "--key", "none.csv:beds")
    #expect(missing.exitCode == 74)
    #expect(missing.messages.contains("none.csv"))
  }
}
