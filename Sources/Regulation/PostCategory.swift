/// The category of a post (catégorie de poste), as the instruction DGOS/RH1/2018/158 tells them apart.
public enum PostCategory: String, Sendable, CaseIterable, Hashable {
  /// Between two hospitals (établissements de santé).
  case hospital
  /// Between a hospital and an ambulatory structure (ambulatoire, ville-hôpital).
  case ambulatory
  /// Partly worked overseas (outre-mer).
  case overseas
}
