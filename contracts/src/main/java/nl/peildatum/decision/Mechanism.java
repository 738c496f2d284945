package nl.peildatum.decision;

/**
 * The effect of a policy fact in its lane: a Set makes a value stand, an End makes a known absence
 * stand. STATED_NONE makes an express negative of an official text stand ("geen sprake van een
 * uitzonderlijke situatie"); it may state an end, as a Set may.
 */
public enum Mechanism {
  SET,
  STATED_NONE,
  END
}
