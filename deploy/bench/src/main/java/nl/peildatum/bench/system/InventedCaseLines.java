package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented cases, the same for the same seed, as lines. */
final class InventedCaseLines {
  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 14 * 365;

  private final Random random = new Random(20_230_111);
  private final List<String> countries;

  InventedCaseLines(List<String> countries) {
    this.countries = countries;
  }

  /** So many more, each made when it is reached. */
  Stream<byte[]> next(int count) {
    return IntStream.range(0, count).mapToObj(this::line);
  }

  private byte[] line(int number) {
    var country = countries.get(random.nextInt(countries.size()));
    var application = FIRST.plusDays(random.nextInt(DAYS));
    var decision = application.plusDays(1 + random.nextInt(600));
    return """
    {"caseReference":"case-%d","country":"%s","area":"%s","stage":"FIRST_DECISION",\
    "dates":{"application":"%s","decision":"%s"},"groups":["converts"],"onlyRiskIs15c":true}
    """
        .formatted(number, country, Invented.areas(country).getFirst(), application, decision)
        .getBytes(UTF_8);
  }
}
