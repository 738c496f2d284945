package nl.peildatum.areaanswer;

import static nl.peildatum.area.SuccessionKind.MERGE;
import static nl.peildatum.area.SuccessionKind.RENAME;
import static nl.peildatum.area.SuccessionKind.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.InstrumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An old name hides no policy, and is no way around later policy")
class OldNamesTest {
  private static final String REGISTERED = "2026-11-24";
  private static final Duration AT_ONCE = Duration.ofSeconds(3);
  private final Mali mali = new Mali();

  private AreaAnswers from(String area) {
    var known = mali.record().atHead(Basis.OPERATIONAL);
    return AreaAnswers.of(known, area, Set.of("REGION_15C"));
  }

  private Answer ask(String area, String day) {
    return from(area).on(Mali.day(day)).getFirst();
  }

  private List<String> beside(String area, String day) {
    return from(area).mayBearOn(Mali.day(day)).stream()
        .map(other -> other.answer().lane().subject().get("area") + " " + other.answer().status())
        .toList();
  }

  private void isInForce(String area, String day, String by) {
    var answer = ask(area, day);
    assertThat(answer.status()).as("%s on %s", area, day).isEqualTo(Status.IN_FORCE);
    assertThat(answer.lane()).as("%s on %s", area, day).isEqualTo(Mali.region(by));
  }

  @Test
  @DisplayName("where it merged into an area that goes on, what was lifted there hides no policy")
  void mergedIntoAnAreaThatGoesOn() {
    mali.designate("mopti", "2023-01-11", null);
    mali.letterOf("2023-02-01").designate("gao", "2023-02-01", null);
    mali.letterOf("2023-03-01").lift("gao", "2023-03-01");
    mali.by(InstrumentType.REGISTER, REGISTERED).succeed(MERGE, "2024-01-01", "mopti", "gao");

    isInForce("mopti", "2023-12-31", "mopti");
    for (var area : List.of("mopti", "gao")) {
      assertThat(ask(area, "2024-01-01").status()).as(area).isEqualTo(Status.ENDED);
      assertThat(beside(area, "2024-01-01")).as(area).containsExactly("mopti IN_FORCE");
    }
    mali.letterOf("2024-06-01").lift("gao", "2024-06-01");
    assertThat(beside("gao", "2024-06-01")).as("decided about all of it").isEmpty();
  }

  @Test
  @DisplayName("what was decided under a name that had ended answers under the new name too")
  void renamedBeforeItWasDecided() {
    mali.letterOf("2024-02-01").designate("mopti", "2024-02-01", null);
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("mopti-nord", null)
        .succeed(RENAME, "2024-01-01", "mopti", "mopti-nord");

    isInForce("mopti", "2024-06-01", "mopti");
    isInForce("mopti-nord", "2024-06-01", "mopti");
    mali.letterOf("2024-01-15").lift("mopti-nord", "2024-01-15");
    for (var area : List.of("mopti", "mopti-nord")) {
      assertThat(ask(area, "2024-06-01").status()).as(area).isEqualTo(Status.ENDED);
      assertThat(beside(area, "2024-06-01")).as(area).containsExactly("mopti IN_FORCE");
    }
  }

  @Test
  @DisplayName("a place in a province that was renamed is told what is decided about its new name")
  void inARenamedProvince() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("mopti-nord", null)
        .register("koro", "mopti")
        .succeed(RENAME, "2024-01-01", "mopti", "mopti-nord");
    mali.letterOf("2024-06-01").designate("mopti-nord", "2024-06-01", null);

