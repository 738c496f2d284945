package nl.peildatum.areaanswer;

import static nl.peildatum.area.SuccessionKind.MERGE;
import static nl.peildatum.area.SuccessionKind.RENAME;
import static nl.peildatum.area.SuccessionKind.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mopti as it was on 11 January 2023 held what became Bandiagara and Douentza on 13 March. */
@DisplayName("A designation binds to the area as it was on the day of deciding")
class LineageTest {
  private static final String SPLIT_OFF = "mopti SPLIT 2023-03-13";
  private final Mali mali = new Mali();

  private void moptiIsSplit() {
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("bandiagara", null)
        .register("douentza", null)
        .register("koro", "bandiagara")
        .succeed(SPLIT, "2023-03-13", "mopti", "bandiagara", "douentza");
  }

  private Answer ask(String area, String day) {
    return ask(area, day, mali.record().head(), null);
  }

  private Answer ask(String area, String day, long sequence, @Nullable String bekendOp) {
    var known =
        mali.record()
            .asKnown(sequence, Basis.OPERATIONAL, bekendOp == null ? null : Mali.day(bekendOp));
    var place = known.areas().find(area).orElseThrow();
    return AreaAnswers.of(known, place, Set.of("REGION_15C")).on(Mali.day(day)).getFirst();
  }

  private static List<String> path(Answer answer) {
    return answer.lineage().stream()
        .map(step -> step.area() + " " + step.kind() + (step.on() == null ? "" : " " + step.on()))
        .toList();
  }

  private void answers(String area, String day, Status status, String... path) {
    var answer = ask(area, day);
    assertThat(answer.status()).as("%s on %s", area, day).isEqualTo(status);
    assertThat(path(answer)).as("%s on %s", area, day).containsExactly(path);
  }

  @Test
  @DisplayName("Mopti of January 2023 answers for Bandiagara and Douentza later, and says how")
  void inherited() {
    mali.designate("mopti", "2023-01-11", null);
    moptiIsSplit();

    answers("bandiagara", "2023-06-01", Status.IN_FORCE, SPLIT_OFF);
    answers("douentza", "2023-06-01", Status.IN_FORCE, SPLIT_OFF);
    answers("mopti", "2023-06-01", Status.IN_FORCE);
    assertThat(ask("bandiagara", "2023-06-01").lane()).isEqualTo(Mali.region("mopti"));
  }

  @Test
  @DisplayName("Koro, a district of Bandiagara without a code, is designated by way of Mopti")
  void district() {
    mali.designate("mopti", "2023-01-11", null);
    moptiIsSplit();

    answers("koro", "2023-06-01", Status.IN_FORCE, "bandiagara PARENT", SPLIT_OFF);
  }

  @Test
  @DisplayName("an area may be asked for days before it existed")
  void beforeItExisted() {
    mali.designate("mopti", "2023-01-11", null);
    moptiIsSplit();

    answers("bandiagara", "2023-02-01", Status.IN_FORCE, SPLIT_OFF);
    answers("bandiagara", "2023-01-10", Status.NOT_YET, SPLIT_OFF);
  }

  @Test
  @DisplayName("what is decided about Mopti on or after the day of the split stays with Mopti")
  void decidedAfter() {
    moptiIsSplit();
    mali.letterOf("2023-03-13").designate("mopti", "2023-01-11", null);

    answers("mopti", "2023-06-01", Status.IN_FORCE);
    answers("bandiagara", "2023-06-01", Status.NEVER_DESIGNATED);
  }

  @Test
  @DisplayName("what is decided the day before the split reaches the successor, whenever it starts")
  void decidedTheDayBefore() {
    moptiIsSplit();
    mali.letterOf("2023-03-12").designate("mopti", "2024-01-01", null);

    answers("bandiagara", "2024-06-01", Status.IN_FORCE, SPLIT_OFF);
  }

  @Test
  @DisplayName("lifting Mopti after the split does not lift what Bandiagara inherited")
  void liftedAfter() {
    mali.designate("mopti", "2023-01-11", null);
    mali.letterOf("2023-09-01").lift("mopti", "2023-09-01");
    moptiIsSplit();

    answers("mopti", "2024-01-01", Status.ENDED);
    answers("bandiagara", "2024-01-01", Status.IN_FORCE, SPLIT_OFF);
  }

  @Test
  @DisplayName("lifting Mopti before the split, though with a later start, lifts it for all")
  void liftedBefore() {
    mali.designate("mopti", "2023-01-11", null);
    mali.letterOf("2023-03-01").lift("mopti", "2023-09-01");
    moptiIsSplit();

    answers("bandiagara", "2023-08-31", Status.IN_FORCE, SPLIT_OFF);
    answers("bandiagara", "2023-09-01", Status.ENDED, SPLIT_OFF);
  }

