internal import DeclarativeFiles
internal import Quantities
internal import Regulation

extension PoolAssembly {
  /// The complete pool.
  ///
  /// - Throws: ``InputFaults`` with everything that is wrong in any file.
  func pool(_ regulation: Regulation) throws -> Pool {
    let order = RowOrder(of: identifiers.ids)
    reportRepeats(order.repeats)
    reportEmptiness()
    try tally.complete.throwIfFaulty()
    var columns: [String: Column] = [:]
    for (name, builder) in builders { columns[name] = builder.column(in: order.rows) }
    reportFractions(in: columns)
    let regions = try codes(of: "region", in: &columns, among: regulation.regions.map(\.code))
    let categories = try codes(of: "category", in: &columns, among: PostCategory.allCases.map(\.rawValue))
    return Pool(
      files: files.map(\.file.name), ids: identifiers.ids.reordered(order.rows),
      regions: regions, categories: categories.map { PostCategory.allCases[Int($0)] }, columns: columns,
      ownColumns: ownColumns, origins: origins.reordered(order.rows),
      skippedRows: skippedRows.sorted { $0.location < $1.location }, warnings: tally.complete.sorted,
      sha256: fingerprint.hexadecimal(), isSynthetic: isMarkedSynthetic(columns["synthetic"]))
  }

  /// Takes a column of codes out of the columns, as indices of those codes.
  private func codes(of name: String, in columns: inout [String: Column], among codes: [String]) throws -> [UInt8] {
    guard case .texts(let texts)? = columns.removeValue(forKey: name) else { return [] }
    let indices = (0..<texts.values.count).map { UInt8(clamping: codes.firstIndex(of: texts.values[$0]) ?? 0) }
    return texts.codes.map { indices[Int($0)] }
  }

  private func isMarkedSynthetic(_ column: Column?) -> Bool {
    guard case .flags(let flags)? = column else { return false }
    return flags.flags.contains(.yes)
  }
}
