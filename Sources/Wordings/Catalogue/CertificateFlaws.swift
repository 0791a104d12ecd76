extension Wording {
  /// What is wrong with a certificate.
  public enum CertificateFlaw {
    /// A row that no limit has.
    public static func unknownRow(_ name: String) -> Wording {
      Wording(
        en: "no limit of the scenario is called “\(name)”", fr: "aucune limite du scénario ne s’appelle « \(name) »")
    }

    /// A row that stands twice.
    public static func repeatedRow(_ name: String) -> Wording {
      Wording(en: "the row “\(name)” is named twice", fr: "la ligne « \(name) » est nommée deux fois")
    }

    /// A post that is not requested.
    public static func unknownPost(_ post: String) -> Wording {
      Wording(en: "the pool has no post “\(post)”", fr: "le vivier n’a pas de poste « \(post) »")
    }

    /// A way of paying that is not offered.
    public static var unknownOffer: Wording {
      Wording(
        en: "the scenario offers no such envelope, start and duration",
        fr: "le scénario n’offre pas cette enveloppe avec ce début et cette durée")
    }

    /// A count that cannot be read.
    public static var badCount: Wording {
      Wording(
        en: "this count names a row or an offer that the certificate does not list",
        fr: "ce décompte nomme une ligne ou une offre qui n’est pas dans le certificat")
    }

    /// Too much to hold.
    public static var tooLarge: Wording {
      Wording(en: "the counts are too many to be checked", fr: "les décomptes sont trop nombreux pour être vérifiés")
    }

    /// A set of posts that a lemma cannot be about.
    public static var brokenLemma: Wording {
      Wording(
        en: "the posts of this lemma are not in the pool, are named twice, or leave out a part of a group",
        fr:
          "les postes de ce lemme ne sont pas dans le vivier, sont nommés deux fois ou omettent une partie d’un groupe")
    }

    /// Rows that cannot link states.
    public static var badLinks: Wording {
      Wording(
        en: "the links are not rows of the certificate, each once, or some lemmas have states and others none",
        fr: "les liens ne sont pas des lignes du certificat, une fois chacune, ou certains lemmes n’ont pas d’états")
    }

    /// Lemmas that leave posts out.
    public static var postsNotCovered: Wording {
      Wording(
        en: "the lemmas do not hold every post exactly once",
        fr: "les lemmes ne contiennent pas chaque poste une seule fois")
    }

    /// States that are missing.
    public static var floorTooHigh: Wording {
      Wording(
        en: "below the floor of this lemma an allocation may still be worth more than the bound",
        fr: "sous le plancher de ce lemme une répartition peut encore valoir plus que la borne")
    }

    /// Multipliers that prove nothing.
    public static var badMultipliers: Wording {
      Wording(
        en: "a multiplier is of a row without such a bound here",
        fr: "un multiplicateur porte sur une ligne qui n’a pas ici de borne de ce sens")
    }

    /// Numbers beyond what is computed exactly.
    public static var overflow: Wording {
      Wording(
        en: "the numbers are too large to be computed exactly", fr: "les nombres sont trop grands pour un calcul exact")
    }

    /// A case that stays open.
    public static var notClosed: Wording {
      Wording(
        en: "at these multipliers an allocation may still be worth more than the bound",
        fr: "à ces multiplicateurs une répartition peut encore valoir plus que la borne")
    }

    /// A split that is none.
    public static var badSplit: Wording {
      Wording(
        en: "this does not split the case in two: there is no such count, or its limit makes no sense here",
        fr: "ceci ne partage pas le cas en deux : ce décompte n’existe pas, ou sa limite n’a pas de sens ici")
    }

    /// Steps too many.
    public static var surplusStep: Wording {
      Wording(en: "every case is closed before this step", fr: "tous les cas sont clos avant cette étape")
    }

    /// Steps too few.
    public static var missingSteps: Wording {
      Wording(
        en: "the steps end before every case is closed", fr: "les étapes s’arrêtent avant que tous les cas soient clos")
    }

    /// Cases in cases in cases.
    public static var tooDeep: Wording {
      Wording(
        en: "cases stand too deep inside one another to be held in memory",
        fr: "les cas sont imbriqués trop profondément pour tenir en mémoire")
    }
  }
}
