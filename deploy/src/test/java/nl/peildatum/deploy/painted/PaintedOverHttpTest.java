package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.peildatum.deploy.wire.Product;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
@DisplayName("The running product and a painter who only knows the page give the same answers")
class PaintedOverHttpTest {
  private static final long FIRST_SEED = Long.getLong("painted.seed", 20_230_111L);
  private static final int RECORDS = Integer.getInteger("painted.records", 12);
  private static final int DECISIONS = Integer.getInteger("painted.decisions", 8);
  private static final int QUESTIONS = Integer.getInteger("painted.questions", 25);

  /** No other test writes about these. */
  private static final List<String> COUNTRIES =
      List.of(
          "AR", "AT", "AU", "BE", "BG", "BO", "BR", "CA", "CH", "CL", "CO", "CR", "CU", "CZ", "DE",
          "DK", "EC", "EE", "ES", "FI", "GR", "GT", "GY", "HN", "HR", "HU", "IE", "IT", "JM", "JP",
          "LT", "LU", "LV", "MX", "NI", "NO", "NZ", "PA", "PE", "PL", "PT", "PY", "RO", "SE", "SI",
          "SK", "SR", "SV", "UY", "VE");

  @Test
  @DisplayName("to decisions of every sort, sent one after the other as decision files")
  void everySortOfDecision(Wire product) {
    var compared = new Compared();
    var acts = new TreeMap<String, Integer>();
    assertThat(RECORDS).isLessThanOrEqualTo(COUNTRIES.size());
    for (var i = 0; i < RECORDS; i++) {
      record(product, COUNTRIES.get(i), FIRST_SEED + i, compared, acts);
    }
    System.out.printf(
        "%,d answers compared over HTTP, seeds %d to %d: %s, after %s%n",
        compared.answers(), FIRST_SEED, FIRST_SEED + RECORDS - 1, compared.byStatus(), acts);
    assertThat(compared.answers()).isGreaterThan(RECORDS * QUESTIONS * 10);
    assertThat(acts.keySet())
        .containsExactlyInAnyOrder(
            "DesignateRegion15c",
            "LiftRegion15c",
            "SetRelocationAlternative",
            "WithdrawRelocationAlternative",
            "Correct",
            "Retract",
            "Annul",
            "Commence",
            "RecordPublication",
            "StateCoverage",
            "DeclareNoCountryPolicy");
    assertThat(compared.byStatus().keySet())
        .containsAll(
            List.of(
                "DISPUTED",
                "IN_FORCE",
                "ANNULLED",
                "ENDED by END",
                "ENDED by EXPIRED",
                "ANNOUNCED",
                "BEFORE_COVERAGE",
                "NO_COUNTRY_POLICY",
                "NOT_YET",
                "NEVER_DESIGNATED",
                "NOTHING_RECORDED"));
  }

  private static void record(
      Wire product, String country, long seed, Compared compared, Map<String, Integer> acts) {
    var painted = Painted.record(country);
    var random = new SplittableRandom(seed);
    for (var i = 0; i < DECISIONS; i++) {
      var sent = painted.next(random);
      var reply = sent.to(product).is(201);
      painted.acknowledged(
          sent.id(), reply.number("/firstSequence"), reply.number("/lastSequence"));
      sent.acts().forEach(act -> acts.merge(act, 1, Integer::sum));
    }
    painted.assertAnswers(product, new Sample(seed, QUESTIONS), compared);
  }
}
