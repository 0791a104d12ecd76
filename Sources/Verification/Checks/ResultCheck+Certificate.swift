internal import Campaigns
internal import Quantities
internal import Results
internal import Wordings

extension ResultCheck {
  /// Computes the upper bound again from a certificate, and compares it with the one that the result states.
  mutating func check(_ certificate: OptimalityCertificate) {
    if certificate.scenarioSHA256 != inputs.scenario.sha256 {
      let input = Wording.Verification.scenarioInput
      log.report("certificate", "certificate.scenario_sha256", .Verification.certificateOfOtherInputs(input))
    }
    if certificate.poolSHA256 != inputs.scenario.poolSHA256 {
      let input = Wording.Verification.poolInput
      log.report("certificate", "certificate.pool_sha256", .Verification.certificateOfOtherInputs(input))
    }
    guard let value = result.value else {
      log.report("certificate", "certificate.bound", .Verification.nothingToProve)
      return
    }
    guard value.measure == certificate.measure else {
      log.compare("certificate.measure", stated: certificate.measure.rawValue, recomputed: value.measure.rawValue)
      return
    }
    if certificate.bound < value.reached {
      let (proven, reached) = (
        PlainDecimal.text(certificate.bound, digits: 3), PlainDecimal.text(value.reached, digits: 3)
      )
      log.report("certificate", "certificate.bound", .Verification.boundTooLow(bound: proven, reached: reached))
    }
    do throws(CertificateFlaw) {
      var check = try CertificateCheck(certificate, reading)
      let isPoints = inputs.campaign.objective == .points
      let bound = Int128(certificate.bound)
      try check.check(bound: isPoints ? bound : bound.rounded(downTo: 1_000) / 1_000)
    } catch {
      log.report("certificate", "certificate.\(error.path)", .Verification.certificateFlawed(error.path, error.words))
    }
  }
}
