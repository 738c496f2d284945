package nl.peildatum.query.casehindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.law.Scribe;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Register;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Succeed;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.assessment.CaseRecordCache;
import nl.peildatum.query.casehindsight.CaseOnPaper.Told;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moratorium of the region that a town leaves, both learned later")
class LeftBehindTest {
  private static final int MOPTI = World.AREAS.indexOf("mopti");
  private static final int BAMAKO = World.AREAS.indexOf("bamako");
  private static final int TOWN = World.AREAS.indexOf("koro");
  private static final int DAY = 10;
  private static final String MORATORIUM = "DECISION_MORATORIUM {}";

  private final Paper paper =
      new Paper(
          List.of(
              letter(1, new Register(2, TOWN, MOPTI)),
              letter(3, moratoriumOfMopti(4)),
              letter(5, new Succeed(6, TOWN, List.of(BAMAKO), DAY, "MERGE", true))));

  private static Decision letter(int id, Act act) {
    return new Decision(id, new Instrument(Sort.LETTER, 5, 5, null, null, null), List.of(act));
  }

  private static Put moratoriumOfMopti(int id) {
    var fromDay5 = new Rectangle(false, Start.on(5), 20, Start.UNKNOWN, false, false, false, 2);
    var lane = World.LANES.indexOf(Lane.of("DECISION_MORATORIUM", Map.of("area", "mopti")));
    return new Put(id, lane, fromDay5);
  }

  @Test
  @DisplayName("on paper the merger turns what is told of it, though nothing of it stands now")
  void onPaper() {
    var known = new CaseOnPaper(paper, TOWN, DAY, null, false, null, 1);
    var then = known.knownThen(DAY);
    var now = known.knownNow(DAY);
    assertThat(then.bySubject()).doesNotContainKey(MORATORIUM);
    assertThat(now.bySubject()).containsEntry(MORATORIUM, new Told("NEVER_DESIGNATED", null, null));
    assertThat(known.turnedBy(known.later(), then.spoken(now))).isEqualTo(Set.of(MORATORIUM));
  }

  @Test
  @DisplayName("the moratorium and the merger are named")
  void named() {
    var record = Scribe.record(paper);
    var question =
        new CaseQuestion(
            record.country(),
            World.AREAS.get(TOWN),
            ProcedureStage.FIRST_DECISION,
            Map.of(CaseDate.APPLICATION, World.date(DAY - 1), CaseDate.DECISION, World.date(DAY)),
            new Person(Set.of(), false),
            List.of(),
            Basis.OPERATIONAL,
            null);
    var countries = new CaseRecordCache();
    var noon = Instant.parse("2026-11-24T12:00:00Z");
    var now = new CaseRecordAsOf(countries, record, record.head(), noon);
    var then = new CaseRecordAsOf(countries, record, 2, null);
    var elements =
        new CaseInHindsight(question, GoverningRules.current(), World.date(DAY), now, then)
            .elements();
    assertThat(elements.getFirst().because())
        .extracting(later -> later.sequence())
        .containsExactly(4L, 6L);
  }
}