  @Test
  @DisplayName(
      "a designation of Koro that was never published, and is over, hides nothing that awaits"
          + " publication for its province")
  void neverPublishedAndOver() {
    mali.by(InstrumentType.REGISTER, "2026-11-24").register("koro", "mopti");
    mali.letterOf("2022-01-11").designate("koro", "2022-01-11", "2022-06-01");
    mali.letterOf("2023-01-11").designate("mopti", "2023-01-11", null);

    formally("koro", "2022-03-01", Status.ANNOUNCED, "2022-01-11", "2022-06-01");
    formally("koro", "2022-06-01", Status.NOT_YET, "2022-06-01", "2023-01-11", "mopti PARENT");
    formally("koro", "2023-02-01", Status.ANNOUNCED, "2023-01-11", null, "mopti PARENT");
  }

  private void formally(
      String area,
      String day,
      Status status,
      @Nullable String from,
      @Nullable String until,
      String... path) {
    var known = mali.record().atHead(Basis.FORMAL);
    var answer = AreaAnswers.of(known, area, Set.of("REGION_15C")).on(Mali.day(day)).getFirst();
    assertThat(answer.status()).as("%s on %s", area, day).isEqualTo(status);
    assertThat(path(answer)).as("%s on %s", area, day).containsExactly(path);
    assertThat(answer.from()).as("from").isEqualTo(from == null ? null : Mali.day(from));
    assertThat(answer.until()).as("until").isEqualTo(until == null ? null : Mali.day(until));
  }

  @Test
  @DisplayName("what is said later about an inherited designation is said about it everywhere")
  void saidLater() {
    var designation = mali.designate("mopti", "2023-01-11", null);
    moptiIsSplit();
    mali.by(InstrumentType.RULING, "2024-05-01").annul(designation, "2024-05-01");

    answers("bandiagara", "2024-04-30", Status.IN_FORCE, SPLIT_OFF);
    answers("bandiagara", "2024-05-01", Status.ANNULLED, SPLIT_OFF);
    mali.retract(mali.record().head());
    answers("bandiagara", "2024-05-01", Status.IN_FORCE, SPLIT_OFF);
    mali.correct(designation, "2023-02-01", null);
    answers("bandiagara", "2023-01-31", Status.NOT_YET, SPLIT_OFF);
    mali.retract(mali.record().head());
    mali.designate("gao", "2023-01-11", null);
    answers("bandiagara", "2024-04-30", Status.NEVER_DESIGNATED);
  }

  @Test
  @DisplayName("what is decided about the area itself comes first, lifting included")
  void ownFirst() {
    mali.designate("mopti", "2023-01-11", null);
    moptiIsSplit();
    mali.letterOf("2024-01-01").lift("bandiagara", "2024-01-01");

    answers("bandiagara", "2023-12-31", Status.IN_FORCE, SPLIT_OFF);
    answers("bandiagara", "2024-01-01", Status.ENDED);
    answers("koro", "2024-01-01", Status.ENDED, "bandiagara PARENT");
    answers("douentza", "2024-01-01", Status.IN_FORCE, SPLIT_OFF);
  }

  @Test
  @DisplayName("a later recording about areas changes nothing at an earlier moment")
  void earlierMoment() {
    mali.designate("mopti", "2023-01-11", null);
    mali.by(InstrumentType.REGISTER, "2026-11-24").register("bandiagara", null);
    var before = mali.record().head();
    mali.succeed(SPLIT, "2023-03-13", "mopti", "bandiagara");

    var then = ask("bandiagara", "2023-06-01", before, null);
    assertThat(then.status()).isEqualTo(Status.NEVER_DESIGNATED);
    assertThat(then.lineage()).isEmpty();
    answers("bandiagara", "2023-06-01", Status.IN_FORCE, SPLIT_OFF);
    assertThat(mali.record().areas().asOf(before - 2).find("bandiagara")).isEmpty();
  }

  @Test
  @DisplayName("what was public on a day filters policy, never areas")
  void publicKnowledge() {
    mali.designate("mopti", "2023-01-11", null);
    moptiIsSplit();
    var head = mali.record().head();

    assertThat(ask("koro", "2023-02-01", head, "2023-02-01").status()).isEqualTo(Status.IN_FORCE);
    assertThat(ask("koro", "2023-02-01", head, "2023-01-10").status())
        .isEqualTo(Status.NOTHING_RECORDED);
  }

