internal import Quantities
internal import Results
internal import Wordings

extension SimulationReport {
  /// Months of the plan of payments that a terminal shows.
  private static let shownMonths = 12

  /// A month of an envelope.
  private struct PaymentLine: Sendable {
    let envelope: EnvelopeUse
    let payment: EnvelopeUse.Payment
  }

  /// Euros by envelope and month: earlier cohorts' posts, those funded now, both.
  var payments: Table {
    let lines = result.envelopes.flatMap { envelope in
      envelope.payments.map { PaymentLine(envelope: envelope, payment: $0) }
    }
    let hasEarlier = lines.contains { $0.payment.committed != .zero }
    let fields: [Field<PaymentLine>] = [
      Field(Table.Column("envelope", .ColumnTitle.envelope, overflow: .cut, collapsesRepeats: true)) {
        .text($0.envelope.id)
      },
      Field(Table.Column("fund", .ColumnTitle.fund, audience: .file)) { .text($0.envelope.fund) },
      Field(Table.Column("month", .ColumnTitle.month)) { Cell(.month($0.payment.month)) },
      Field(
        Table.Column("committed", .ColumnTitle.committed, .trailing, audience: hasEarlier ? .everyone : .file)
      ) { .money($0.payment.committed) },
      Field(Table.Column("funded", .ColumnTitle.newlyFunded, .trailing, audience: hasEarlier ? .everyone : .file)) {
        .money($0.payment.funded)
      },
      Field(Table.Column("total", .ColumnTitle.total, .trailing)) { .money($0.payment.total) },
    ]
    return Table(
      "payments", .TableTitle.payments, columns: fields.map(\.column), rows: Table.Rows(lines, fields: fields),
      screenLimit: Self.shownMonths, footnote: .paymentRounding)
  }
}
