internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads a certificate back; whatever the bytes, it ends with a certificate or with faults and their places.
public enum CertificateJSONReader {
  /// The largest file that is read: 200 MB.
  public static let largestFile = 200_000_000

  /// Reads a file.
  ///
  /// - Parameter path: the file as the user named it.
  /// - Returns: the certificate, of which nothing has been checked yet.
  /// - Throws: ``UnreadableFile`` when the file cannot be read, is too large or is no JSON, ``InputFaults`` when it is no
  ///   certificate.
  public static func read(_ path: String) throws -> OptimalityCertificate {
    try certificate(from: FileBytes.read(path, limit: largestFile), of: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: the file as the user named it, for messages.
  /// - Returns: the certificate, of which nothing has been checked yet.
  /// - Throws: ``UnreadableFile`` when the bytes are no JSON, ``InputFaults`` when they are no certificate.
  public static func certificate(from bytes: [UInt8], of path: String) throws -> OptimalityCertificate {
    var file = CertificateFile(bytes)
    do {
      try file.read()
    } catch {
      throw error.unreadable(path, in: bytes)
    }
    try InputFaults.check(file.faults, path, in: bytes)
    return file.certificate
  }
}

/// The reading of one certificate, field by field.
private struct CertificateFile {
  private var scanner: FieldScanner
  private(set) var certificate = FieldScanner.noCertificate

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let json = JSONScanner(bytes, at: bytes.starts(with: mark) ? mark.count : 0)
    scanner = FieldScanner(json, allowsUnknownFields: false)
  }

  /// What is not as it should be; of another format nothing else is said.
  var faults: [FieldScanner.Fault] {
    let wrongFormat = scanner.faults.filter { $0.code == "certificate-format" }
    return wrongFormat.isEmpty ? scanner.faults : wrongFormat
  }

  mutating func read() throws(JSONSyntaxFault) {
    try scanner.checkEncoding()
    certificate = try scanner.certificate()
    try scanner.end()
  }
}

extension FieldScanner {
  fileprivate static let noCertificate = OptimalityCertificate(
    scenarioSHA256: "", poolSHA256: "", measure: .points, bound: 0)

  /// Reads a certificate, of which nothing is checked but that it is whole.
  mutating func certificate() throws(JSONSyntaxFault) -> OptimalityCertificate {
    let fields = [
      "schema", "scenario_sha256", "pool_sha256", "measure", "bound", "offers", "rows", "counts", "prices",
      "value_bits", "links", "lemmas", "tree", "sha256",
    ]
    var draft = Self.noCertificate
    var fingerprint = (offset: 0, text: "")
    let faultsBefore = faults.count
    try object(fields, optional: ["fix"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "schema":
        let start = scanner.place()
        if try scanner.text() != CertificateJSONWriter.schema {
          scanner.report("certificate-format", at: start, .ResultFault.notACertificate(CertificateJSONWriter.schema))
        }
      case "scenario_sha256": draft.scenarioSHA256 = try scanner.text()
      case "pool_sha256": draft.poolSHA256 = try scanner.text()
      case "measure": draft.measure = try scanner.choice(ObjectiveValue.Measure.self) ?? .points
      case "bound": draft.bound = try scanner.decimal(digits: 3)
      case "rows": draft.rows = try scanner.texts()
      case "prices": draft.prices = try scanner.multipliers()
      case "fix": draft.fixing = try scanner.items { s throws(JSONSyntaxFault) in try s.multipliers() }
      case "value_bits": draft.valueBits = try scanner.integer()
      case "tree": draft.tree = try scanner.steps()
      case "links": draft.links = try scanner.items { s throws(JSONSyntaxFault) in try s.position() }
      case "sha256": fingerprint = (scanner.place(), try scanner.text())
      case "offers": draft.offers = try scanner.items { s throws(JSONSyntaxFault) in try s.certificateOffer() }
      case "counts": draft.counts = try scanner.items { s throws(JSONSyntaxFault) in try s.certificateCount() }
      default: draft.lemmas = try scanner.items { s throws(JSONSyntaxFault) in try s.lemma() }
      }
    }
    if faults.count == faultsBefore, CertificateJSONWriter.fingerprint(of: draft) != fingerprint.text {
      report("certificate-altered", at: fingerprint.offset, .ResultFault.certificateAltered)
    }
    return draft
  }

  fileprivate mutating func items<Item>(
    _ read: (inout FieldScanner) throws(JSONSyntaxFault) -> Item
  ) throws(JSONSyntaxFault) -> [Item] {
    var items: [Item] = []
    try list { scanner throws(JSONSyntaxFault) in items.append(try read(&scanner)) }
    return items
  }

