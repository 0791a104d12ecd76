import Apportionment
import ArgumentParser
import DeclarativeFiles
import Quantities
import Regulation
import Wordings

/// What posts are shared in proportion to, how, and within which bounds.
struct KeyOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.key(ShippedKey.names)), valueName: "key"))
  var key: [String] = []

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.method(ApportionmentMethod.names)), valueName: "method"))
  var method: String

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.floor), valueName: "posts"))
  var floor: [String] = []

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.cap), valueName: "posts"))
  var cap: [String] = []

  func validate() throws {
    _ = try requests
    _ = try chosenMethod
    _ = try floors
    _ = try caps
  }

  /// The keys, each once, with their weights; inhabitants where none is given.
  var requests: [KeyRequest] {
    get throws {
      let texts = key.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      var requests: [KeyRequest] = []
      for text in texts.isEmpty ? [ShippedKey.population.rawValue] : texts {
        do throws(KeyRequest.Refusal) {
          requests.append(try KeyRequest(text))
        } catch {
          throw ValidationError(said(Self.sentence(of: error)))
        }
      }
      for (index, request) in requests.enumerated()
      where requests[..<index].contains(where: { $0.source == request.source }) {
        throw ValidationError(said(.Usage.repeatedMixKey(request.name)))
      }
      return requests
    }
  }

  /// The method.
  var chosenMethod: ApportionmentMethod {
    get throws {
      guard let chosen = ApportionmentMethod(named: method) else {
        throw ValidationError(
          said(
            .Usage.unknownMethod(
              method, nearest: ApportionmentMethod.nearestName(to: method), known: ApportionmentMethod.names)))
      }
      return chosen
    }
  }

  /// The fewest posts of regions.
  var floors: RegionalBounds { get throws { try bounds(floor, option: "--floor") } }

  /// The most posts of regions.
  var caps: RegionalBounds { get throws { try bounds(cap, option: "--cap") } }

  /// The floors and caps in words.
  var boundsInWords: [Wording] {
    get throws {
      [(try floors, true), (try caps, false)].flatMap { bounds, isFloor in
        (bounds.general.map { [Wording.Apportioning.bound($0, isFloor: isFloor)] } ?? [])
          + Regulation.shipped.regions.compactMap { region in
            bounds.ofRegion[region.code].map { .Apportioning.bound($0, region: region.name, isFloor: isFloor) }
          }
      }
    }
  }

  /// The keys with their figures.
  ///
  /// - Throws: `InputFaults` with the faults of all files; `UnreadableFile` when one cannot be read.
  func keys(_ regulation: Regulation) throws -> [KeyMix.Part] {
    var log = DiagnosticLog()
    var parts: [KeyMix.Part] = []
    for request in try requests {
      if let key = try request.key(regulation, into: &log) { parts.append(KeyMix.Part(key, weight: request.weight)) }
    }
    try log.throwIfFaulty()
    return parts
  }

  private func bounds(_ texts: [String], option: String) throws -> RegionalBounds {
    let parts = texts.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    do throws(RegionalBounds.Refusal) {
      return try RegionalBounds(parts, regulation: .shipped)
    } catch {
      throw ValidationError(said(Self.sentence(of: error, option: option)))
    }
  }

  private static func sentence(of refusal: RegionalBounds.Refusal, option: String) -> Wording {
    switch refusal {
    case .malformed(let text): .Usage.notABound(text, option: option)
    case .unknownRegion(let name, let nearest): .Usage.unknownRegion(name, nearest: nearest)
    case .repeated(let text): .Usage.repeatedBound(text, option: option)
    }
  }

  private static func sentence(of refusal: KeyRequest.Refusal) -> Wording {
    switch refusal {
    case .unknown(let name, let nearest): .Usage.unknownKey(name, nearest: nearest, known: ShippedKey.names)
    case .weight(let text): .Usage.badKeyWeight(text)
    }
  }
}
