package nl.peildatum.command.rules.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.claim;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.rules.File;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violation;
import nl.peildatum.json.Json;
import nl.peildatum.law.Seed;
import nl.peildatum.openapi.DecisionFileFaults;
import nl.peildatum.problem.ProblemTypes;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Whatever is sent")
class AnyFileTest {
  private static final int MANY = 6_000;
  private static final List<String> ODD_TEXTS =
      List.of("", "gao", "2023-01-10", "2024-02-30", "Set", "RULING", "ML-7", "10", "~/", "\u0000");

  @RegisterExtension static final Seed SEED = Seed.of("files");

  private final Random random = new Random(SEED.value());
  private final CountryRecord record = record();

  private static CountryRecord record() {
    var record = CountryRecord.empty(Register.MALI);
    for (var file :
        List.of(
            File.letter("letter", "2023-01-11")
                .acts(designation("gao", "menaka"), alternative("bamako", "gao")),
            File.letter("later", "2023-01-12")
                .source(Map.of("type", "REPORT", "title", "An old report"))
                .acts(designation("mopti").startUnknown()),
            File.letter("coverage", "2023-01-13").acts(act("StateCoverage")))) {
      var accepted = (CheckedDecision.Accepted) check(record, file.sent());
      record = AfterDecision.of(record, accepted.decision(), accepted.statements());
    }
    return record;
  }

  private static List<File> files() {
    return List.of(
        File.letter("new", "2023-02-01")
            .instrument("issuer", Map.of("office", "x"))
            .source(Map.of("type", "LAW", "date", "2023"))
            .source(Map.of("type", "WBV", "role", "BASIS"))
            .acts(
                designation("kidal").onlyThese().with("scopeDisputed", List.of("a", "b")),
                lift("gao").from("2023-03-01").with("overrules", true),
                alternative("bamako", "mopti")
                    .with("group", Map.of("id", "women", "name", "Women"))
                    .with("excludedGroups", List.of("men", Map.of("id", "old"))),
                designation("segou")
                    .with("fromClaims", List.of(claim("2023-02-02", 0), claim("2023-02-03", 1)))),
        File.letter("new", "2023-02-01")
            .acts(
                commence(6, "2023-02-02"),
                publication("letter", "2023-02-01", "2023-02-02"),
                act("StateCoverage").from("2012-01-01"),
                act("DeclareNoCountryPolicy").until("2024-01-01")),
        File.letter("new", "2023-02-01")
            .instrument("type", "REGISTER")
            .acts(
                act("RegisterArea")
                    .with(
                        "area",
                        Map.of(
                            "id", "koro",
                            "name", "Kóro",
                            "type", "DISTRICT",
                            "isoCode", "ML-K",
                            "parent", "mopti",
                            "determinable", false)),
                act("RecordAreaSuccession")
                    .with("predecessor", "mopti")
                    .with("successors", List.of("koro", "kayes"))
                    .with("on", "2023-03-13")
                    .with("kind", "SPLIT")
                    .with("predecessorEnds", true)),
        File.letter("new", "2023-02-01")
            .source(Map.of("type", "REPORT", "title", "x"))
            .acts(
                act("ImposeMoratorium")
                    .with("moratorium", "DECISION")
                    .with("category", Map.of("areas", List.of("kidal"), "group", Map.of("id", "m")))
                    .with("plannedUntil", "2023-08-01")
                    .with("exceptions", List.of("Dublin", "1F")),
                act("SetGroupPolicy")
                    .with("policy", "RISK_PROFILE")
                    .with("group", Map.of("id", "w", "name", "W", "definition", Map.of("a", "b")))
                    .with("closedList", true),
                act("SetHeading").with("heading", "ARTICLE_1F").with("nothingSpecial", true),
                act("StateNone").with("kind", "SAFE_COUNTRY").with("paragraph", "C7/14.4.1"),
                act("SupersedeSource").with("source", "An old report").with("by", 0),
                act("RecordTransitionalRule")
                    .with("facts", List.of(factOf("letter", 0, "gao")))
                    .with("cohort", Map.of("appliedBefore", "2023-01-11"))
                    .with("rule", "GRANDFATHERED")
                    .with("text", "x")),
        File.ruling("new", "2023-02-01")
            .acts(annul("2023-01-11", 2, factOf("letter", 0, "menaka"))),
        File.correction("new", "2023-02-01")
            .acts(
                correct(2, replacement().from("2023-01-12").with("until", null)),
                correct(3, lift("menaka")),
                retract(8)));
  }

