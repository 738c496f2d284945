package nl.peildatum.bench.loaded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;

/** Invented letters about one country, each of which designates the next areas in turn. */
public final class DesignationFiles implements DecisionFileSource {
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

  private final String country;
  private final List<String> areas;
  private final int areasPerLetter;
  private int letters;

  public DesignationFiles(String country, int areasPerLetter) {
    this.country = country;
    this.areas = GazetteerCountries.areaIds(country);
    this.areasPerLetter = areasPerLetter;
  }

  @Override
  public Map<String, Object> next(CountryRecord recorded) {
    var letter = letters++;
    var named =
        IntStream.range(0, areasPerLetter)
            .mapToObj(i -> areas.get((letter * areasPerLetter + i) % areas.size()))
            .collect(Collectors.joining("\",\"", "\"", "\""));
    return Json.object(
        """
        {"country":"%s","decisionId":"%s-loaded-%d",
         "instrument":{"type":"KAMERBRIEF","title":"Invented for a benchmark","decidedOn":"%s"},
         "sources":[{"type":"KAMERSTUK","role":"BASIS","citation":"00 000, nr. %d"}],
         "acts":[{"type":"DesignateRegion15c","areas":[%s],"level":"EXCEPTIONAL",
           "scheme":"PRE_2024"}]}
        """
            .formatted(
                country,
                country.toLowerCase(Locale.ROOT),
                letter,
                FIRST_DAY.plusDays(letter % 4_000),
                1 + letter % 9_999,
                named)
            .getBytes(UTF_8));
  }
}
