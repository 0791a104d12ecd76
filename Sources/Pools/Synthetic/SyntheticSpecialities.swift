/// How often each speciality is asked for.
///
/// - Source: places opened to interns in 2024 by speciality (arrêté fixant le nombre d'étudiants, 2024), for the
///   specialities that hospitals ask shared posts in.
enum SyntheticSpecialities {
  static let weighted: [(String, Int)] = [
    ("Psychiatrie", 485), ("Anesthésie-réanimation", 428), ("Médecine d’urgence", 414), ("Pédiatrie", 350),
    ("Radiologie et imagerie médicale", 223), ("Gynécologie obstétrique", 200), ("Médecine cardiovasculaire", 169),
    ("Gériatrie", 163), ("Ophtalmologie", 125), ("Hépato-gastro-entérologie", 122), ("Neurologie", 119),
    ("Pneumologie", 114), ("Médecine interne et immunologie clinique", 114), ("Oncologie", 110),
    ("Chirurgie orthopédique et traumatologique", 107), ("Dermatologie et vénéréologie", 91),
    ("Médecine physique et de réadaptation", 91), ("Médecine intensive-réanimation", 90),
    ("Endocrinologie-diabétologie-nutrition", 84), ("Rhumatologie", 78), ("Néphrologie", 75),
    ("Chirurgie viscérale et digestive", 75), ("Santé publique", 69), ("Urologie", 54),
    ("Maladies infectieuses et tropicales", 50), ("Hématologie", 45), ("Allergologie", 29),
  ]

  /// Ambulatory posts are also asked for general practice.
  static let ambulatory: [(String, Int)] = weighted + [("Médecine générale", 700)]
}
