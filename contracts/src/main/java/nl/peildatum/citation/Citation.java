package nl.peildatum.citation;

import nl.peildatum.decision.DecisionId;
import nl.peildatum.source.Recognised;

/**
 * A place in the record that names a document.
 *
 * @param sequence sequence of the first event that names the document
 * @param decision decision whose file names the document
 * @param about decision that the document is about: {@code decision} itself, or the one of which
 *     the document is the publication
 * @param index in the decision's sources, or in its acts for a publication and a paragraph, from 0;
 *     0 for the instrument itself
 * @param field field of the decision file that names the document
 */
public record Citation(
    long sequence,
    DecisionId decision,
    DecisionId about,
    As as,
    int index,
    String field,
    Recognised recognised) {

  /** The role of the document for the decision. */
  public enum As {
    /** The document is in the decision's list of sources. */
    SOURCE,
    /** The document is the instrument of the decision. */
    INSTRUMENT,
    /** An act of the decision states that another decision was published in the document. */
    PUBLICATION,
    /**
     * The document is the paragraph of the Vc 2000 that holds the policy of an act. The decision
     * does not rest on it.
     */
    PARAGRAPH
  }

  /**
   * Whether the next citation repeats this one: each event of an act on several areas has equal
   * citations.
   */
  boolean isRepeatedBy(Citation next) {
    return decision.equals(next.decision)
        && as == next.as
        && index == next.index
        && field.equals(next.field)
        && as == As.PARAGRAPH;
  }

  /** Whether the decision rests on the document; false for a paragraph. */
  public boolean isOfSource() {
    return as != As.PARAGRAPH;
  }
}
