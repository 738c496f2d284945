package nl.peildatum.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern by which one kind of identifier is written.
 *
 * @param bare whether the pattern counts only where an identifier of this kind is expected:
 *     "16/15879" may be anything
 * @param link gives the public address; {@code null} if the form of the address is not known for
 *     certain
 */
record IdentifierPattern(
    IdentifierKind kind,
    Pattern pattern,
    boolean bare,
    Function<MatchResult, String> normal,
    @Nullable Function<MatchResult, String> link) {

  static IdentifierPattern of(
      IdentifierKind kind, String pattern, Function<MatchResult, String> normal) {
    return new IdentifierPattern(kind, inAnyCase(pattern), false, normal, null);
  }

  private static Pattern inAnyCase(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  IdentifierPattern onlyWhereExpected() {
    return new IdentifierPattern(kind, pattern, true, normal, link);
  }

  IdentifierPattern withLink(Function<MatchResult, String> address) {
    return new IdentifierPattern(kind, pattern, bare, normal, address);
  }

  /**
   * The identifier in a text; empty if the text does not match.
   *
   * @param even the text with normalised spelling
   * @param asWritten the text as written
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

  /** A number without leading zeros, as official documents write it. */
  static String number(String digits) {
    return String.valueOf(Long.parseLong(digits));
  }
}
