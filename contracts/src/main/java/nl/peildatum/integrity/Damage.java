package nl.peildatum.integrity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A difference between what is stored and what was recorded.
 *
 * @param place the copy that is damaged: {@code store}, {@code topic} or {@code documents}
 * @param code lower-case words with hyphens, for programs
 * @param country ISO 3166-1 alpha-2; empty where the damage is not about one country
 * @param sequence the sequence in the country's record, from 1; 0 where the damage is not about one
 *     event
 * @param detail a sentence, for people
 */
public record Damage(String place, String code, String country, long sequence, String detail) {
  Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("place", place);
    json.put("code", code);
    if (!country.isEmpty()) {
      json.put("country", country);
    }
    if (sequence > 0) {
      json.put("sequence", sequence);
    }
    json.put("detail", detail);
    return json;
  }
}
