package nl.peildatum.query.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * How clients may cache an answer (RFC 9111), and its permanent address (RFC 6596).
 *
 * @param control the header {@code Cache-Control}
 * @param canonical the address that names every clock and always gives the bytes of this answer;
 *     null where there is none
 * @param weakTag the tag by which the answer is known before it is computed; null where it has none
 * @param byBytes whether the answer has a strong tag of its bytes
 */
public record Caching(
    String control, @Nullable String canonical, @Nullable String weakTag, boolean byBytes) {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "no-cache";
  private static final String NEVER = "no-store";

  /** The version of the answers' form: a new version makes cached answers outdated. */
  private static final int FORM = 1;

  /** The caching of an answer that may differ the next time: not stored. */
  public static final Caching NONE = new Caching(NEVER, null, null, false);

  /** The caching of a page about the product, or of a resource identified by its name alone. */
  public static Caching named(String address) {
    return new Caching(REVALIDATE, address, null, true);
  }

  /** The caching of a final answer at an address that names every clock. */
  public static Caching forEver(String canonical) {
    return new Caching(FOR_EVER, canonical, null, true);
  }

  /**
   * The caching of a final answer at an address that leaves out a clock: a later recording or day
   * gives another answer.
   *
   * @param revision identifies everything that the answer depends on, except its moment
   */
  public static Caching untilRecorded(String canonical, ReplyForm form, String revision) {
    var depends = "%d\n%s\n%s".formatted(FORM, form.mediaType(), revision);
    var tag = "W/" + Replies.eTag(depends.getBytes(UTF_8));
    return new Caching(REVALIDATE, canonical, tag, false);
  }

  /** The caching of an answer that is not final, although it has a canonical address. */
  public static Caching passing(String canonical) {
    return new Caching(NEVER, canonical, null, false);
  }
}
