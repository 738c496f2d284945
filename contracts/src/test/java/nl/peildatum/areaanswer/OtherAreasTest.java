package nl.peildatum.areaanswer;

import static nl.peildatum.area.SuccessionKind.RENAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.InstrumentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Another area is told by its own path, also beside the answer about a place")
class OtherAreasTest {
  private final Mali mali = new Mali();

  @BeforeEach
  void places() {
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("cercle", "mopti")
        .register("koro", "cercle");
  }

  private AreaAnswers from(String area, Basis basis) {
    return AreaAnswers.of(mali.known(basis), area, Set.of());
  }

  private Answer ask(String area, String day, Basis basis) {
    return from(area, basis).on(Mali.day(day)).getFirst();
  }

  private List<Answer> beside(String area, String day) {
    return from(area, Basis.OPERATIONAL).mayBearOn(Mali.day(day)).stream()
        .map(OtherAreaAnswer::answer)
        .toList();
  }

  private List<String> saidBeside(String area, String day) {
    return beside(area, day).stream()
        .map(answer -> answer.lane().subject().get("area") + " " + answer.status())
        .toList();
  }

  @Test
  @DisplayName("what was lifted under a new name is not in force beside under the old one")
  void liftedUnderItsNewName() {
    mali.register("koro-nord", "cercle").succeed(RENAME, "2024-01-01", "koro", "koro-nord");
    mali.letterOf("2023-06-01").designate("koro", "2023-06-01", null);
    mali.letterOf("2024-06-01").lift("koro-nord", "2024-06-01");

    assertThat(saidBeside("mopti", "2023-12-31")).containsExactly("koro IN_FORCE");
    assertThat(saidBeside("mopti", "2024-05-31")).containsExactly("koro IN_FORCE");
    assertThat(saidBeside("mopti", "2024-06-01")).containsExactly("koro-nord ENDED");
  }

  @Test
  @DisplayName("an area whose province answers for it is not beside with less than that")
  void answeredByItsProvince() {
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    mali.letterOf("2023-06-01").designate("koro", "2024-01-01", "2024-06-01");

    assertThat(ask("koro", "2023-12-31", Basis.OPERATIONAL).status()).isEqualTo(Status.IN_FORCE);
    assertThat(saidBeside("cercle", "2023-12-31")).isEmpty();
    assertThat(saidBeside("cercle", "2024-01-01")).containsExactly("koro IN_FORCE");
    assertThat(saidBeside("cercle", "2024-06-01")).isEmpty();
  }

  @Test
  @DisplayName("it is beside until the day on which it says no more than the answer itself")
  void untilItFallsAway() {
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    var own = mali.letterOf("2023-06-01").designate("koro", "2024-01-01", "2024-06-01");

    var koro = beside("cercle", "2024-03-01").getFirst();
    assertThat(Objects.requireNonNull(koro.fact()).sequence()).isEqualTo(own);
    assertThat(koro.from()).isEqualTo(Mali.day("2024-01-01"));
    assertThat(koro.until()).isEqualTo(Mali.day("2024-06-01"));
    assertThat(koro.nextChange().orElseThrow().status()).isEqualTo(Status.IN_FORCE);
    assertThat(koro.previousChange().orElseThrow().status()).isEqualTo(Status.IN_FORCE);
  }

  @Test
  @DisplayName("it stays beside when the place that is asked about gets another name")
  void underAnotherName() {
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    mali.letterOf("2023-02-01").lift("cercle", "2023-02-01");
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("cercle-nord", "gao")
        .succeed(RENAME, "2024-01-01", "cercle", "cercle-nord");
    mali.letterOf("2023-06-01").designate("koro", "2023-06-01", null);

    var koro = beside("cercle", "2023-07-01").getFirst();
    assertThat(koro.until()).isNull();
    assertThat(ask("cercle", "2024-01-01", Basis.OPERATIONAL).status()).isEqualTo(Status.ENDED);
    assertThat(saidBeside("cercle-nord", "2024-01-01")).contains("koro IN_FORCE");
  }

  @Test
  @DisplayName("what is inside a split-off area and came from elsewhere is told what it came with")
  void cameFromElsewhere() {
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("douro", null)
        .succeed(RENAME, "2024-01-01", "douro", "koro");
    mali.letterOf("2023-06-01").designate("douro", "2023-06-01", null);

    assertThat(saidBeside("mopti", "2024-01-01")).containsExactly("douro IN_FORCE");
  }

  @Test
  @DisplayName("a lift that was never published changes nothing formally, for its area either")
  void unpublishedLift() {
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);
    mali.letterOf("2023-02-01").lift("koro", "2023-02-01");

    assertThat(ask("koro", "2023-03-01", Basis.OPERATIONAL).status()).isEqualTo(Status.ENDED);
    var formally = ask("koro", "2023-03-01", Basis.FORMAL);
    assertThat(formally.status()).isEqualTo(Status.ANNOUNCED);
    assertThat(formally.lane()).isEqualTo(Mali.region("mopti"));
  }

  @Test
  @DisplayName("what a place was told of on another day it is told of on each: that there is none")
  void toldOnEachDay() {
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("cercle-nord", "gao")
        .succeed(RENAME, "2024-01-01", "cercle", "cercle-nord");
    mali.letterOf("2023-06-01").suspendDecisions("mopti", "2023-06-01");

    var before = of("DECISION_MORATORIUM", "cercle", "2023-12-31");
    assertThat(before.status()).isEqualTo(Status.IN_FORCE);
    var next = before.nextChange().orElseThrow();
    assertThat(next.on()).isEqualTo(Mali.day("2024-01-01"));
    assertThat(next.status()).isEqualTo(Status.NEVER_DESIGNATED);
    var after = of("DECISION_MORATORIUM", "cercle", "2024-01-01");
    assertThat(after.status()).isEqualTo(next.status());
    assertThat(after.from()).isEqualTo(next.on());
  }

  private Answer of(String kind, String area, String day) {
    return from(area, Basis.OPERATIONAL).on(Mali.day(day)).stream()
        .filter(answer -> answer.lane().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
