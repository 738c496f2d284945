package nl.peildatum.decision;

/** Which start counts: the IND acts on a letter at once, the law counts from publication. */
public enum Basis {
  OPERATIONAL,
  FORMAL
}
