package nl.peildatum.query.history;

import java.util.Map;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The window and the filters of a question about changes, echoed in the answer.
 *
 * @param from inclusive: a day, Europe/Amsterdam, or an instant; {@code null} = from the beginning
 * @param until exclusive; {@code null} = without end
 * @param country {@code null} = all
 * @param area as in the head of an answer; {@code null} = the whole country, or all countries
 * @param kinds empty = all
 */
record ChangeWindow<T>(
    @Nullable T from,
    @Nullable T until,
    @Nullable CountryCode country,
    @Nullable Map<String, Object> area,
    Set<String> kinds) {
  /** The members of the head of the answer. */
  JsonObject write(String axis) {
    return new JsonObject()
        .with("axis", axis)
        .withNull("from", from)
        .withNull("until", until)
        .with("country", country == null ? null : country.value())
        .with("area", area)
        .with("kind", kinds.stream().findFirst().orElse(null));
  }
}
