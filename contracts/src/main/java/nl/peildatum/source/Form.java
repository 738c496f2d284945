package nl.peildatum.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way in which an identifier is written.
 *
 * @param bare means this only where such an identifier is expected: "16/15879" may be anything
 * @param link {@code null} where the form of its address is not known for certain
 */
record Form(
    IdentifierKind kind,
    Pattern pattern,
    boolean bare,
    Function<MatchResult, String> normal,
    @Nullable Function<MatchResult, String> link) {

  static Form of(IdentifierKind kind, String pattern, Function<MatchResult, String> normal) {
    return new Form(kind, inAnyCase(pattern), false, normal, null);
  }

  private static Pattern inAnyCase(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  Form onlyWhereExpected() {
    return new Form(kind, pattern, true, normal, link);
  }

  Form at(Function<MatchResult, String> address) {
    return new Form(kind, pattern, bare, normal, address);
  }

  /**
   * @param even spelling evened out
   */
  Optional<Recognised> recognise(String even, String asWritten) {
    var match = pattern.matcher(even);
    return match.matches()
        ? Optional.of(
            new Recognised(
                new Identifier(kind, normal.apply(match)),
                asWritten,
                Optional.ofNullable(link).map(address -> address.apply(match))))
        : Optional.empty();
  }

  static String upper(@Nullable String text) {
    return text == null ? "" : text.toUpperCase(java.util.Locale.ROOT);
  }

  /** A number of the law has no leading zeros. */
  static String number(String digits) {
    return String.valueOf(Long.parseLong(digits));
  }
}
