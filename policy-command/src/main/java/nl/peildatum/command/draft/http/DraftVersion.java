package nl.peildatum.command.draft.http;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.peildatum.command.refusal.DraftRefused;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;

/**
 * The header in which somebody states which version of a draft they saw.
 *
 * @param fault empty unless the header is present and not readable
 */
record DraftVersion(Optional<Integer> version, Optional<Fault> fault) {
  private static final String NAME = "If-Match";
  private static final Pattern ETAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

  /**
   * The version that is stated; empty when the header is missing.
   *
   * @throws RequestRefused when the header is not readable
   */
  static OptionalInt stated(Enumeration<String> headers) {
    if (!headers.hasMoreElements()) {
      return OptionalInt.empty();
    }
    var read = in(headers);
    read.fault()
        .ifPresent(
            fault -> {
              throw new RequestRefused(Problem.of(List.of(fault)));
            });
    return OptionalInt.of(read.version().orElseThrow());
  }

  /**
   * @throws DraftRefused when the header is missing
   */
  static DraftVersion in(Enumeration<String> headers) {
    var values = Collections.list(headers);
    if (values.isEmpty()) {
      throw new DraftRefused("draft-version-not-named", Wording.of("draft-version-not-named"));
    }
    var version = ETAG.matcher(String.join(",", values));
    return version.matches()
        ? new DraftVersion(Optional.of(Integer.valueOf(version.group(1))), Optional.empty())
        : new DraftVersion(
            Optional.empty(),
            Optional.of(
                new Fault(
                    "invalid-if-match",
                    new Fault.Header(NAME),
                    Wording.of("invalid-if-match.draft"),
                    Map.of())));
  }
}
