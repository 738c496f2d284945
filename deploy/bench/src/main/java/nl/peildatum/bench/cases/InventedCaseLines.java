package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.bench.product.GazetteerCountries;

/** Makes invented cases as lines of JSON; every object of this class makes the same cases. */
final class InventedCaseLines {
  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
  private static final int SPAN_DAYS = 14 * 365;

  private final Random random = new Random(20_230_111);
  private final List<String> countries;

  InventedCaseLines(List<String> countries) {
    this.countries = countries;
  }

  /** Returns the next cases; each is made when the stream reaches it. */
  Stream<byte[]> next(int count) {
    return IntStream.range(0, count).mapToObj(this::line);
  }

  private byte[] line(int number) {
    var country = countries.get(random.nextInt(countries.size()));
    var application = FIRST.plusDays(random.nextInt(SPAN_DAYS));
    var decision = application.plusDays(1 + random.nextInt(600));
    return """
    {"caseReference":"case-%d","country":"%s","area":"%s","stage":"FIRST_DECISION",\
    "dates":{"application":"%s","decision":"%s"},"groups":["converts"],"onlyRiskIs15c":true}
    """
        .formatted(
            number, country, GazetteerCountries.areaIds(country).getFirst(), application, decision)
        .getBytes(UTF_8);
  }
}
