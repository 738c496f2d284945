package nl.peildatum.decision;

/**
 * The effect of a policy fact in its lane: a Set makes a value stand, an End makes a known absence
 * stand.
 */
public enum Mechanism {
  SET,
  END
}
