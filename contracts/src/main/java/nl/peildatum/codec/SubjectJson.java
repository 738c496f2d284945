package nl.peildatum.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.ForeignCountry;
import nl.peildatum.json.StoredObject;

/**
 * Reads and writes the subject of a lane. Its members are texts, but for a target abroad, which is
 * an object that names the country.
 */
public final class SubjectJson {
  private static final String COUNTRY = "country";

  private SubjectJson() {}

  static Map<String, Object> write(Map<String, String> subject) {
    var to = new LinkedHashMap<String, Object>();
    subject.forEach((name, value) -> to.put(name, value(value)));
    return to;
  }

  /** The value of one member. */
  public static Object value(String value) {
    return ForeignCountry.of(value)
        .<Object>map(country -> Map.of(COUNTRY, country.code().value()))
        .orElse(value);
  }

  static SortedMap<String, String> read(StoredObject json) {
    var subject = new TreeMap<String, String>();
    json.object()
        .forEach(
            (name, value) ->
                subject.put(
                    name,
                    value instanceof Map
                        ? new ForeignCountry(
                                json.in(name).read(COUNTRY, "country", CountryCode::new))
                            .asSubject()
                        : json.text(name)));
    return subject;
  }
}
