package nl.peildatum.decision;

/** What a policy fact does in its lane: Set paints a value, End a known absence. */
public enum Mechanism {
  SET,
  END
}
