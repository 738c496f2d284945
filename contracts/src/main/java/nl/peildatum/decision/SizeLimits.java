package nl.peildatum.decision;

/**
 * The limits on the size of one decision. Every later part has to handle an accepted decision, so
 * each limit is well below those of the topic, the documents and the answers.
 */
public final class SizeLimits {
  /** Slug of the violation for a decision that exceeds a limit. */
  public static final String TOO_LARGE = "decision-too-large";

  /** Bytes of a decision file in its RFC 8785 form. */
  public static final int FILE_BYTES = 750_000;

  /** Bytes of one event as stored. */
  public static final int EVENT_BYTES = 900_000;

  /** Bytes of all events of one decision as stored. */
  public static final int DECISION_BYTES = 8_000_000;

  /** Facts of one decision, and items in any list of its file. */
  public static final int FACTS = 2_000;

  /**
   * Lanes on the paths of all areas that the registrations and successions of one decision concern:
   * each may change an answer.
   */
  public static final int LANES_OF_AREAS = 50_000;

  /** Steps of all these paths together. */
  public static final int STEPS_OF_AREAS = 200_000;

  public static final int SOURCES = 100;

  public static final int PASSAGES = 100;

  /** Passages that one act rests on; every answer about it lists them. */
  public static final int PASSAGES_OF_ACT = 20;

  /** Characters of the paragraph that an act, a source or a passage names. */
  public static final int PARAGRAPH = 200;

  /** Characters of the id of a group, which every lane and answer about the group repeats. */
  public static final int GROUP_ID = 100;

  /** Bytes of the texts of all passages of one decision together, UTF-8. */
  public static final int PASSAGE_BYTES = 200_000;

  /** Statements of coverage of one country that count at one time; every answer lists them. */
  public static final int COVERAGES = 100;

  /** Bytes of the texts of all sources of one decision together, UTF-8; each fact repeats them. */
  public static final int SOURCE_BYTES = 100_000;

  /** Bytes of one message that the topics, their producers and their readers take. */
  public static final int MESSAGE_BYTES = 16 << 20;

  /** Bytes that are read, sent or written at once, if that is more than one event. */
  public static final int PAGE_BYTES = 4_000_000;

  private SizeLimits() {}
}
