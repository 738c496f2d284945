package nl.peildatum.command.rules.moratorium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.command.rules.Register;
import nl.peildatum.decision.Violation;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Departure moratoria in any order of acts")
class MoratoriumChainsTest {
  private static final int RECORDS = Integer.getInteger("chains.records", 200);
  private static final int DECISIONS = 16;
  private static final long SEED = Long.getLong("chains.seed", 20_150_814);

  private final Map<String, Integer> met = new TreeMap<>();
  private CountryRecord record = CountryRecord.empty(Register.MALI);
  private List<String> told = new ArrayList<>();

  @Test
  @DisplayName("are refused and accepted as a naive list of them says")
  void asTheListSays() {
    for (var i = 0; i < RECORDS; i++) {
      var random = new Random(SEED + i);
      record = CountryRecord.empty(Register.MALI);
      told = new ArrayList<>();
      var oracle = new ChainOracle();
      for (var n = 0; n < DECISIONS; n++) {
        var drawn = DrawnDecision.draw("d-" + n, random, oracle);
        if (drawn.hasActs() && isAccepted(drawn, SEED + i)) {
          oracle = drawn.after();
        }
      }
    }
    assertThat(met.keySet())
        .as("met at least once from seed %d on", SEED)
        .contains(
            "accepted",
            "empty-period",
            "extension-starts-early",
            "missing-field",
            "moratorium-has-expired",
            "moratorium-too-long",
            "moratorium-too-long by an act elsewhere",
            "nothing-to-extend",
            "overlap-in-decision");
  }

  private boolean isAccepted(DrawnDecision drawn, long seed) {
    var file = drawn.file();
    told.add(file.sent().toString());
    var checked = RuleBook.check(Register.MALI, file.sent(), record, Register.TODAY);
    var violations =
        checked instanceof CheckedDecision.Refused broken
            ? broken.violations()
            : List.<Violation>of();
    var rules = violations.stream().map(Violation::rule).collect(Collectors.toSet());
    assertThat(rules)
        .as("-Dchains.seed=%d -Dchains.records=1, after%n%s%n%s", seed, lines(), checked)
        .isEqualTo(drawn.wrong());
    (rules.isEmpty() ? Set.of("accepted") : rules)
        .forEach(rule -> met.merge(rule, 1, Integer::sum));
    violations.stream()
        .filter(violation -> violation.rule().equals("moratorium-too-long"))
        .filter(violation -> !violation.pointer().endsWith("plannedUntil"))
        .forEach(
            violation -> met.merge(violation.rule() + " by an act elsewhere", 1, Integer::sum));
    if (checked instanceof CheckedDecision.Accepted accepted) {
      record = AfterDecision.of(record, accepted.decision(), accepted.statements());
    } else {
      told.removeLast();
    }
    return rules.isEmpty();
  }

  private String lines() {
    return String.join("\n", told);
  }
}