    assertThat(ask("koro", "2024-05-31").status()).isEqualTo(Status.NOT_YET);
    isInForce("koro", "2024-06-01", "mopti-nord");
  }

  @Test
  @DisplayName("what stands for a place itself leaves nothing open, whatever its province became")
  void itselfInARenamedProvince() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("mopti-nord", null)
        .register("koro", "mopti")
        .succeed(RENAME, "2024-01-01", "mopti", "mopti-nord");
    mali.letterOf("2024-06-01").designate("mopti-nord", "2024-06-01", null);
    mali.letterOf("2024-06-01").designate("koro", "2024-06-01", null);

    isInForce("koro", "2024-06-01", "koro");
    assertThat(beside("koro", "2024-06-01")).isEmpty();
  }

  @Test
  @DisplayName("what lies in an area under its old name may bear under its new one, and deeper")
  void insideByAnOldName() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("mopti-nord", null)
        .register("cercle-nord", "mopti-nord")
        .register("cercle", "mopti")
        .register("koro", "cercle")
        .register("douro", null)
        .succeed(RENAME, "2024-01-01", "mopti", "mopti-nord")
        .succeed(SPLIT, "2024-01-01", "segou", "douro")
        .succeed(RENAME, "2024-02-01", "douro", "cercle-nord");
    mali.letterOf("2024-03-01").designate("koro", "2024-03-01", null);
    mali.letterOf("2024-01-03").designate("douro", "2024-03-01", null);

    for (var area : List.of("mopti", "mopti-nord")) {
      assertThat(beside(area, "2024-06-01"))
          .as(area)
          .containsExactly("douro IN_FORCE", "koro IN_FORCE");
    }
  }

  @Test
  @DisplayName("what came out of an area before the ground came there has nothing to do with it")
  void splitOffBefore() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("douentza", null)
        .register("koro", null)
        .succeed(SPLIT, "2023-06-01", "gao", "douentza")
        .succeed(MERGE, "2024-01-01", "mopti", "gao")
        .succeed(SPLIT, "2024-06-01", "gao", "koro");
    mali.letterOf("2024-07-01").designate("douentza", "2024-07-01", null);
    mali.letterOf("2024-07-01").designate("koro", "2024-07-01", null);

    assertThat(beside("mopti", "2024-08-01")).containsExactly("koro IN_FORCE");
    assertThat(beside("gao", "2024-08-01")).containsExactly("douentza IN_FORCE", "koro IN_FORCE");
  }

  @Test
  @DisplayName("what lies in an area that was split off may bear on who names the old area")
  void insideASplitOff() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("bandiagara", null)
        .register("bandiagara-nord", null)
        .register("koro", "bandiagara")
        .register("bankass", "bandiagara-nord")
        .succeed(SPLIT, "2023-03-13", "mopti", "bandiagara")
        .succeed(RENAME, "2024-01-01", "bandiagara", "bandiagara-nord");
    mali.letterOf("2023-06-01").designate("koro", "2023-01-01", null);
    mali.letterOf("2023-06-01").designate("bankass", "2023-01-01", null);

    assertThat(beside("mopti", "2023-03-12")).isEmpty();
    assertThat(beside("mopti", "2023-06-01")).containsExactly("koro IN_FORCE");
    assertThat(beside("mopti", "2024-01-01")).containsExactly("bankass IN_FORCE", "koro IN_FORCE");
  }

  @Test
  @DisplayName("what an area lay in before it ended may bear after its successor lies elsewhere")
  void outsideBefore() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("koro", "mopti")
        .register("koro-nord", "gao")
        .succeed(RENAME, "2024-01-01", "koro", "koro-nord");
    mali.letterOf("2023-06-01").designate("mopti", "2023-06-01", null);

    isInForce("koro", "2023-12-31", "mopti");
    for (var area : List.of("koro", "koro-nord")) {
      assertThat(ask(area, "2024-01-01").status()).as(area).isEqualTo(Status.NEVER_DESIGNATED);
      assertThat(beside(area, "2024-01-01")).as(area).containsExactly("mopti IN_FORCE");
    }
  }

  @Test
  @DisplayName("an area whose successor lies in it is told what is around both")
  void becameAnAreaInside() {
    mali.by(InstrumentType.REGISTER, REGISTERED)
        .register("koro", "mopti")
        .succeed(RENAME, "2024-01-01", "mopti", "koro");
    mali.letterOf("2023-06-01").designate("mopti", "2023-06-01", null);

    isInForce("mopti", "2024-06-01", "mopti");
    isInForce("koro", "2024-06-01", "mopti");
  }

  @Test
  @DisplayName("an area that had two thousand names is answered at once under each")
  void manyNames() {
    var names = chain(RENAME, 2000);
    mali.letterOf("2022-01-01").designate(names.getFirst(), "2022-01-01", null);
    for (var area : List.of(names.getFirst(), names.get(1000), names.getLast())) {
      isAnsweredAtOnce(area, names.getFirst());
    }
  }

  @Test
  @DisplayName("a place in a province that had four hundred names is answered at once")
  void manyNamesAround() {
    var names = chain(RENAME, 400);
    mali.by(InstrumentType.REGISTER, REGISTERED).register("koro", names.getFirst());
    mali.letterOf("2022-01-01").designate("koro", "2022-01-01", null);
    isAnsweredAtOnce("koro", "koro");
  }

  @Test
  @DisplayName("areas that split off one from the other four hundred times are answered at once")
  void manySplits() {
    var names = chain(SPLIT, 400);
    mali.letterOf("2022-01-01").designate(names.getFirst(), "2022-01-01", null);
    for (var area : List.of(names.getFirst(), names.get(200), names.getLast())) {
      isAnsweredAtOnce(area, names.getFirst());
    }
  }

  private void isAnsweredAtOnce(String area, String by) {
    assertTimeout(
        AT_ONCE,
        () -> {
          var known = mali.known(Basis.OPERATIONAL);
          isInForce(area, "2040-01-01", by);
          beside(area, "2040-01-01");
          AnswerCost.facts(known, known.areas().find(area).orElseThrow());
        });
  }

  private List<String> chain(SuccessionKind kind, int length) {
    var names = new ArrayList<String>();
    mali.by(InstrumentType.REGISTER, REGISTERED);
    for (var i = 0; i <= length; i++) {
      names.add("name-" + i);
      mali.register(names.getLast(), null);
    }
    for (var i = 0; i < length; i++) {
      var on = Mali.day("2022-02-01").plusDays(i).toString();
      mali.succeed(kind, on, names.get(i), names.get(i + 1));
    }
    return names;
  }
}
