import Apportionment
import ArgumentParser
import Regulation
import Reporting
import Wordings

/// `dotation apportion`: a national number of posts over the regions, beside the published split.
struct Apportion: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apportion", abstract: said(.CommandHelp.apportion),
      usage: "dotation apportion --posts <number> --method <method> [<options>]",
      discussion: said(
        .CommandHelp.examples([
          "dotation apportion --posts 350 --key population --method webster",
          "dotation apportion --posts 350 --overseas 50 --method hamilton --floor 1",
          "dotation apportion --posts 350 --key hospitals=2,population --method adams",
        ])))
  }

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.sharedPosts), valueName: "number"))
  var posts: Int?

  @Option(
    name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.overseasPosts), valueName: "number"))
  var overseas: Int?

  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.shareTogether)))
  var together = false

  @OptionGroup var options: KeyOptions

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.besideCategory), valueName: "category"))
  var category: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if posts == nil && overseas == nil { throw ValidationError(said(.Usage.postsToShare)) }
    for (option, number) in [("--posts", posts), ("--overseas", overseas)] {
      if let number, !(0...Apportionment.postLimit).contains(number) {
        throw ValidationError(said(.Usage.postsOutOfRange(option: option, limit: Apportionment.postLimit)))
      }
    }
    if together && overseas != nil { throw ValidationError(said(.Usage.overseasOrTogether)) }
    if let category, PostCategory(written: category) == nil {
      throw ValidationError(said(.Usage.unknownCategory(category)))
    }
  }

  func run() throws {
    let library = Regulation.shipped
    let parts = try options.keys(library)
    let keys = KeyMix(parts)
    let (floors, caps) = (try options.floors, try options.caps)
    let published = PublishedSplit(library, category: category.flatMap { PostCategory(written: $0) })
    let method = try options.chosenMethod
    let split: NationalSplit
    do throws(Apportionment.Refusal) {
      split = try NationalSplit(
        .init(posts: posts ?? 0, overseasPosts: overseas, isTogether: together), by: keys,
        method: method, floors: floors, caps: caps, beside: published, regulation: library)
    } catch {
      throw ValidationError(said(Self.sentence(of: error, library)))
    }
    let others = ApportionmentMethod.allCases.compactMap { method in
      try? NationalSplit(
        split.shares, by: keys, method: method, floors: floors, caps: caps, beside: published, regulation: library)
    }
    let ranking = SplitRanking(
      ranked(parts, library), groups: split.groups, floors: floors, caps: caps, published: published)
    try ReportPrinter(options: output, progress: Progress(isQuiet: output.quiet)).print(
      ApportionmentReport(
        split, keys: keys, bounds: try options.boundsInWords, byMethod: others, published: published,
        ranking: ranking
      ).report)
  }

  /// The keys asked for, their mix, and those that ship with the program.
  private func ranked(_ parts: [KeyMix.Part], _ library: Regulation) -> [(name: String, mix: KeyMix)] {
    var named = parts.map { (name: $0.key.name, mix: KeyMix([KeyMix.Part($0.key)])) }
    if parts.count > 1 { named.insert((parts.map(\.key.name).joined(separator: " + "), KeyMix(parts)), at: 0) }
    for key in ShippedKey.allCases.map({ $0.key(library) }) where !named.contains(where: { $0.name == key.name }) {
      named.append((key.name, KeyMix([KeyMix.Part(key)])))
    }
    return named
  }

  private static func sentence(of refusal: Apportionment.Refusal, _ library: Regulation) -> Wording {
    func name(_ code: String) -> String { library.regions.first { $0.code == code }?.name ?? code }
    return switch refusal {
    case .posts, .weight: .Usage.postsOutOfRange(option: "--posts", limit: Apportionment.postLimit)
    case .bounds(let id): .Usage.floorAboveCap(region: name(id))
    case .floorsExceedPosts(let floors): .Usage.floorsExceedPosts(floors: floors)
    case .capsBelowPosts(let caps): .Usage.capsBelowPosts(caps: caps)
    }
  }
}
