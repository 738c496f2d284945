package nl.peildatum.wording;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text (<i>bewoording</i>) that can be told in every language of the product: the key of its
 * pattern, and the values that the pattern places. Wordings with equal keys and values are equal;
 * they are ordered by key and then by their English text.
 *
 * @param key key in the files of {@link Patterns}, for example {@code fact-not-live.retracted}
 * @param values a {@link String}, or a wording that is told in the language of this one
 */
public record Wording(String key, List<Object> values) implements Comparable<Wording> {
  /** The empty text. */
  public static final Wording NONE = asWritten("");

  private static final String AS_WRITTEN = "as-written";
  private static final Comparator<Wording> ORDER =
      Comparator.comparing(Wording::key).thenComparing(Wording::toString);

  public static Wording of(String key, @Nullable Object... values) {
    return new Wording(key, Arrays.stream(values).map(Wording::value).toList());
  }

  /** A text that is equal in every language, because it was recorded or sent so. */
  public static Wording asWritten(String text) {
    return of(AS_WRITTEN, text);
  }

  /**
   * Several values in one text, for example {@code a or b or c}.
   *
   * @param key key of a pattern that joins two values
   * @param values at least one
   */
  public static Wording joined(String key, Collection<?> values) {
    return values.stream()
        .map(value -> value instanceof Wording part ? part : asWritten(String.valueOf(value)))
        .reduce((before, next) -> of(key, before, next))
        .orElseThrow();
  }

  private static Object value(@Nullable Object value) {
    return value instanceof Wording ? value : String.valueOf(value);
  }

  /** The text in a language; in English if the product does not know the language. */
  public String in(Locale language) {
    var pattern = Patterns.in(language).pattern(key);
    var text = new StringBuilder(pattern.length());
    var places = Patterns.PLACE.matcher(pattern);
    var end = 0;
    while (places.find()) {
      text.append(pattern, end, places.start());
      text.append(told(values.get(Integer.parseInt(places.group(1))), language));
      end = places.end();
    }
    return text.append(pattern, end, pattern.length()).toString();
  }

  private static String told(Object value, Locale language) {
    return value instanceof Wording part ? part.in(language) : value.toString();
  }

  @Override
  public int compareTo(Wording other) {
    return ORDER.compare(this, other);
  }

  /** The text in English. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
