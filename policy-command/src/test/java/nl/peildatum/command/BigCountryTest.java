package nl.peildatum.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.peildatum.command.sent.SentDecision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A country with 3,000 facts")
class BigCountryTest {
  private static final int DECISIONS = 300;
  private static final String AREAS =
      """
      "gao", "menaka", "mopti", "bamako", "kidal", "segou", "sikasso", "koulikoro", "kayes", "tombouctou"
      """;

  private static SentDecision oneDay(int n) {
    var from = LocalDate.of(1990, 1, 1).plusDays(n);
    var act =
        """
        { "type": "DesignateRegion15c", "areas": [%s], "level": "EXCEPTIONAL", "scheme": "PRE_2024",
          "from": "%s", "until": "%s", "ground": "A test" }
        """
            .formatted(AREAS, from, from.plusDays(1));
    return DecisionFiles.sent(DecisionFiles.file("day-" + n, "KAMERBRIEF", act));
  }

  @Test
  @DisplayName("takes a decision as quickly as a small one")
  void quick() {
    var rules = new RuleBookRules(PolicyFixture::today);
    var address = new StoreAddress(RealPostgres.comparedStore());
    try (var node = new CommandNode(address, rules, DecisionFiles.ANY_PACE, () -> {})) {
      var took = IntStream.range(0, DECISIONS).mapToLong(n -> millis(node, n)).toArray();
      assertThat(IntStream.range(DECISIONS - 100, DECISIONS).mapToLong(n -> took[n]).sorted())
          .element(50)
          .satisfies(median -> assertThat(median).isLessThan(100));
    }
  }

  private static long millis(CommandNode node, int n) {
    var start = System.nanoTime();
    node.decisions().record(oneDay(n), OptionalLong.empty());
    return (System.nanoTime() - start) / 1_000_000;
  }
}
