package nl.peildatum.query.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * What caches on the way may do with an answer (RFC 9111), and where it stays as it is (RFC 6596).
 *
 * @param control the header {@code Cache-Control}
 * @param canonical the address that names every clock and gives the same bytes for ever; null where
 *     there is none
 * @param weakTag under which the answer is known before it is put together; null where it has none
 * @param byBytes the answer is known under a strong tag of its bytes
 */
public record Caching(
    String control, @Nullable String canonical, @Nullable String weakTag, boolean byBytes) {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";
  private static final String NEVER = "no-store";

  /** The form of the answers: another one makes what caches hold out of date. */
  private static final int FORM = 1;

  /** Of an answer that may be another one the next time: kept by nobody. */
  public static final Caching NONE = new Caching(NEVER, null, null, false);

  /** Of what the product says of itself, and of what is known by its name alone. */
  public static Caching named(String address) {
    return new Caching(ASK_AGAIN, address, null, true);
  }

  /** Of a final answer at an address that names every clock. */
  public static Caching forEver(String canonical) {
    return new Caching(FOR_EVER, canonical, null, true);
  }

  /**
   * Of a final answer at an address that leaves a clock out: it is another one once something is
   * recorded, or a day begins.
   *
   * @param revision stands for everything that the answer depends on, but not for its moment
   */
  public static Caching untilRecorded(String canonical, Form form, String revision) {
    var depends = "%d\n%s\n%s".formatted(FORM, form.mediaType(), revision);
    var tag = "W/" + Replies.eTag(depends.getBytes(UTF_8));
    return new Caching(ASK_AGAIN, canonical, tag, false);
  }

  /** Of an answer that is not final, though it has an address that is. */
  public static Caching passing(String canonical) {
    return new Caching(NEVER, canonical, null, false);
  }
}
