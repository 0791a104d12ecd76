internal import Quantities

/// Writes a certificate as `certificate.json`: one step a line, the same bytes for the same proof.
public enum CertificateJSONWriter {
  /// The identifier of the format, the first value of every file.
  public static let schema = "dotation.certificate/1"

  private static let pieceSize = 1 << 18

  /// Writes a certificate in pieces.
  ///
  /// - Parameters:
  ///   - certificate: the certificate.
  ///   - sink: takes the pieces.
  /// - Throws: what the sink throws.
  public static func write(_ certificate: OptimalityCertificate, to sink: ResultJSONWriter.Sink) throws {
    var hash = SHA256()
    try writeContent(of: certificate) { bytes in
      hash.update(bytes)
      try sink(bytes)
    }
    try sink(Array(",\n  \"sha256\": \"\(hash.hexadecimal())\"\n}\n".utf8))
  }

  /// The fingerprint of what a file says before it.
  static func fingerprint(of certificate: OptimalityCertificate) -> String {
    var hash = SHA256()
    // A sink that never throws leaves nothing to be thrown.
    try? writeContent(of: certificate) { hash.update($0) }
    return hash.hexadecimal()
  }

  private static func writeContent(of certificate: OptimalityCertificate, to sink: ResultJSONWriter.Sink) throws {
    var output = JSONOutput()
    output.add("{\n  \"schema\": ")
    output.add(quoted: schema)
    output.addHead(of: certificate)
    output.addLines("lemmas", certificate.lemmas) { output, lemma in output.addLemma(lemma) }
    try sink(output.taken())
    output.add(",\n  \"tree\": [")
    for (position, step) in certificate.tree.enumerated() {
      output.add(position == 0 ? "\n    " : ",\n    ")
      output.addStep(step)
      if output.bytes.count >= pieceSize { try sink(output.taken()) }
    }
    output.add(certificate.tree.isEmpty ? "]" : "\n  ]")
    try sink(output.taken())
  }

  /// The whole file of a small certificate.
  public static func bytes(of certificate: OptimalityCertificate) -> [UInt8] {
    var bytes: [UInt8] = []
    // A sink that never throws leaves nothing to be thrown.
    try? write(certificate) { bytes += $0 }
    return bytes
  }

  /// The same on one line, for a place inside another file: only the line breaks and what indents are left out.
  static func line(of certificate: OptimalityCertificate) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    return Array(
      bytes(of: certificate).split(separator: lineFeed).map { $0.drop { $0 == UInt8(ascii: " ") } }.joined())
  }
}

extension JSONOutput {
  fileprivate mutating func addHead(of certificate: OptimalityCertificate) {
    add(",\n  \"scenario_sha256\": ")
    add(quoted: certificate.scenarioSHA256)
    add(",\n  \"pool_sha256\": ")
    add(quoted: certificate.poolSHA256)
    add(",\n  \"measure\": ")
    add(quoted: certificate.measure.rawValue)
    add(",\n  \"bound\": ")
    add(decimal: certificate.bound, digits: 3)
    addLines("offers", certificate.offers) { output, offer in
      output.add("{\"envelope\": ")
      output.add(quoted: offer.envelope)
      output.add(", \"start\": ")
      output.add(quoted: offer.start.description)
      output.add(", \"months\": ")
      output.add(decimal: Int64(offer.months))
      output.add("}")
    }
    addLines("rows", certificate.rows) { output, row in output.add(quoted: row) }
    addLines("counts", certificate.counts) { output, count in output.addCount(count) }
    if !certificate.fixing.isEmpty {
      addLines("fix", certificate.fixing) { output, multipliers in output.addMultipliers(multipliers) }
    }
    add(",\n  \"prices\": ")
    addMultipliers(certificate.prices)
    add(",\n  \"value_bits\": ")
    add(decimal: Int64(certificate.valueBits))
    add(",\n  \"links\": ")
    addNumbers(certificate.links.map { Int64($0) })
  }

  fileprivate mutating func addCount(_ count: OptimalityCertificate.Count) {
    var isFirst = true
    func begin(_ name: StaticString, in output: inout JSONOutput) {
      output.add(isFirst ? "\"" : ", \"")
      output.add(name)
      output.add("\": ")
      isFirst = false
    }
    add("{")
    if let post = count.post {
      begin("post", in: &self)
      add(quoted: post)
    }
    if let lemma = count.lemma {
      begin("lemma", in: &self)
      add(decimal: Int64(lemma))
    }
    if let states = count.states {
      begin("states", in: &self)
      addNumbers(states.map { Int64($0) })
    }
    if let offers = count.offers {
      begin("offers", in: &self)
      addNumbers(offers.map { Int64($0) })
    }
    if let row = count.row {
      begin("row", in: &self)
      add(decimal: Int64(row))
    }
    if let amount = count.amount {
      begin("amount", in: &self)
      add(decimal: amount)
    }
    if let rows = count.rows, let amounts = count.amounts {
      begin("rows", in: &self)
      addNumbers(rows.map { Int64($0) })
      begin("amounts", in: &self)
      addNumbers(amounts)
    }
    if let figure = count.figure {
      begin("figure", in: &self)
      add(decimal: Int64(figure))
    }
    add("}")
  }

  fileprivate mutating func addLemma(_ lemma: OptimalityCertificate.Lemma) {
    add("{\"posts\": [")
    for (index, post) in lemma.posts.enumerated() {
      if index > 0 { add(", ") }
      add(quoted: post)
    }
    add("], \"bound\": ")
    add(decimal: lemma.bound)
    if let states = lemma.states {
      add(", \"floor\": ")
      add(decimal: states.floor)
      add(", \"states\": [")
      for (index, figures) in states.figures.enumerated() {
        if index > 0 { add(",") }
        addNumbers(figures)
      }
      add("]")
    }
    add(", \"tree\": [")
    for (index, step) in lemma.tree.enumerated() {
      add(index == 0 ? "\n      " : ",\n      ")
      addStep(step)
    }
    add("]}")
  }

  fileprivate mutating func addStep(_ step: OptimalityCertificate.Step) {
    add("{")
    if !step.fixing.isEmpty {
      add("\"fix\": [")
      for (index, multipliers) in step.fixing.enumerated() {
        if index > 0 { add(", ") }
        addMultipliers(multipliers)
      }
      add("], ")
    }
    switch step.end {
    case .closed(let multipliers):
      add("\"close\": ")
      addMultipliers(multipliers)
    case .split(let count, let most):
      add("\"split\": ")
      addNumbers([Int64(count), most])
    case .state(let state):
      add("\"state\": ")
      add(decimal: Int64(state))
    }
    add("}")
  }

  /// Adds multipliers as one list: the bits, then each row and its multiple.
  fileprivate mutating func addMultipliers(_ multipliers: OptimalityCertificate.Multipliers) {
    addNumbers([Int64(multipliers.bits)] + zip(multipliers.rows, multipliers.values).flatMap { [Int64($0), $1] })
  }

  private mutating func addNumbers(_ numbers: [Int64]) {
    add("[")
    for (index, number) in numbers.enumerated() {
      if index > 0 { add(",") }
      add(decimal: number)
    }
    add("]")
  }
}