  @Test
  @DisplayName("from the day it was renamed an old name answers what its new name does")
  void oldName() {
    mali.designate("mopti", "2023-01-11", null);
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("mopti-nord", null)
        .succeed(RENAME, "2024-01-01", "mopti", "mopti-nord");
    mali.letterOf("2024-06-01").lift("mopti-nord", "2024-06-01");

    answers("mopti-nord", "2024-02-01", Status.IN_FORCE, "mopti RENAME 2024-01-01");
    answers("mopti-nord", "2024-06-01", Status.ENDED);
    answers("mopti", "2023-12-31", Status.IN_FORCE);
    answers(
        "mopti",
        "2024-02-01",
        Status.IN_FORCE,
        "mopti-nord RENAME 2024-01-01",
        "mopti RENAME 2024-01-01");
    answers("mopti", "2024-06-01", Status.ENDED, "mopti-nord RENAME 2024-01-01");
  }

  @Test
  @DisplayName("without the decision that registered its successor an old name answers by itself")
  void successorSupposedAway() {
    mali.designate("mopti", "2023-01-11", null);
    mali.by(InstrumentType.REGISTER, "2026-11-24").register("mopti-nord", null);
    var registered = mali.record().decisions().getLast().id();
    mali.by(InstrumentType.REGISTER, "2026-11-25")
        .succeed(RENAME, "2024-01-01", "mopti", "mopti-nord")
        .succeed(SPLIT, "2023-06-01", "mopti", "mopti-nord");
    var head = mali.record().head();
    var known =
        RecordAsOf.asIfNotRecorded(
            mali.record(), Set.of(registered), head, Basis.OPERATIONAL, null);
    var answers = AreaAnswers.of(known, "mopti", Set.of("REGION_15C"));
    assertThat(answers.on(Mali.day("2024-06-01")).getFirst().status()).isEqualTo(Status.IN_FORCE);
    assertThat(answers.mayBearOn(Mali.day("2024-06-01"))).isEmpty();
  }

  @Test
  @DisplayName("of several predecessors the newest comes first; of one day, the first recorded")
  void newestFirst() {
    mali.designate("gao", "2023-01-11", null);
    mali.designate("kidal", "2023-01-11", null);
    mali.designate("mopti", "2023-01-11", "2023-06-01");
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("noord", null)
        .succeed(MERGE, "2024-01-01", "gao", "noord")
        .succeed(MERGE, "2024-01-01", "kidal", "noord")
        .succeed(SPLIT, "2024-06-01", "mopti", "noord");

    answers("noord", "2023-02-01", Status.IN_FORCE, "mopti SPLIT 2024-06-01");
    answers("noord", "2023-06-01", Status.IN_FORCE, "gao MERGE 2024-01-01");
  }

  @Test
  @DisplayName("going back, only what lay on the same ground at each step counts")
  void stepByStep() {
    mali.designate("segou", "2023-01-11", null);
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("san", null)
        .register("tominian", null)
        .succeed(SPLIT, "2023-06-01", "segou", "san")
        .succeed(SPLIT, "2024-06-01", "san", "tominian");
    var path = new String[] {"san SPLIT 2024-06-01", "segou SPLIT 2023-06-01"};

    answers("tominian", "2024-12-01", Status.IN_FORCE, path);
    mali.letterOf("2023-09-01").lift("segou", "2023-09-01");
    answers("tominian", "2024-12-01", Status.IN_FORCE, path);
    mali.letterOf("2023-05-31").lift("segou", "2023-12-01");
    answers("tominian", "2024-12-01", Status.ENDED, path);
  }

  @Test
  @DisplayName("what joined a predecessor after the area had left it is no part of it")
  void joinedLater() {
    mali.designate("kidal", "2023-01-11", null);
    mali.by(InstrumentType.REGISTER, "2026-11-24")
        .register("bandiagara", null)
        .succeed(SPLIT, "2023-03-13", "mopti", "bandiagara")
        .succeed(MERGE, "2024-01-01", "kidal", "mopti");

    answers("mopti", "2024-06-01", Status.IN_FORCE, "kidal MERGE 2024-01-01");
    answers("bandiagara", "2024-06-01", Status.NEVER_DESIGNATED);
  }

  @Test
  @DisplayName("where nothing stands on the day, the nearest with anything live explains")
  void nearestLive() {
    mali.designate("mopti", "2023-01-11", "2023-06-01");
    moptiIsSplit();
    mali.letterOf("2024-01-01").designate("bandiagara", "2025-01-01", "2025-02-01");

    answers("bandiagara", "2023-05-31", Status.IN_FORCE, SPLIT_OFF);
    answers("bandiagara", "2024-06-01", Status.NOT_YET);
    answers("koro", "2024-06-01", Status.NOT_YET, "bandiagara PARENT");
    answers("douentza", "2024-06-01", Status.ENDED, SPLIT_OFF);
  }
}
