package nl.peildatum.query.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.law.Invention;
import nl.peildatum.law.Scribe;
import nl.peildatum.query.assessment.InventedCase;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Receipts of many unknown places")
class PlacesOfOneHashCodeTest {
  private static final int SEED = 7;
  private static final int MANY = 14;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("do not stall the search where the names of the places have one hash code")
  void search() {
    var record = Scribe.record(Invention.paper(SEED));
    var impacts = new ImpactSearch(new SharedCaches());
    var asked = InventedCase.in(record.country(), new SplittableRandom(SEED));
    var places = placesOfOneHashCode();
    assertThat(places.stream().mapToInt(String::hashCode).distinct()).hasSize(1);
    var first = impacts.of(receipt(asked, places.getFirst(), record), record);
    places.forEach(
        place -> assertThat(impacts.of(receipt(asked, place, record), record)).isEqualTo(first));
  }

  private static List<String> placesOfOneHashCode() {
    return Stream.iterate(
            List.of(""),
            shorter ->
                shorter.stream().flatMap(name -> Stream.of("Aa", "BB").map(name::concat)).toList())
        .skip(MANY)
        .findFirst()
        .orElseThrow();
  }

  private static Receipt receipt(CaseQuestion asked, String place, CountryRecord record) {
    var there =
        new CaseQuestion(
            asked.country(),
            place,
            asked.stage(),
            asked.dates(),
            asked.person(),
            asked.extra(),
            asked.basis(),
            asked.bekendOp());
    var sequence = record.decisions().getFirst().lastSequence();
    return new Receipt(there, null, sequence, "nl", 1, 1, "");
  }
}
