import ArgumentParser
import DeclarativeFiles
import Pools
import Regulation
import Wordings

/// `dotation generate`: a synthetic pool.
struct Generate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate", abstract: said(.CommandHelp.generate),
      usage: "dotation generate --posts <number> [<options>]",
      discussion: said(
        .CommandHelp.examples([
          "dotation generate --posts 300 --seed 7 --profile PACA --out pool.csv"
        ])))
  }

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.posts), valueName: "number"))
  var posts: Int

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.seed), valueName: "number"))
  var seed: Int64 = 0

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.profile), valueName: "profile"))
  var profile = "national"

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.outFile), valueName: "file"))
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if !(1...SyntheticPool.largest).contains(posts) {
      throw ValidationError("--posts: " + said(.syntheticPostsOutOfRange(SyntheticPool.largest)))
    }
    if SyntheticProfile.named(profile, regulation: .shipped) == nil {
      let names = SyntheticProfile.all.map(\.id)
      let hint = NearestName.nearest(to: profile, among: names).map(Wording.didYouMean) ?? .expectedOneOf(names)
      throw ValidationError(said(.unknownProfile(profile)) + "\n  " + said(hint))
    }
  }

  func run() throws {
    let pool = try SyntheticPool.synthetic(posts: posts, seed: seed, profile: profile, regulation: .shipped)
    try Progress(isQuiet: speech.quiet).during(.Phase.inventingPosts, of: posts) { reporter in
      try FileOutput.write(to: out) { sink in try pool.write(to: sink, progress: { reporter.report(done: $0) }) }
    }
  }
}
