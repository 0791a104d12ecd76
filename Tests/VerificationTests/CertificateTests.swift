import DeclarativeFiles
import Results
import Testing
import Wordings

@testable import Verification

@Suite struct CertificateTests {
  @Test(arguments: VerificationCase.names)
  func `the bound of a result is proven by its certificate`(name: String) throws {
    let example = try VerificationCase(name)
    let certificate = try #require(try example.certificate())
    #expect(example.findings(on: example.result, certificate: certificate).isEmpty)
    let report = Verifier.report(on: example.result, against: example.inputs, certificate: certificate)
    #expect(report.summary.contains { $0.english.contains("is proven by the certificate") })
    #expect(report.summary.contains { $0.english.contains("gap 0") })
  }

  @Test func `without a certificate nothing is said to be proven`() throws {
    let example = try VerificationCase("paca")
    let report = Verifier.report(on: example.result, against: example.inputs)
    #expect(report.summary.contains { $0.english.contains("without a certificate nothing here proves it") })
  }

  @Test(arguments: VerificationCase.names)
  func `a bound lower by a thousandth is not proven`(name: String) throws {
    let example = try VerificationCase(name)
    var certificate = try #require(try example.certificate())
    certificate.bound -= 1
    let findings = example.findings(on: example.result, certificate: certificate)
    #expect(findings.contains { $0.hasPrefix("certificate certificate.bound: the upper bound") })
    #expect(findings.contains { $0.contains("the certificate proves nothing: tree[") })
  }

  @Test func `a certificate of a higher bound proves that bound, and says that the result states a lower one`() throws {
    let example = try VerificationCase("paca")
    var certificate = try #require(try example.certificate())
    certificate.bound += 1_000
    let report = Verifier.report(on: example.result, against: example.inputs, certificate: certificate)
    #expect(report.agrees)
    let words = report.summary.map(\.english).joined(separator: "\n")
    #expect(words.contains("gap 1, 0."))
    #expect(words.contains("% of the bound: no allocation is worth more than that above this one"))
    #expect(words.contains("that the result states is lower"))
  }

  @Test func `what a certificate names must be there`() throws {
    let example = try VerificationCase("paca")
    let certificate = try #require(try example.certificate())
    func finding(_ change: (inout OptimalityCertificate) -> Void) -> String {
      var altered = certificate
      change(&altered)
      return example.findings(on: example.result, certificate: altered).joined(separator: "\n")
    }
    #expect(finding { $0.rows.append("envelopes/NONE/2020") }.contains("no limit of the scenario is called"))
    #expect(finding { $0.rows.append($0.rows[0]) }.contains("is named twice"))
    #expect(finding { $0.offers[0].months = 13 }.contains("offers no such envelope"))
    #expect(finding { $0.counts.append(.init(post: "D-99")) }.contains("no post “D-99”"))
    #expect(finding { $0.counts.append(.init(row: 999)) }.contains("does not list"))
    #expect(finding { $0.poolSHA256 = "0" }.contains("made for other inputs"))
    #expect(finding { $0.measure = .posts }.contains("certificate.measure"))
    #expect(finding { $0.tree = [] }.contains("the steps end before every case is closed"))
    #expect(finding { $0.tree.append(.init(end: .closed(.init()))) }.contains("closed before this step"))
    #expect(
      finding { $0.tree = [.init(end: .closed(.init(bits: 0, rows: [9_999], values: [1])))] }.contains("multiplier"))
    #expect(finding { $0.tree = [.init(end: .split(count: 7_777, most: 0))] }.contains("does not split"))
    #expect(finding { $0.tree = [.init(end: .closed(.init()))] }.contains("may still be worth more"))
    #expect(finding { $0.lemmas.append(.init(posts: ["D-99"], bound: 0, tree: [])) }.contains("of this lemma"))
  }

  @Test func `the number of threads and the order of the rows change no byte`() throws {
    let example = try VerificationCase("paca")
    let turned = try VerificationCase("paca") { text in
      let lines = text.split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    let certificate = try #require(try example.certificate())
    #expect(try example.certificate(threads: 4) == certificate)
    var other = try #require(try turned.certificate())
    other.poolSHA256 = certificate.poolSHA256
    #expect(other == certificate)
  }

  // A certificate cut anywhere, or with any byte changed, is refused with a place or proves what it says.
  @Test func `no damage to a file passes or crashes`() throws {
    let example = try VerificationCase("paca")
    let bytes = CertificateJSONWriter.bytes(of: try #require(try example.certificate()))
    for position in bytes.indices.dropLast() {
      #expect(throws: (any Error).self) {
        try CertificateJSONReader.certificate(from: Array(bytes[..<position]), of: "cut")
      }
      var damaged = bytes
      damaged[position] = damaged[position] == UInt8(ascii: "7") ? UInt8(ascii: "3") : UInt8(ascii: "7")
      if let read = try? CertificateJSONReader.certificate(from: damaged, of: "damaged") {
        #expect(try read == CertificateJSONReader.certificate(from: bytes, of: "whole"), "byte \(position)")
      }
    }
  }

  @Test(arguments: [
    ("[1]", "an object"), ("{\"schema\": \"dotation.result/1\"}", "no certificate of the format"),
    ("{\"schema\": \"dotation.certificate/1\", \"prices\": [61]}", "a list of multipliers"),
    ("{\"schema\": \"dotation.certificate/1\", \"prices\": [1, 2]}", "a list of multipliers"),
    ("{\"schema\": \"dotation.certificate/1\", \"prices\": [1, 2, 9e99]}", "a whole number"),
    ("{\"schema\": \"dotation.certificate/1\", \"tree\": [{}]}", "a step has one of"),
    ("{\"schema\": \"dotation.certificate/1\", \"tree\": [{\"split\": [1]}]}", "a count and its limit"),
    ("{\"schema\": \"dotation.certificate/1\", \"tree\": [{\"state\": -1}]}", "a position in a list"),
    ("{\"schema\": \"dotation.certificate/1\", \"lemmas\": [{\"floor\": 1}]}", "both “floor” and “states”"),
  ])
  func `a file that is no certificate is refused with its faults`(text: String, words: String) throws {
    do {
      _ = try CertificateJSONReader.certificate(from: Array(text.utf8), of: "certificate.json")
      Issue.record("read: \(text)")
    } catch let faults as InputFaults {
      #expect(faults.diagnostics.contains { $0.message.english.contains(words) }, "\(faults.diagnostics)")
      #expect(faults.diagnostics.allSatisfy { $0.location != nil })
    }
  }
}
