extension Wording {
  /// What the help pages say of the commands.
  public enum CommandHelp {
    /// The program.
    public static var program: Wording {
      Wording(
        en:
          "Decides which ASTP posts a regional health agency funds: the most priority points, proven, under its rules.",
        fr:
          "Décide quels postes ASTP une ARS finance : le plus de points de priorité, preuve à l’appui, selon ses règles."
      )
    }
    /// `simulate`.
    public static var simulate: Wording {
      Wording(
        en: "Solves scenarios, prints a summary, writes the results.",
        fr: "Résout des scénarios, affiche une synthèse, écrit les résultats.")
    }
    /// `check`.
    public static var check: Wording {
      Wording(en: "Reads and checks everything, solves nothing.", fr: "Lit et contrôle tout, sans rien résoudre.")
    }
    /// `verify`.
    public static var verify: Wording {
      Wording(
        en: "Recomputes a saved result from its inputs, to the cent, without the solver.",
        fr: "Recalcule un résultat enregistré depuis ses données, au centime, sans le solveur.")
    }
    /// `export`.
    public static var export: Wording {
      Wording(
        en: "Writes the whole model for any other solver.", fr: "Écrit tout le modèle pour un autre solveur.")
    }
    /// `generate`.
    public static var generate: Wording {
      Wording(
        en: "Makes a synthetic pool of plausible requests.",
        fr: "Fabrique un vivier synthétique de demandes plausibles.")
    }
    /// `init`.
    public static var initialise: Wording {
      Wording(en: "Writes a starting scenario for a region.", fr: "Écrit un scénario de départ pour une région.")
    }
    /// `library`.
    public static var library: Wording {
      Wording(
        en: "Lists the reference library, or shows one entry with its sources.",
        fr: "Liste la bibliothèque de référence, ou montre une entrée avec ses sources.")
    }
    /// The heading of examples.
    public static func examples(_ commands: [String]) -> Wording {
      let lines = commands.map { "\n  " + $0 }.joined()
      return Wording(en: "Examples:" + lines, fr: "Exemples :" + lines)
    }
  }
}
