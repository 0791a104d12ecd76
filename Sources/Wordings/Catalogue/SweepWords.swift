extension Wording {
  /// The words of a sweep.
  public enum Sweeps {
    /// The table.
    public static var title: Wording { Wording(en: "Value by value", fr: "Valeur par valeur") }
    /// A value at which there is nothing to choose.
    public static var impossibleValue: Wording {
      Wording(
        en: "A value without points: no allocation satisfies the rules there.",
        fr: "Une valeur sans points : aucune répartition n’y respecte les règles.")
    }
    /// What a step is where no post enters or leaves.
    public static var samePosts: Wording {
      Wording(
        en: "A step at which no post enters or leaves: the same posts, paid in another way, at another cost.",
        fr: "Palier sans entrée ni sortie : les mêmes postes, payés autrement, à un autre coût.")
    }
    /// What is known of an answer.
    public static var status: Wording { Wording(en: "Answer", fr: "Réponse") }
    /// What is known of an answer, by its code.
    public static func status(_ code: String) -> Wording {
      switch code {
      case "optimal": Wording(en: "proven", fr: "prouvée")
      case "feasible": Wording(en: "not proven", fr: "non prouvée")
      case "infeasible": Wording(en: "impossible", fr: "impossible")
      default: Wording(en: "unknown", fr: "inconnue")
      }
    }
    /// Posts that enter at a step.
    public static var entering: Wording { Wording(en: "Enter", fr: "Entrent") }
    /// Posts that leave at a step.
    public static var leaving: Wording { Wording(en: "Leave", fr: "Sortent") }
    /// Whether the choice begins to hold exactly at the value.
    public static var step: Wording { Wording(en: "Step", fr: "Palier") }
    /// Whether the sweep asks for the value.
    public static var asked: Wording { Wording(en: "Asked", fr: "Demandée") }
    /// What moves, for the axis of a chart.
    public static var values: Wording { Wording(en: "Values", fr: "Valeurs") }
    /// How many values.
    public static func asked(_ count: Int) -> Wording {
      counted(count, en: ("value asked for", "values asked for"), fr: ("valeur demandée", "valeurs demandées"))
    }
    /// The steps, all of them.
    public static func steps(_ count: Int) -> Wording {
      count == 0
        ? Wording(
          en: "the choice never changes between the first value and the last",
          fr: "le choix ne change jamais entre la première valeur et la dernière")
        : counted(
          count,
          en: (
            "step, exact to the last digit: there is no other", "steps, exact to the last digit: there are no others"
          ),
          fr: (
            "palier, exact au dernier chiffre : il n’y en a pas d’autre",
            "paliers, exacts au dernier chiffre : il n’y en a pas d’autres"
          ))
    }
    /// Steps may be missing.
    public static func openIntervals(_ count: Int, steps: Int) -> Wording {
      let found = counted(
        steps, en: ("exact step", "exact steps"), fr: ("palier exact", "paliers exacts"))
      let open = counted(
        count, en: ("interval between two values", "intervals between two values"),
        fr: ("intervalle entre deux valeurs", "intervalles entre deux valeurs"))
      return Wording(
        en:
          "\(found.english); in \(open.english) others may be missing: a search ended without a proof (--time-limit), or --max-solves was used up",
        fr:
          "\(found.french) ; dans \(open.french) il peut en manquer : une recherche s’est arrêtée sans preuve (--time-limit), ou --max-solves est épuisé"
      )
    }
    /// Only the values were tried.
    public static var sampled: Wording {
      Wording(
        en: "only these values were tried; the choice may change anywhere between two of them",
        fr: "seules ces valeurs ont été essayées ; le choix peut changer partout entre deux d’entre elles")
    }
    /// Why a sweep is exact.
    public static var exactness: Wording {
      Wording(en: "Between the values", fr: "Entre les valeurs")
    }
    /// The chart of points.
    public static func chart(_ figure: Wording, over path: String) -> Wording {
      Wording(en: "\(figure.english) by \(path)", fr: "\(figure.french) selon \(path)")
    }
  }
}
