internal import Wordings

/// Writes a result as `result.json`: exact decimals, one post a line, the same bytes for the same result.
///
/// Only the line `run` differs between two runs of the same inputs.
public enum ResultJSONWriter {
  /// The identifier of the format, the first value of every file.
  public static let schema = "dotation.result/1"

  /// Takes the next bytes of a file.
  public typealias Sink = ([UInt8]) throws -> Void

  private static let pieceSize = 1 << 18

  /// Writes a result in pieces, so that a million posts need no memory of their own.
  ///
  /// - Parameters:
  ///   - result: the result; its posts are asked for once each, in order.
  ///   - sink: takes the pieces.
  /// - Throws: what the sink throws.
  public static func write(_ result: AllocationResult, to sink: Sink) throws {
    var output = JSONOutput()
    output.add("{\n  \"schema\": ")
    output.add(quoted: schema)
    output.addScenario(result.scenario)
    output.addProgram(result.program)
    output.addProof(result)
    output.addCounts(result.counts)
    try writePosts(of: result, output: &output, to: sink)
    output.addLines("envelopes", result.envelopes) { $0.addEnvelope($1) }
    output.addLines("rules", result.rules) { $0.addRule($1) }
    output.addLines("applied", result.applied) { $0.addChange($1) }
    output.addLines("skipped_rows", result.skippedRows) { $0.addSkippedRow($1) }
    output.addLines("warnings", result.warnings) { $0.addNote($1) }
    output.addLines("regions", result.regions) { $0.addRegion($1) }
    output.addIndicators(result.indicators)
    if let certificate = result.certificate {
      output.add(",\n  \"certificate\": ")
      output.add(json: CertificateJSONWriter.line(of: certificate))
    }
    output.addRun(result.run)
    output.add("\n}\n")
    try sink(output.taken())
  }

  /// The whole file of a small result.
  public static func bytes(of result: AllocationResult) -> [UInt8] {
    var bytes: [UInt8] = []
    // A sink that never throws leaves nothing to be thrown.
    try? write(result) { bytes += $0 }
    return bytes
  }

  private static func writePosts(of result: AllocationResult, output: inout JSONOutput, to sink: Sink) throws {
    let posts = result.posts
    var places = [Int32](repeating: 0, count: result.waitingList.isEmpty ? 0 : posts.count)
    for (index, position) in result.waitingList.enumerated() { places[Int(position)] = Int32(index + 1) }
    output.add(",\n  \"posts\": [")
    for position in posts.indices {
      output.add(position == 0 ? "\n    " : ",\n    ")
      output.addPost(posts[position], waitingPlace: places.isEmpty ? 0 : places[position])
      if output.bytes.count >= pieceSize { try sink(output.taken()) }
    }
    output.add(posts.isEmpty ? "]" : "\n  ]")
  }
}
