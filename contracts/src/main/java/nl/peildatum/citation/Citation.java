package nl.peildatum.citation;

import nl.peildatum.decision.DecisionId;
import nl.peildatum.source.Recognised;

/**
 * A place in the record where a document is named.
 *
 * @param sequence of the first event that says so
 * @param decision whose file names it
 * @param about the decision that rests on it: the same, or the one whose publication it is
 * @param index in the decision's sources, or in its acts for a publication and a paragraph, from 0;
 *     0 for the instrument itself
 * @param field of the decision file that names it
 */
public record Citation(
    long sequence,
    DecisionId decision,
    DecisionId about,
    As as,
    int index,
    String field,
    Recognised recognised) {

  /** What the document is to the decision. */
  public enum As {
    /** It is in the decision's list of sources. */
    SOURCE,
    /** It is the document that decides. */
    INSTRUMENT,
    /** An act of it says that another decision was published there. */
    PUBLICATION,
    /** What an act of it decides stands there, in the Vc 2000; it rests on nothing by that. */
    PARAGRAPH
  }

  /** Of an act on several areas each event says the same. */
  boolean isSaidAgainBy(Citation next) {
    return decision.equals(next.decision)
        && as == next.as
        && index == next.index
        && field.equals(next.field)
        && as == As.PARAGRAPH;
  }

  /** Whether the decision rests on the document: a place where it stands is none. */
  public boolean isOfSource() {
    return as != As.PARAGRAPH;
  }
}