  fileprivate mutating func certificateOffer() throws(JSONSyntaxFault) -> OptimalityCertificate.Offer {
    var offer = OptimalityCertificate.Offer(envelope: "", start: YearMonth(monthNumber: 0), months: 0)
    try object(["envelope", "start", "months"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "envelope": offer.envelope = try scanner.text()
      case "start": offer.start = try scanner.month()
      default: offer.months = try scanner.integer()
      }
    }
    return offer
  }

  fileprivate mutating func certificateCount() throws(JSONSyntaxFault) -> OptimalityCertificate.Count {
    var count = OptimalityCertificate.Count()
    let fields = ["post", "lemma", "states", "offers", "row", "amount", "rows", "amounts", "figure"]
    try object([], optional: fields) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "post": count.post = try scanner.text()
      case "lemma": count.lemma = try scanner.position()
      case "states": count.states = try scanner.items { s throws(JSONSyntaxFault) in try s.position() }
      case "offers": count.offers = try scanner.items { s throws(JSONSyntaxFault) in try s.position() }
      case "row": count.row = try scanner.position()
      case "rows": count.rows = try scanner.items { s throws(JSONSyntaxFault) in try s.position() }
      case "amounts": count.amounts = try scanner.numbers()
      case "figure": count.figure = try scanner.position()
      default: count.amount = try scanner.decimal(digits: 0)
      }
    }
    return count
  }

  fileprivate mutating func lemma() throws(JSONSyntaxFault) -> OptimalityCertificate.Lemma {
    var lemma = OptimalityCertificate.Lemma(posts: [], bound: 0, tree: [])
    let start = place()
    var (floor, states): (Int64?, [[Int64]]?) = (nil, nil)
    try object(["posts", "bound", "tree"], optional: ["floor", "states"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "posts": lemma.posts = try scanner.texts()
      case "floor": floor = try scanner.decimal(digits: 0)
      case "states": states = try scanner.items { s throws(JSONSyntaxFault) in try s.numbers() }
      case "bound": lemma.bound = try scanner.decimal(digits: 0)
      default: lemma.tree = try scanner.steps()
      }
    }
    if (floor == nil) != (states == nil) { report("states", at: start, .ResultFault.statesWithoutFloor) }
    if let floor, let states { lemma.states = .init(floor: floor, figures: states) }
    return lemma
  }

  fileprivate mutating func steps() throws(JSONSyntaxFault) -> [OptimalityCertificate.Step] {
    try items { scanner throws(JSONSyntaxFault) in try scanner.step() }
  }

  private mutating func step() throws(JSONSyntaxFault) -> OptimalityCertificate.Step {
    let start = place()
    var step = OptimalityCertificate.Step(end: .closed(.init()))
    var ends = 0
    try object([], optional: ["fix", "close", "split", "state"]) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "fix": step.fixing = try scanner.items { s throws(JSONSyntaxFault) in try s.multipliers() }
      case "close":
        ends += 1
        step.end = .closed(try scanner.multipliers())
      case "state":
        ends += 1
        step.end = .state(try scanner.position())
      default:
        ends += 1
        let place = scanner.place()
        let numbers = try scanner.numbers()
        if numbers.count == 2, let count = Int32(exactly: numbers[0]) {
          step.end = .split(count: count, most: numbers[1])
        } else {
          scanner.report("split", at: place, .ResultFault.notASplit)
        }
      }
    }
    if ends != 1 { report("step", at: start, .ResultFault.notAStep) }
    return step
  }

  fileprivate mutating func multipliers() throws(JSONSyntaxFault) -> OptimalityCertificate.Multipliers {
    let start = place()
    let numbers = try numbers()
    var multipliers = OptimalityCertificate.Multipliers()
    guard numbers.count % 2 == 1, let bits = Int(exactly: numbers[0]), (0...60).contains(bits) else {
      report("multipliers", at: start, .ResultFault.notMultipliers)
      return multipliers
    }
    multipliers.bits = bits
    for index in stride(from: 1, to: numbers.count, by: 2) {
      guard let row = Int32(exactly: numbers[index]), row > multipliers.rows.last ?? -1 else {
        report("multipliers", at: start, .ResultFault.notMultipliers)
        return multipliers
      }
      multipliers.rows.append(row)
      multipliers.values.append(numbers[index + 1])
    }
    return multipliers
  }

  private mutating func numbers() throws(JSONSyntaxFault) -> [Int64] {
    try items { scanner throws(JSONSyntaxFault) in try scanner.decimal(digits: 0) }
  }

  fileprivate mutating func position() throws(JSONSyntaxFault) -> Int32 {
    let start = place()
    if let position = Int32(exactly: try decimal(digits: 0)), position >= 0 { return position }
    report("position", at: start, .ResultFault.notAPosition)
    return 0
  }
}
