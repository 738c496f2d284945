package nl.peildatum.query.page.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.ask.AskApplication;
import nl.peildatum.query.ask.SetClock;
import nl.peildatum.query.countries.MappedArea;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.query.parameters.StatusFilter;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The page of a country with 2,000 areas")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LargeCountryPageTest {
  private static final int MANY = 2_000;
  private static final int MOST = 300;

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  LargeCountryPageTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  /** Each area has no parent, and policy from a day of its own on. */
  @BeforeEach
  void manyAreas() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    records("areas", i -> Stream.of(Said.registered("a-" + i, AreaType.OTHER, false)));
    records("policy", i -> Stream.of(Said.designated("a-" + i, day(i))));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void records(String id, IntFunction<Stream<Statement>> of) {
    List<Statement> facts = IntStream.range(0, MANY).boxed().flatMap(of::apply).toList();
    mali.decides(id, "2026-11-24T09:00:00Z", facts).forEach(view::take);
  }

  private static String day(int i) {
    return LocalDate.of(2018, 1, 1).plusDays(i).toString();
  }

  private String page(String query) {
    return web.get("/landen/ml" + query + "&taal=nl").is(200).body();
  }

  private static long count(String text, String page) {
    return Pattern.compile(text).matcher(page).results().count();
  }

  @Test
  @DisplayName("shows as many areas as it holds, those with policy first, and says so")
  void answered() {
    var page = page("?geldigOp=2019-02-02");
    assertThat(page).contains("Eerst staan de gebieden met beleid");
    assertThat(count("<th scope=\"row\"", page)).isEqualTo(MOST);
    assertThat(count("<span>Geldt[^<]*</span></td>", page)).isEqualTo(MOST);
  }

  @Test
  @DisplayName("about one of them shows as many of the others as it holds")
  void ofOneArea() {
    var page = page("?geldigOp=2023-02-01&area=a-1");
    assertThat(count("<article", page)).isBetween((long) MOST, MOST + 10L);
    assertThat(page).contains("Er zijn meer regels beleid dan op een pagina passen.");
  }

  private Coordinates asked(String day) {
    var moment = new ResolvedMoment(view.record(mali.code()), 2 * MANY + 2, null, false, null);
    return new Coordinates(
        mali.code(),
        LocalDate.parse(day),
        moment,
        Basis.OPERATIONAL,
        null,
        Set.of(),
        new StatusFilter(List.of()),
        false,
        Map.of());
  }

  @Test
  @DisplayName("finds what colours each area without looking at all others")
  void colours() {
    var asked = asked("2023-02-01");
    var threads = ManagementFactory.getThreadMXBean();
    var begun = threads.getCurrentThreadCpuTime();
    assertThat(MappedArea.of(asked).filter(area -> area.colouring().isPresent()).count())
        .isGreaterThanOrEqualTo(MANY);
    var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }
}
