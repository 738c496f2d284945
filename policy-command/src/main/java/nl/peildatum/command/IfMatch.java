package nl.peildatum.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.peildatum.json.Problem;

/** The header in which an administrator says which head they saw. */
final class IfMatch {
  private static final Pattern SEQUENCE = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  private IfMatch() {}

  static OptionalLong head(Enumeration<String> headers) {
    var values = Collections.list(headers);
    if (values.isEmpty()) {
      return OptionalLong.empty();
    }
    var sequence = SEQUENCE.matcher(String.join(",", values));
    if (!sequence.matches()) {
      throw new RequestRefused(
          Problem.of(
              "invalid-if-match",
              "If-Match holds one sequence number in double quotes, for example \"7\"."));
    }
    return OptionalLong.of(Long.parseLong(sequence.group(1)));
  }
}
