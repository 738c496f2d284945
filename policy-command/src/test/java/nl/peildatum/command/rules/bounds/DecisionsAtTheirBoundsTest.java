package nl.peildatum.command.rules.bounds;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static nl.peildatum.command.rules.An.supersede;
import static nl.peildatum.command.rules.An.transitionalRule;
import static nl.peildatum.command.rules.An.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.command.rules.An;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A decision of as many acts as it may hold, on a country with as many facts")
class DecisionsAtTheirBoundsTest {
  private static final int MANY = Integer.getInteger("bounds.acts", SizeLimits.FACTS);

  /** Of the deciding thread's own time, so that a busy machine does not fail it. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  private final CountryRecord areas =
      after(
          CountryRecord.empty(Register.MALI),
          file("areas", i -> area("a-" + i)).instrument("type", "REGISTER"));
  private final CountryRecord manyLanes = after(areas, file("many", i -> designation("a-" + i)));
  private final CountryRecord oneLane = after(areas, file("one", i -> dated(i)));
  private final CountryRecord announced =
      after(areas, file("many", i -> designation("a-" + i).startUnknown()));
  private final CountryRecord announcedInOneLane =
      after(areas, file("one", i -> designation("gao").startUnknown()));
  private final CountryRecord moratoria =
      after(areas, file("many", i -> area(impose(), i).from("2020-01-01")));
  private final CountryRecord moratoriaInOneLane =
      after(
          after(areas, File.letter("first", "2019-01-01").acts(impose().from("2019-01-01"))),
          file("one", i -> impose().startUnknown()));
  private final CountryRecord extended =
      after(moratoriaInOneLane, file("extended", i -> extend().startUnknown()));

  private static An area(String id) {
    return act("RegisterArea").with("area", Map.of("id", id, "name", id, "type", "REGION"));
  }

  private static An dated(int i) {
    return designation("gao").from(day(i)).until(day(i + 1)).with("ground", "so decided");
  }

  private static String day(int i) {
    return DAY.plusDays(i).toString();
  }

  private static An of(String type) {
    return act(type).with("moratorium", "DEPARTURE").with("category", Map.of());
  }

  private static An impose() {
    return of("ImposeMoratorium").with("plannedUntilUnknown", true);
  }

  private static An extend() {
    return of("ExtendMoratorium").with("plannedUntilUnknown", true);
  }

  private static An area(An act, int i) {
    return act.with("category", Map.of("areas", List.of("a-" + i)));
  }

  private static File file(String id, IntFunction<An> act) {
    return all(File.letter(id, "2020-01-01"), act);
  }

  private static File correcting(IntFunction<An> act) {
    return all(File.correction("new", "2021-01-01"), act);
  }

  private static File decided(IntFunction<An> act) {
    return all(File.letter("new", "2021-01-01"), i -> act.apply(i).with("ground", "so decided"));
  }

  private static File all(File file, IntFunction<An> act) {
    return file.acts(IntStream.range(0, MANY).mapToObj(act).toArray(An[]::new));
  }

  private static CountryRecord after(CountryRecord record, File file) {
    return switch (RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY)) {
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(record, accepted.decision(), accepted.statements());
      case CheckedDecision.Refused refused ->
          throw new AssertionError(refused.violations().getFirst().toString());
    };
  }

  private static Map<String, Object> fact(String decision, int act) {
    return Map.of("decisionId", decision, "act", act);
  }

  @TestFactory
  @DisplayName("is decided within seconds, however many facts")
  Stream<DynamicTest> withinSeconds() {
    var originProof = replacement().with("originProof", "papers");
    return Stream.of(
        on("designations", manyLanes, decided(i -> designation("a-" + i))),
        on("designations, closed", manyLanes, decided(i -> designation("a-" + i).onlyThese())),
        on("designations of one area", oneLane, decided(i -> dated(i + MANY))),
        on("the same twice", oneLane, decided(i -> designation("gao"))),
        on("lifts", manyLanes, decided(i -> lift("a-" + i))),
        on("lifts announced for one area", oneLane, decided(i -> lift("gao").startUnknown())),
        on("alternatives", manyLanes, decided(i -> alternative("a-" + (i + 1) % MANY, "a-" + i))),
        on("alternatives to one", manyLanes, decided(i -> alternative("gao", "a-" + i))),
        on(
            "designations of the target of all",
            after(
                areas,
                file("alternatives", i -> alternative("bamako", "a-" + i).until("2020-02-01"))),
            decided(i -> designation("bamako").from(later(i)).until(later(i + 1)))),
        on("withdrawals", manyLanes, decided(i -> withdrawal("gao", "a-" + i))),
        on("moratoria", moratoria, decided(i -> area(impose(), i))),
        on("moratoria announced", moratoriaInOneLane, decided(i -> impose().startUnknown())),
        on("moratoria for all", moratoria, decided(i -> days(impose(), i))),
        on("extensions", moratoria, decided(i -> area(extend(), i).from("2021-01-01"))),
        on("extensions of nothing", areas, decided(i -> extend())),
        on("extensions of one", extended, decided(i -> extend().startUnknown())),
        on("ends", moratoria, decided(i -> area(of("EndMoratorium"), i))),
        on("ends of one", extended, decided(i -> of("EndMoratorium").startUnknown())),
        on("ends of one on a day", extended, decided(i -> of("EndMoratorium"))),
        on("extensions published", extended, published("extended")),
        on("moratoria published", moratoriaInOneLane, published("one")),
        on(
            "moratoria corrected",
            extended,
            correcting(i -> correct(fact("extended", i), exempt()))),
        on("moratoria retracted", extended, correcting(i -> retract(fact("extended", i)))),
        on("moratoria begun", extended, decided(i -> commence(fact("extended", i), "2021-01-01"))),
        on("corrections", manyLanes, correcting(i -> correct(fact("many", i), originProof))),
        on(
            "corrections in one lane",
            oneLane,
            correcting(i -> correct(fact("one", i), originProof))),
        on("retractions", manyLanes, correcting(i -> retract(fact("many", i)))),
        on("retractions in one lane", oneLane, correcting(i -> retract(fact("one", i)))),
        on("annulments", manyLanes, ruling("many")),
        on("annulments in one lane", oneLane, ruling("one")),
        on("commencements", announced, decided(i -> commence(fact("many", i), "2021-01-01"))),
        on(
            "commencements in one lane",
            announcedInOneLane,
            decided(i -> commence(fact("one", i), "2021-01-01"))),
        on("a publication", manyLanes, published("many")),
        on(
            "publications again",
            manyLanes,
            decided(i -> publication("many", "2021-01-01", "2021-01-01"))),
        on("coverages", manyLanes, decided(i -> act("StateCoverage").from(day(i)))),
        on(
            "declarations",
            areas,
            decided(i -> act("DeclareNoCountryPolicy").from(day(i)).until(day(i + 1)))),
        on("areas", areas, decided(i -> area("b-" + i)).instrument("type", "REGISTER")),
        on(
            "successions",
            manyLanes,
            decided(i -> split("a-" + i, "a-" + (i + 1) % MANY)).instrument("type", "REGISTER")),
        on(
            "successions of one",
            manyLanes,
            decided(i -> split("gao", "a-" + i)).instrument("type", "REGISTER")),
        on(
            "a line of successions without policy",
            areas,
            decided(i -> split("a-" + Math.min(i, MANY - 2), "a-" + Math.min(i + 1, MANY - 1)))
                .instrument("type", "REGISTER")),
        on(
            "a line of successions",
            manyLanes,
            decided(i -> split("a-" + Math.min(i, MANY - 2), "a-" + Math.min(i + 1, MANY - 1)))
                .instrument("type", "REGISTER")),
        on(
            "designations after successions",
            after(manyLanes, file("s", i -> split("gao", "a-" + i)).instrument("type", "REGISTER")),
            decided(i -> designation("a-" + i))),
        on("unknown areas", manyLanes, decided(i -> designation("b-" + i))),
        on("unknown facts", manyLanes, correcting(i -> retract(fact("manny", i)))),
        on("facts by sequence", manyLanes, correcting(i -> retract(MANY + 3 + i))),
        on(
            "superseded sources",
            after(areas, file("s", i -> designation("a-" + i)).source(source())),
            decided(i -> supersede("NL22.5703", 0)).source(source())),
        on(
            "transitional rules",
            manyLanes,
            decided(i -> transitionalRule("NOT_STATED", fact("many", i)))),
        on("group policies", areas, decided(i -> group("g-" + i))),
        on(
            "group policies on as many",
            after(areas, file("groups", i -> group("g-" + i))),
            decided(i -> group("G-" + i))),
        on("headings", areas, decided(i -> heading(i))));
  }

  private static String later(int i) {
    return LocalDate.of(2021, 1, 1).plusDays(i).toString();
  }

  private static An split(String area, String into) {
    return act("RecordAreaSuccession")
        .with("predecessor", area)
        .with("successors", List.of(into))
        .with("on", "2020-06-01")
        .with("kind", "SPLIT");
  }

  private static An days(An act, int i) {
    return act.without("plannedUntilUnknown").from(day(i)).with("plannedUntil", day(i + 1));
  }

  private static An exempt() {
    return replacement().with("exceptions", "Dublin");
  }

  private static File published(String decision) {
    return File.letter("new", "2021-01-01")
        .acts(publication(decision, "2021-01-01", "2021-01-01").with("ground", "so"));
  }

  private static File ruling(String decision) {
    return all(File.ruling("new", "2021-01-01"), i -> annul("2021-01-01", fact(decision, i)));
  }

  private static Map<String, Object> source() {
    return Map.of("type", "RULING", "caseNumber", "NL22.5703");
  }

  private static An group(String id) {
    return act("SetGroupPolicy")
        .with("policy", "RISK_PROFILE")
        .with("group", Map.of("id", id, "name", "n", "definition", "d"));
  }

  private static An heading(int i) {
    return act("SetHeading")
        .with("heading", "OTHER")
        .with("label", "label " + i)
        .with("text", "text");
  }

  private static DynamicTest on(String name, CountryRecord record, File file) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var sent = file.sent();
          var threads = ManagementFactory.getThreadMXBean();
          var start = threads.getCurrentThreadCpuTime();
          RuleBook.check(Register.MALI, sent, record, Register.TODAY);
          var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
          assertThat(took).isLessThan(LIMIT);
        });
  }
}
