package nl.peildatum.areaanswer;

import static nl.peildatum.area.SuccessionKind.MERGE;
import static nl.peildatum.area.SuccessionKind.RENAME;
import static nl.peildatum.area.SuccessionKind.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.lineage.LineageStep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Djenné is a place of the frozen table, Sévaré one that a decision registers; both in Mopti. */
@DisplayName("A town in Mopti keeps Mopti's policy when Mopti is split on 13 March 2023")
class PlaceOfSplitRegionTest {
  private static final String REGISTERED = "2026-11-24";
  private final Mali mali = new Mali();

  private AreaAnswers from(String place) {
    return from(place, mali.record().head());
  }

  private AreaAnswers from(String place, long sequence) {
    var known = mali.record().asKnown(sequence, Basis.OPERATIONAL, null);
    return AreaAnswers.of(known, place, Set.of("REGION_15C"));
  }

  private Answer ask(String place, String day) {
    return from(place).on(Mali.day(day)).getFirst();
  }

  private void answers(String place, String day, Status status, String... path) {
    var answer = ask(place, day);
    assertThat(answer.status()).as("%s on %s", place, day).isEqualTo(status);
    assertThat(path(answer)).as("%s on %s", place, day).containsExactly(path);
  }

  private static List<String> path(Answer answer) {
    return answer.lineage().stream().map(PlaceOfSplitRegionTest::text).toList();
  }

  private static String text(LineageStep step) {
    return step.area() + " " + step.kind();
  }

  private List<String> beside(String place, String day) {
    return from(place).mayBearOn(Mali.day(day)).stream()
        .map(other -> other.area().id() + " " + other.answer().status() + " " + path(other))
        .toList();
  }

  private static List<String> path(OtherAreaAnswer other) {
    return path(other.answer());
  }

  private void townIsRegistered() {
    mali.by(InstrumentType.REGISTER, REGISTERED).register("sevare", "mopti");
  }

