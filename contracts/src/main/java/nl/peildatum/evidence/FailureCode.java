package nl.peildatum.evidence;

import java.util.Locale;

/** What can be wrong with a bundle, in the order in which it is told. */
public enum FailureCode {
  /** The bytes are not JSON in RFC 8785 form. */
  NOT_CANONICAL,
  /** The file is of another form, or of none. */
  UNKNOWN_FORM,
  /** A member is there that the form does not have. */
  UNKNOWN_MEMBER,
  /** A member is absent or has a value of another type. */
  MISSING_MEMBER,
  /** The hash of an event is not that of its content. */
  EVENT_HASH,
  /** An event does not follow the one before. */
  EVENT_CHAIN,
  /** The last event is not the last of its decision. */
  HALF_DECISION,
  /** The question is about another sequence than that of the last event. */
  QUESTION_SEQUENCE,
  /** The last event is not in the tree of the checkpoint. */
  INCLUSION,
  /** The checkpoint cannot be read. */
  CHECKPOINT_FORM,
  /** The checkpoint is not signed by the key given. */
  CHECKPOINT_SIGNATURE,
  /** The proof is about a tree of another size than the checkpoint. */
  TREE_SIZE,
  /** The events give another answer. */
  ANSWER,
  /** The deciding events are not those of the answer. */
  DECIDING_EVENTS,
  /** The sources are not those of the answer. */
  SOURCES,
  /** An older checkpoint is not the beginning of this one. */
  CONSISTENCY;

  /** The code as it is told, such as {@code event-hash}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
