import ArgumentParser
import Pools
import Regulation
import Wordings

/// `dotation generate`: a synthetic pool.
struct Generate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate", abstract: said(.CommandHelp.generate),
      discussion: said(.CommandHelp.examples(["dotation generate --posts 300 --seed 7 --profile PACA --out pool.csv"])))
  }

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.posts), valueName: "number"))
  var posts: Int

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.seed), valueName: "number"))
  var seed: Int64 = 0

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.profile), valueName: "profile"))
  var profile = "national"

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.outFile), valueName: "file"))
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if posts < 1 { throw ValidationError(said(.Usage.notPositive("--posts"))) }
  }
}
