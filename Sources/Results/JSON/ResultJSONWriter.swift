public import LinearProgramming
internal import Wordings

/// Writes a result as `result.json`: exact decimals, one post a line, the same bytes for the same result.
///
/// Only the line `run` differs between two runs of the same inputs.
public enum ResultJSONWriter {
  /// The identifier of the format, the first value of every file.
  public static let schema = "dotation.result/1"

  /// Takes the next bytes of a file.
  public typealias Sink = ([UInt8]) throws -> Void

  /// Posts put into text at a time by one thread, and such pieces for each thread before they are handed over.
  private static let (pieceCount, piecesAhead) = (512, 16)

  /// Writes a result in pieces, so that a million posts need no memory of their own.
  ///
  /// - Parameters:
  ///   - result: the result; its posts are asked for once each.
  ///   - threads: how many threads put posts into text; the bytes are the same on any number.
  ///   - sink: takes the pieces.
  /// - Throws: what the sink throws.
  public static func write(
    _ result: AllocationResult, threads: Int = WorkerThreads.processorCount, to sink: Sink
  ) throws {
    var output = JSONOutput()
    output.add("{\n  \"schema\": ")
    output.add(quoted: schema)
    output.addScenario(result.scenario)
    output.addProgram(result.program)
    output.addProof(result)
    output.addCounts(result.counts)
    output.add(",\n  \"posts\": [")
    try sink(output.taken())
    try writePosts(of: result, threads: threads, to: sink)
    output.add(result.posts.isEmpty ? "]" : "\n  ]")
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

  private static func writePosts(of result: AllocationResult, threads: Int, to sink: Sink) throws {
    let posts = result.posts
    var places = [Int32](repeating: 0, count: posts.count)
    for (index, position) in result.waitingList.enumerated() { places[Int(position)] = Int32(index + 1) }
    let waiting = places
    let pieces = (posts.count + pieceCount - 1) / pieceCount
    for first in stride(from: 0, to: pieces, by: threads * piecesAhead) {
      let count = min(threads * piecesAhead, pieces - first)
      let texts = WorkerThreads.map(count: count, threads: threads) { index in
        var output = JSONOutput()
        let start = (first + index) * pieceCount
        for position in start..<min(posts.count, start + pieceCount) {
          output.add(position == 0 ? "\n    " : ",\n    ")
          output.addPost(posts[position], waitingPlace: waiting[position])
        }
        return output.taken()
      }
      for text in texts { try sink(text) }
    }
  }
}