  private void moptiIsSplit() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("bandiagara", null)
        .register("douentza", null)
        .succeed(SPLIT, "2023-03-13", "mopti", "bandiagara", "douentza");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Djenné", "sevare"})
  @DisplayName("Mopti's designation of January 2023 answers before the split and after it")
  void designatedBefore(String town) {
    townIsRegistered();
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    var beforeTheSplit = mali.record().head();
    moptiIsSplit();

    for (var day : List.of("2023-02-01", "2023-03-12", "2023-03-13", "2024-01-01")) {
      answers(town, day, Status.IN_FORCE, "mopti PARENT");
      assertThat(beside(town, day)).as("the parts have it from Mopti too").isEmpty();
      assertThat(from(town, beforeTheSplit).on(Mali.day(day)).getFirst()).isEqualTo(ask(town, day));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Djenné", "sevare"})
  @DisplayName("a later designation of Bandiagara alone may bear on the town from the split on")
  void successorDesignated(String town) {
    townIsRegistered();
    moptiIsSplit();
    mali.letterOf("2024-06-01").designate("bandiagara", "2023-01-11", null);

    for (var day : List.of("2023-03-12", "2023-03-13", "2024-06-01")) {
      answers(town, day, Status.NEVER_DESIGNATED);
    }
    assertThat(beside(town, "2023-03-12")).isEmpty();
    assertThat(beside(town, "2023-03-13"))
        .containsExactly("bandiagara IN_FORCE [mopti PARENT, bandiagara SPLIT]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Djenné", "sevare"})
  @DisplayName("lifting Mopti after the split leaves open whether the town lies in a part")
  void regionLifted(String town) {
    townIsRegistered();
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    moptiIsSplit();
    mali.letterOf("2023-09-01").lift("mopti", "2023-09-01");

    answers(town, "2023-08-31", Status.IN_FORCE, "mopti PARENT");
    assertThat(beside(town, "2023-08-31")).isEmpty();
    answers(town, "2023-09-01", Status.ENDED, "mopti PARENT");
    assertThat(beside(town, "2023-09-01"))
        .containsExactly(
            "bandiagara IN_FORCE [mopti PARENT, bandiagara SPLIT, mopti SPLIT]",
            "douentza IN_FORCE [mopti PARENT, douentza SPLIT, mopti SPLIT]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Djenné", "sevare"})
  @DisplayName("where nothing is left of Mopti, its own policy goes on and each part may bear")
  void nothingLeft(String town) {
    townIsRegistered();
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("bandiagara", null)
        .register("douentza", null)
        .splitUp("2023-03-13", "mopti", "bandiagara", "douentza");
    mali.letterOf("2023-09-01").lift("douentza", "2023-09-01");

    answers(town, "2024-01-01", Status.IN_FORCE, "mopti PARENT");
    assertThat(beside(town, "2024-01-01"))
        .containsExactly("douentza ENDED [mopti PARENT, douentza SPLIT]");
  }

  @Test
  @DisplayName("what is decided about the town itself does not depend on where it lies")
  void decidedAboutTheTown() {
    townIsRegistered();
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("bandiagara", null)
        .succeed(SPLIT, "2023-03-13", "mopti", "bandiagara");
    mali.letterOf("2024-06-01").designate("bandiagara", "2024-06-01", null);
    mali.letterOf("2024-07-01").designate("sevare", "2024-07-01", "2024-08-01");

    assertThat(beside("sevare", "2024-06-30"))
        .containsExactly("bandiagara IN_FORCE [mopti PARENT, bandiagara SPLIT]");
    answers("sevare", "2024-07-01", Status.IN_FORCE);
    assertThat(beside("sevare", "2024-07-01")).isEmpty();
    answers("sevare", "2024-08-01", Status.ENDED);
    assertThat(beside("sevare", "2024-08-01"))
        .containsExactly("bandiagara IN_FORCE [mopti PARENT, bandiagara SPLIT]");
  }

  @Test
  @DisplayName("an area that the split itself made, and that lies in Mopti, is no other part of it")
  void oneOfTheParts() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("cercle", "mopti")
        .register("bandiagara", null)
        .register("tenenkou-region", null)
        .succeed(SPLIT, "2023-03-13", "mopti", "cercle", "bandiagara")
        .succeed(SPLIT, "2025-01-01", "mopti", "tenenkou-region");
    mali.letterOf("2025-06-01").designate("bandiagara", "2025-06-01", null);
    mali.letterOf("2025-06-01").designate("tenenkou-region", "2025-06-01", null);

    assertThat(beside("cercle", "2025-06-01"))
        .containsExactly("tenenkou-region IN_FORCE [mopti PARENT, tenenkou-region SPLIT]");
  }

  @Test
  @DisplayName("a town that came to lie in a part is told that part's policy from that day on")
  void movedToThePart() {
    townIsRegistered();
    moptiIsSplit();
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("sevare-bandiagara", "bandiagara")
        .succeed(RENAME, "2024-01-01", "sevare", "sevare-bandiagara");
    mali.letterOf("2023-06-01").designate("bandiagara", "2023-06-01", null);

    answers("sevare", "2023-12-31", Status.NEVER_DESIGNATED);
    assertThat(beside("sevare", "2023-12-31"))
        .containsExactly("bandiagara IN_FORCE [mopti PARENT, bandiagara SPLIT]");
    answers(
        "sevare", "2024-01-01", Status.IN_FORCE, "sevare-bandiagara RENAME", "bandiagara PARENT");
    assertThat(beside("sevare", "2024-01-01")).isEmpty();
  }

  @Test
  @DisplayName("a town in a region that was renamed, and then split, is told the new name's policy")
  void renamed() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("mopti-nord", null)
        .register("bandiagara", null)
        .succeed(RENAME, "2023-03-13", "mopti", "mopti-nord")
        .succeed(SPLIT, "2024-01-01", "mopti-nord", "bandiagara");
    mali.letterOf("2023-06-01").designate("mopti-nord", "2023-06-01", null);
    mali.letterOf("2024-06-01").lift("bandiagara", "2024-06-01");

    answers("Djenné", "2023-06-01", Status.IN_FORCE, "mopti PARENT", "mopti-nord RENAME");
    assertThat(beside("Djenné", "2024-05-31")).isEmpty();
    assertThat(beside("Djenné", "2024-06-01"))
        .containsExactly("bandiagara ENDED [mopti PARENT, mopti-nord RENAME, bandiagara SPLIT]");
  }

  @Test
  @DisplayName("a town in a region that merged is told the policy of what it went up in")
  void merged() {
    mali.by(InstrumentType.REGISTER, REGISTERED).succeed(MERGE, "2024-01-01", "mopti", "gao");
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    mali.letterOf("2024-06-01").lift("gao", "2024-06-01");

    answers("Djenné", "2024-01-01", Status.IN_FORCE, "mopti PARENT", "gao MERGE", "mopti MERGE");
    answers("Djenné", "2024-06-01", Status.ENDED, "mopti PARENT", "gao MERGE");
  }

  @Test
  @DisplayName("the town's timeline says of every day what asking on that day says")
  void timeline() {
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    moptiIsSplit();
    mali.letterOf("2023-09-01").lift("mopti", "2023-09-01");
    mali.letterOf("2024-02-01").lift("douentza", "2024-02-01");

    var days = Stream.of("2023-01-11", "2023-03-13", "2023-09-01", "2024-02-01");
    var beside = from("Djenné").over(null, null).timeline().beside();
    assertThat(beside)
        .extracting(of -> of.area().id().value())
        .containsExactly("bandiagara", "douentza");
    days.forEach(
        day -> {
          var drawn =
              beside.stream()
                  .filter(
                      of ->
                          of.segments().stream()
                              .anyMatch(
                                  it ->
                                      !Mali.day(day).isBefore(it.segment().from())
                                          && (it.segment().until() == null
                                              || Mali.day(day).isBefore(it.segment().until()))))
                  .count();
          assertThat(drawn).as(day).isEqualTo(beside("Djenné", day).size());
        });
  }
}
