extension Wording {
  /// A path that leads nowhere.
  public static func unknownPath(_ path: String, at name: String) -> Wording {
    path == name
      ? Wording(en: "unknown path “\(path)”", fr: "chemin inconnu « \(path) »")
      : Wording(
        en: "unknown path “\(path)”: there is no “\(name)” there",
        fr: "chemin inconnu « \(path) »\u{202F}: il n’y a pas de « \(name) » à cet endroit")
  }

  /// A path that goes further than the value.
  public static func nothingBelow(_ path: String) -> Wording {
    Wording(en: "nothing stands below “\(path)”", fr: "il n’y a rien sous « \(path) »")
  }

  /// How to take a value away.
  public static var useRemove: Wording {
    Wording(en: "to take a value away, use remove", fr: "pour supprimer une valeur, utilisez remove")
  }

  /// How to change what is there.
  public static var useSet: Wording {
    Wording(en: "to change it, use set", fr: "pour le modifier, utilisez set")
  }

  /// A removal of what is not there.
  public static func nothingToRemove(_ path: String) -> Wording {
    Wording(
      en: "“\(path)” is not written in the scenario, so there is nothing to remove",
      fr: "« \(path) » n’est pas écrit dans le scénario\u{202F}: il n’y a rien à supprimer")
  }

  /// An addition of what is there already.
  public static func alreadyThere(_ path: String) -> Wording {
    Wording(en: "“\(path)” is already there", fr: "« \(path) » existe déjà")
  }

  /// A relative change in the wrong form.
  public static var expectedChange: Wording {
    Wording(
      en: "a change such as +10%, -20% or +50000 (for a negative value, write =-5)",
      fr: "une variation comme +10%, -20% ou +50000 (pour une valeur négative, écrivez =-5)")
  }

  /// A relative change of a percentage in the wrong form.
  public static var expectedPercentChange: Wording {
    Wording(
      en: "a percentage such as 40%, or a change of it such as +10% (40% becomes 44%)",
      fr: "un pourcentage comme 40%, ou sa variation comme +10% (40% devient 44%)")
  }

  /// A relative change of nothing, or of a word.
  public static func nothingToChangeFrom(_ path: String, _ current: String?) -> Wording {
    let english = current.map { "“\(path)” is “\($0)”" } ?? "“\(path)” is not written in the scenario"
    let french = current.map { "« \(path) » vaut « \($0) »" } ?? "« \(path) » n’est pas écrit dans le scénario"
    return Wording(
      en: "\(english): a relative change has no number to start from; write the new value",
      fr: "\(french)\u{202F}: une variation n’a pas de nombre d’où partir\u{202F}; écrivez la nouvelle valeur")
  }

  /// A relative change of a whole number that does not come out whole.
  public static func notWhole(_ path: String, from current: String, change: String) -> Wording {
    Wording(
      en: "“\(path)” must come out whole: \(current) changed by \(change) does not",
      fr: "« \(path) » doit rester un nombre entier\u{202F}: \(current) modifié de \(change) ne l’est pas")
  }

  /// A change that changes nothing.
  public static func changesNothing(_ path: String, value: String?) -> Wording {
    value.map { value in
      Wording(
        en: "this changes nothing: “\(path)” is already \(value)",
        fr: "ceci ne change rien\u{202F}: « \(path) » vaut déjà \(value)")
    }
      ?? Wording(
        en: "this changes nothing: nothing is written under “\(path)”",
        fr: "ceci ne change rien\u{202F}: rien n’est écrit sous « \(path) »")
  }

  /// A variant that leaves the scenario as it is.
  public static func variantChangesNothing(_ id: String) -> Wording {
    Wording(
      en: "the variant “\(id)” changes nothing; give it set, add, remove or combine",
      fr: "la variante « \(id) » ne change rien\u{202F}; donnez-lui set, add, remove ou combine")
  }

  /// A variant that combines itself.
  public static func combineCircle(_ ids: [String]) -> Wording {
    let circle = ids.joined(separator: " → ")
    return Wording(
      en: "variants combine in a circle: \(circle)", fr: "des variantes se combinent en cercle\u{202F}: \(circle)")
  }

  /// Variants that combine one another in too long a chain.
  public static func combineTooDeep(limit: Int) -> Wording {
    Wording(
      en: "more than \(limit) variants combine one another in a chain",
      fr: "plus de \(limit) variantes se combinent en chaîne")
  }

  /// More variants than are checked in reasonable time.
  public static func tooManyVariants(limit: Int) -> Wording {
    Wording(
      en: "a scenario of this size has at most \(limit) variants; make several files",
      fr: "un scénario de cette taille a au plus \(limit) variantes\u{202F}; faites plusieurs fichiers")
  }

  /// A variant with too many changes.
  public static func tooManyChanges(_ id: String, limit: Int) -> Wording {
    Wording(
      en: "the variant “\(id)” makes more than \(limit) changes; write it as a file that extends this one",
      fr: "la variante « \(id) » fait plus de \(limit) modifications\u{202F}; "
        + "écrivez-la comme un fichier qui prolonge celui-ci (extends)")
  }

  /// A variant that the file does not have.
  public static func unknownVariant(_ id: String) -> Wording {
    Wording(en: "there is no variant “\(id)”", fr: "il n’y a pas de variante « \(id) »")
  }

  /// A scenario without variants.
  public static var noVariants: Wording {
    Wording(en: "the scenario has no variants", fr: "le scénario n’a pas de variantes")
  }

  /// A fault that only shows once a variant is applied.
  public static func withVariant(_ id: String, _ fault: Wording) -> Wording {
    Wording(
      en: "with the variant “\(id)”: \(fault.english)", fr: "avec la variante « \(id) »\u{202F}: \(fault.french)")
  }

  /// A fault that only shows at a value of a sweep.
  public static func withSweepValue(_ id: String, _ values: String, _ fault: Wording) -> Wording {
    Wording(
      en: "in the sweep “\(id)”, at \(values): \(fault.english)",
      fr: "dans le balayage « \(id) », à \(values)\u{202F}: \(fault.french)")
  }

  /// A `--set` without its two parts.
  public static var expectedAssignment: Wording {
    Wording(
      en: "expected PATH=VALUE, such as envelopes.FIR.total=3000000",
      fr: "attendu\u{202F}: CHEMIN=VALEUR, comme envelopes.FIR.total=3000000")
  }
}
