package nl.peildatum.command.sent;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.peildatum.problem.Fault;
import nl.peildatum.wording.Wording;

/**
 * The header in which an administrator states which head they saw.
 *
 * @param head empty when the header is missing or not readable
 */
public record IfMatch(OptionalLong head, Optional<Fault> fault) {
  private static final String NAME = "If-Match";
  private static final Pattern SEQUENCE = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
  private static final Fault NO_SEQUENCE =
      new Fault(
          "invalid-if-match", new Fault.Header(NAME), Wording.of("invalid-if-match"), Map.of());

  public static IfMatch in(Enumeration<String> headers) {
    var values = Collections.list(headers);
    if (values.isEmpty()) {
      return new IfMatch(OptionalLong.empty(), Optional.empty());
    }
    var sequence = SEQUENCE.matcher(String.join(",", values));
    return sequence.matches()
        ? new IfMatch(OptionalLong.of(Long.parseLong(sequence.group(1))), Optional.empty())
        : new IfMatch(OptionalLong.empty(), Optional.of(NO_SEQUENCE));
  }
}