  /** The file as it is read from a request, its numbers too. */
  private static Map<String, Object> asSent(File file) {
    return Json.object(Json.canonical(file.sent()));
  }

  private static CheckedDecision check(CountryRecord record, Map<String, Object> file) {
    return RuleBook.check(Register.MALI, file, record, Register.TODAY);
  }

  @Test
  @DisplayName(
      "it is refused with reasons that have a page, or recorded, as its schema says, and read back"
          + " as it was")
  void refusedOrReadBack() {
    assertThat(files()).allSatisfy(file -> assertThat(judged(asSent(file))).isEmpty());
    var accepted = new AtomicInteger();
    for (var i = 0; i < MANY; i++) {
      var file = changed(asSent(files().get(i % files().size())));
      var violations = judged(file);
      assertThat(violations)
          .as("%s, file %d: %s", SEED, i, file)
          .allSatisfy(v -> assertThat(ProblemTypes.named(v.rule())).isPresent());
      if (violations.isEmpty()) {
        assertThat(faults(file)).as("by the schema, %s, file %d: %s", SEED, i, file).isEmpty();
        accepted.incrementAndGet();
      }
    }
    assertThat(accepted).as("accepted with %s", SEED).hasValueBetween(MANY / 100, MANY - 1);
  }

  /** What the schema for authors refuses; it may refuse nothing that is recorded. */
  private static List<String> faults(Map<String, Object> file) {
    return DecisionFileFaults.in(new String(Json.canonical(file), UTF_8));
  }

  private List<Violation> judged(Map<String, Object> file) {
    return switch (check(record, file)) {
      case CheckedDecision.Refused refused -> refused.violations();
      case CheckedDecision.Accepted accepted -> {
        accepted.statements().forEach(AnyFileTest::isReadBack);
        yield List.of();
      }
    };
  }

  private static void isReadBack(Statement statement) {
    var sealed =
        EventCodec.seal(
            Register.MALI,
            1,
            Instant.EPOCH,
            new DecisionId("new"),
            Envelope.NO_PREVIOUS,
            statement);
    var written = EventCodec.write(sealed);
    assertThat(EventCodec.write(EventCodec.read(written))).isEqualTo(written);
    assertThat(EventCodec.read(written)).isEqualTo(sealed);
    assertThat(EventSchemas.faults(EventTypes.of(statement), written))
        .as(() -> new String(written, UTF_8))
        .isEmpty();
  }

  /** The file with one or two of its values lost, doubled, moved or of another sort. */
  private Map<String, Object> changed(Map<String, Object> file) {
    Object changed = change(file);
    if (random.nextBoolean()) {
      changed = change(changed);
    }
    return changed instanceof Map<?, ?> map ? Json.object(Json.canonical(map)) : file;
  }

  private @Nullable Object change(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> changeIn(map);
      case List<?> list when !list.isEmpty() && random.nextInt(8) > 0 -> changeIn(list);
      case null, default -> anything();
    };
  }

  private Map<Object, @Nullable Object> changeIn(Map<?, ?> map) {
    var changed = new LinkedHashMap<Object, @Nullable Object>(map);
    var keys = new ArrayList<>(map.keySet());
    var key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(key);
      case 1 -> changed.put(key + "x", map.get(key));
      case 2 -> changed.put(key, null);
      default -> changed.put(key, change(map.get(key)));
    }
    return changed;
  }

  private List<@Nullable Object> changeIn(List<?> list) {
    var changed = new ArrayList<@Nullable Object>(list);
    var i = random.nextInt(list.size());
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(i);
      case 1 -> changed.add(list.get(i));
      default -> changed.set(i, change(list.get(i)));
    }
    return changed;
  }

  private @Nullable Object anything() {
    return switch (random.nextInt(9)) {
      case 0 -> null;
      case 1 -> random.nextInt(12) - 1;
      case 2 -> 1.5;
      case 3 -> 1e30;
      case 4 -> random.nextBoolean();
      case 5 -> List.of();
      case 6 -> Map.of("id", "x");
      default -> ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
    };
  }
}
