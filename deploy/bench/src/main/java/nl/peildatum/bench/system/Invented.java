package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.json.Json;

/** Invented decisions on real places. */
final class Invented {
  private static final LocalDate FIRST_LOADED = LocalDate.of(2015, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int FACTS_OF_A_DECISION = 50;

  private Invented() {}

  /** Countries with at least so many areas in the gazetteer, those with the most first. */
  static List<String> countries(int atLeast) {
    return Stream.of(Locale.getISOCountries())
        .filter(country -> areas(country).size() >= atLeast)
        .sorted(
            Comparator.comparingInt((String country) -> -areas(country).size())
                .thenComparing(country -> country))
        .toList();
  }

  static List<String> areas(String country) {
    return InitialGazetteer.iso3166().areasOf(new CountryCode(country)).stream()
        .map(Area::id)
        .map(id -> id.value())
        .toList();
  }

  /** Letters that designate so many areas each, in turn. */
  static DecisionFiles designations(String country, int factsOfEach) {
    var areas = areas(country);
    var number = new AtomicInteger();
    return head -> {
      var decision = number.getAndIncrement();
      var named =
          IntStream.range(0, factsOfEach)
              .mapToObj(i -> areas.get((decision * factsOfEach + i) % areas.size()))
              .collect(Collectors.joining("\",\"", "\"", "\""));
      return Json.object(
          """
          {"country":"%s","decisionId":"%s-loaded-%d",
           "instrument":{"type":"KAMERBRIEF","title":"Invented for a figure","decidedOn":"%s"},
           "sources":[{"type":"KAMERSTUK","role":"BASIS","citation":"00 000, nr. %d"}],
           "acts":[{"type":"DesignateRegion15c","areas":[%s],"level":"EXCEPTIONAL",
             "scheme":"PRE_2024"}]}
          """
              .formatted(
                  country,
                  country.toLowerCase(Locale.ROOT),
                  decision,
                  FIRST_LOADED.plusDays(decision % 4_000),
                  1 + decision % 9_999,
                  named)
              .getBytes(UTF_8));
    };
  }

  /** Records at least so many facts about one country, many to a decision; the last sequence. */
  static long load(Administrator administrator, String country, int facts) {
    var areas = areas(country);
    var loaded = 0;
    var last = 0L;
    for (var day = FIRST; loaded < facts; day = day.plusDays(1)) {
      var from = loaded % (areas.size() - FACTS_OF_A_DECISION + 1);
      var count = Math.min(FACTS_OF_A_DECISION, facts - loaded);
      last = administrator.designates(country, day, areas.subList(from, from + count));
      loaded += count;
    }
    return last;
  }
}
