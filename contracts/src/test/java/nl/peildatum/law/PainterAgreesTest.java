package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The product and a painter who only knows the page give the same answers")
class PainterAgreesTest {
  private static final int KORO = World.AREAS.indexOf("koro");
  private static final int RECORDS = Integer.getInteger("law.records", 100);

  @Test
  @DisplayName("on every day, at every moment of knowing, on both bases, whatever was public")
  void everywhere() {
    var agreement = new Agreement();
    agreement.holdsFor(RECORDS, 0);
    System.out.printf(
        "%,d answers compared, %s: %s, %,d of places by their region%n",
        agreement.answers(), Law.SEED, agreement.compared(), agreement.ofPlaces());
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
    assertThat(agreement.ofPlaces()).as("told a place by its region").isGreaterThan(2_000);
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

  @Test
  @DisplayName("and where a region was split, its parts are shown to whoever is from a place in it")
  void split() {
    var agreement = new Agreement(places());
    var lanes =
        Stream.of("mopti", "gao", "bandiagara", "douentza", "djenne", "koro")
            .map(area -> World.LANES.indexOf(World.region(area)))
            .toList();
    for (var i = 0; i < RECORDS / 10; i++) {
      var paper = new Invention(Law.SEED.value() - i, lanes, true, 0).paperAfterSplit(6);
      assertThat(agreement.brokenBy(paper)).as("record %d of %s", i, Law.SEED).isEmpty();
    }
    System.out.printf(
        "%,d of places by their region, %,d out of regions%n",
        agreement.ofPlaces(), agreement.outOfRegions());
    assertThat(agreement.ofPlaces()).as("told by their region").isGreaterThan(RECORDS);
    assertThat(agreement.outOfRegions()).as("beside, out of a region").isGreaterThan(RECORDS / 5);
  }

  private static List<Integer> places() {
    return Stream.concat(World.LEGEND.places().keySet().stream(), Stream.of(KORO))
        .sorted()
        .toList();
  }
}
