package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.publication;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.command.rules.ChainOracle.Link;
import nl.peildatum.command.rules.ChainOracle.Sort;
import nl.peildatum.decision.Violation;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rule.Checked;
import nl.peildatum.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Departure moratoria in any order of acts")
class MoratoriumChainsTest {
  private static final int RECORDS = Integer.getInteger("chains.records", 150);
  private static final int ACTS = 14;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  private final long seed = Long.getLong("chains.seed", 20_150_814);
  private final Random random = new Random(seed);
  private final Map<String, Integer> refused = new TreeMap<>();
  private CountryRecord record = CountryRecord.empty(Register.MALI);
  private ChainOracle oracle = new ChainOracle();
  private List<String> told = new ArrayList<>();
  private int decisions;

  @Test
  @DisplayName("are refused and accepted as a naive list of them says")
  void asTheListSays() {
    for (var i = 0; i < RECORDS; i++) {
      record = CountryRecord.empty(Register.MALI);
      oracle = new ChainOracle();
      told = new ArrayList<>();
      for (var n = 0; n < ACTS; n++) {
        next();
      }
    }
    assertThat(refused.keySet())
        .as("refused at least once with seed %d", seed)
        .contains(
            "accepted",
            "nothing-to-extend",
            "extension-starts-early",
            "missing-field",
            "moratorium-too-long",
            "moratorium-has-expired",
            "empty-period");
  }

  private void next() {
    switch (random.nextInt(10)) {
      case 0, 1 -> impose();
      case 2, 3, 4, 5 -> extend();
      case 6 -> end();
      case 7 -> annulOne();
      case 8 -> commenceOne();
      default -> publishOne();
    }
  }

  private static An of(String type) {
    return act(type)
        .with("moratorium", "DEPARTURE")
        .with("category", Map.of())
        .with("ground", "so decided");
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(900));
  }

  private static An until(An act, @Nullable LocalDate until) {
    return until == null
        ? act.with("plannedUntilUnknown", true)
        : act.with("plannedUntil", until.toString());
  }

  private void impose() {
    var decided = day();
    var start = random.nextInt(5) == 0 ? null : decided.plusDays(random.nextInt(60));
    var until =
        random.nextInt(6) == 0
            ? null
            : (start == null ? decided : start).plusDays(1 + random.nextInt(400));
    var act = until(of("ImposeMoratorium"), until);
    var link = new Link(id(), Sort.IMPOSE, decided, start, until);
    said(
        File.letter(id(), link.decided.toString())
            .acts(start == null ? act.startUnknown() : act.from(start.toString())),
        oracle.imposes(start, until),
        () -> oracle.links.add(link));
  }

  private void extend() {
    var known = oracle.links.stream().filter(link -> link.sets() && link.until != null).toList();
    var near = known.isEmpty() ? day() : Objects.requireNonNull(pick(known).until);
    var decided = near.plusDays(random.nextInt(120) - 80);
    var unknown = random.nextInt(6) == 0;
    var from = unknown || random.nextInt(2) == 0 ? null : near.plusDays(random.nextInt(90) - 10);
    var until = random.nextInt(8) == 0 ? null : near.plusDays(random.nextInt(300));
    var wrong = oracle.extending(decided, from, unknown, until);
    var act = until(of("ExtendMoratorium"), until);
    var continued = oracle.continued(decided, oracle.links);
    said(
        File.letter(id(), decided.toString())
            .acts(unknown ? act.startUnknown() : from == null ? act : act.from(from.toString())),
        wrong,
        () -> {
          var start =
              unknown ? null : from != null ? from : Objects.requireNonNull(continued).until;
          oracle.links.add(new Link(id(), Sort.EXTEND, decided, start, until));
        });
  }

  private void end() {
    var decided = day();
    var from = random.nextInt(5) == 0 ? null : decided.plusDays(random.nextInt(30));
    var act = of("EndMoratorium");
    said(
        File.letter(id(), decided.toString())
            .acts(from == null ? act.startUnknown() : act.from(from.toString())),
        from == null ? Set.of() : oracle.ending(from, null),
        () -> oracle.links.add(new Link(id(), Sort.END, decided, from, null)));
  }

  private void annulOne() {
    var live = oracle.links.stream().filter(link -> link.annulledFrom == null).toList();
    if (!live.isEmpty()) {
      var link = pick(live);
      var start = link.start();
      var from = start == null || random.nextBoolean() ? day() : start;
      said(
          File.ruling(id(), day().toString()).acts(annul(from.toString(), fact(link))),
          Set.of(),
          () -> link.annulledFrom = from);
    }
  }

  private void commenceOne() {
    var announced = oracle.links.stream().filter(link -> link.stated == null).toList();
    if (!announced.isEmpty()) {
      var link = pick(announced);
      var from = link.decided.plusDays(random.nextInt(300));
      said(
          File.letter(id(), day().toString())
              .acts(commence(fact(link), from.toString()).with("ground", "so decided")),
          oracle.commencing(link, from),
          () -> link.stated = from);
    }
  }

  private void publishOne() {
    var unpublished = oracle.links.stream().filter(link -> link.published == null).toList();
    if (!unpublished.isEmpty()) {
      var link = pick(unpublished);
      var on = link.decided.plusDays(random.nextInt(60));
      var legal = on.plusDays(random.nextInt(20));
      said(
          File.letter(id(), day().toString())
              .acts(
                  publication(link.decision, on.toString(), legal.toString())
                      .with("ground", "so decided")),
          oracle.publishing(link, on),
          () -> {
            link.published = on;
            link.legal = legal;
          });
    }
  }

  private static Map<String, Object> fact(Link link) {
    return Map.of("decisionId", link.decision, "act", 0);
  }

  private String id() {
    return "d-" + decisions;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void said(File file, Set<String> expected, Runnable noted) {
    told.add(file.sent().toString());
    var checked = RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY);
    var rules =
        checked instanceof Checked.Refused broken
            ? broken.violations().stream().map(Violation::rule).collect(Collectors.toSet())
            : Set.<String>of();
    assertThat(rules)
        .as("seed %d, after%n%s%n%s", seed, String.join("\n", told), checked)
        .isEqualTo(expected);
    (rules.isEmpty() ? Set.of("accepted") : rules)
        .forEach(rule -> refused.merge(rule, 1, Integer::sum));
    if (checked instanceof Checked.Accepted accepted) {
      record = AfterDecision.of(record, accepted.decision(), accepted.statements());
      noted.run();
    } else {
      told.removeLast();
    }
    decisions++;
  }
}
