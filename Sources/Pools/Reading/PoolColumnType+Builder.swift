extension PoolColumnType {
  /// A column of this type, with empty cells for the rows that have been read without it.
  func builder(blanks: Int, names: KnownNames) -> any ColumnBuilder {
    switch self {
    case .identifier, .text, .texts: CellColumn(TextCells(), blanks: blanks)
    case .region:
      CellColumn(ResolvedCells(blankProblem: .missingRegion, names.region), blanks: blanks)
    case .category:
      CellColumn(ResolvedCells(blankProblem: .missingCategory, Meanings.category), blanks: blanks)
    case .department: CellColumn(ResolvedCells(names.department), blanks: blanks)
    case .kind: CellColumn(ResolvedCells(Meanings.kind), blanks: blanks)
    case .finess: CellColumn(ResolvedCells(Meanings.finess), blanks: blanks)
    case .siret: CellColumn(ResolvedCells(Meanings.siret), blanks: blanks)
    case .documents: CellColumn(ResolvedCells(Meanings.documents), blanks: blanks)
    case .starts: CellColumn(ResolvedCells(Meanings.starts), blanks: blanks)
    case .durations: CellColumn(ResolvedCells(Meanings.durations), blanks: blanks)
    case .share: CellColumn(NumberCells.share, blanks: blanks)
    case .probability: CellColumn(NumberCells.probability, blanks: blanks)
    case .whole: CellColumn(NumberCells.whole, blanks: blanks)
    case .decimal: CellColumn(NumberCells.decimal, blanks: blanks)
    case .euros: CellColumn(NumberCells.euros, blanks: blanks)
    case .date: CellColumn(DateCells(), blanks: blanks)
    case .flag: CellColumn(FlagCells(), blanks: blanks)
    }
  }
}
