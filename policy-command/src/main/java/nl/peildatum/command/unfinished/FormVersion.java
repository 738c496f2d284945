package nl.peildatum.command.unfinished;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it was put aside at one time; two desks may go on with the same one.
 *
 * @param id a UUID, lower case
 * @param revision 1 = put aside once
 */
public record FormVersion(String id, int revision) {
  private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,9})");

  /** What {@link #toString} wrote; empty for any other text. */
  public static Optional<FormVersion> parse(String text) {
    return Optional.of(TEXT.matcher(text))
        .filter(Matcher::matches)
        .map(parts -> new FormVersion(parts.group(1), Integer.parseInt(parts.group(2))));
  }

  @Override
  public String toString() {
    return id + "." + revision;
  }
}
