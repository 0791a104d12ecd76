import Foundation
import Testing

@Suite struct ManualTests {
  private static let manual = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/man")

  @Test(arguments: [("dotation.1", "en_US.UTF-8"), ("fr/dotation.1", "fr_FR.UTF-8")])
  func `the manual names every command and option of the program`(page: String, locale: String) throws {
    let text = try String(contentsOf: Self.manual.appending(path: page), encoding: .utf8)
    let dump = try Run("--experimental-dump-help", environment: ["LC_ALL": locale])
    let root = try #require(
      (try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any])?["command"] as? [String: Any])
    let commands = root["subcommands"] as? [[String: Any]] ?? []
    #expect(commands.count > 8)
    for command in commands where command["commandName"] as? String != "help" {
      let name = command["commandName"] as? String ?? ""
      let parts = text.components(separatedBy: ".SS dotation \(name)\n")
      #expect(parts.count == 2, "\(name): run make man")
      let section = parts.last?.components(separatedBy: "\n.S").first ?? ""
      for argument in command["arguments"] as? [[String: Any]] ?? []
      where argument["shouldDisplay"] as? Bool ?? true {
        for spelling in argument["names"] as? [[String: Any]] ?? [] where spelling["kind"] as? String == "long" {
          let option = "\\-\\-" + (spelling["name"] as? String ?? "").replacing("-", with: "\\-")
          #expect(section.contains(option), "\(name) \(option): run make man")
        }
      }
    }
  }
}
