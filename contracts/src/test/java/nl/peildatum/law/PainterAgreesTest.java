package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The product and a painter who only knows the page give the same answers")
class PainterAgreesTest {
  private static final int RECORDS = Integer.getInteger("law.records", 100);

  @Test
  @DisplayName("on every day, at every moment of knowing, on both bases, whatever was public")
  void everywhere() {
    var agreement = new Agreement();
    agreement.holdsFor(RECORDS, 0);
    System.out.printf(
        "%,d answers compared, %s: %s%n", agreement.answers(), Law.SEED, agreement.compared());
    assertThat(agreement.answers()).isGreaterThan(250_000);
    assertThat(agreement.compared().keySet())
        .containsAll(
            List.of(
                "DISPUTED",
                "UNCERTAIN",
                "IN_FORCE",
                "DECLARED_NONE",
                "ANNULLED",
                "ENDED by END",
                "ENDED by EXPIRED",
                "ENDED by ANNULLED",
                "ANNOUNCED",
                "OUTSIDE_COVERAGE",
                "NO_COUNTRY_POLICY",
                "NOT_YET",
                "NEVER_DESIGNATED",
                "NOTHING_RECORDED",
                "PLACE_UNKNOWN"));
    assertThat(agreement.paths()).containsExactly("MERGE", "PARENT", "RENAME", "SPLIT");
  }

  @Test
  @DisplayName("and where regions merged, policy of the other region is shown by both")
  void merged() {
    var agreement = new Agreement();
    var regions = List.of(0, 1, 2, World.LANES.indexOf(World.region("pays")));
    for (var i = 0; i < RECORDS / 5; i++) {
      var paper = new Invention(Law.SEED.value() + i, regions, true, 0).paperOf(12);
      assertThat(agreement.brokenBy(paper)).as("record %d of %s", i, Law.SEED).isEmpty();
    }
    assertThat(agreement.otherRoots()).isPositive();
  }
}
