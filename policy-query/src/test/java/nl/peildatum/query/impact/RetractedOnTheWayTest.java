package nl.peildatum.query.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.law.Scribe;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Commence;
import nl.peildatum.law.painter.Paper.Correct;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Retract;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.assessment.CaseRecordCache;
import nl.peildatum.query.casehindsight.CaseInHindsight;
import nl.peildatum.query.laterknowledge.LaterSort;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was retracted between an answer and now")
class RetractedOnTheWayTest {
  private static final int GAO = 0;
  private static final int MENAKA = 1;
  private static final int DECIDED = 20;

  @Test
  @DisplayName("the retraction of the only policy is named beside the policy that came after it")
  void emptiedCountry() {
    var record =
        record(
            by(1, Sort.LETTER, new Put(2, MENAKA, set(Start.on(5), 1))),
            by(3, Sort.DATA_CORRECTION, new Retract(4, 2)),
            by(5, Sort.LETTER, new Put(6, GAO, set(Start.on(5), 2))));

    var facts =
        new ImpactSearch(new SharedCaches())
            .of(new Receipt(question(record), null, 2, "nl", 1, 1, ""), record);

    assertThat(facts).extracting(RecordedEvent::sequence).containsExactly(4L, 6L);
  }

  @Test
  @DisplayName("a commencement changes the answer also where an earlier one stays on record")
  void commencedTwice() {
    var value = new Stated(false, false, false, false, false, false, true);
    var record =
        record(
            by(1, Sort.LETTER, new Put(2, GAO, set(Start.UNKNOWN, 1))),
            by(3, Sort.LETTER, new Commence(4, 2, 31, null)),
            by(
                5,
                Sort.DATA_CORRECTION,
                new Retract(6, 4),
                new Correct(7, 2, value, set(Start.UNKNOWN, 2))),
            by(8, Sort.LETTER, new Commence(9, 7, 7, null)));
    var countries = new CaseRecordCache();
    var noon = Instant.parse("2026-11-24T12:00:00Z");
    var now = new CaseRecordAsOf(countries, record, record.head(), noon);
    var then = new CaseRecordAsOf(countries, record, 4, null);

    var elements =
        new CaseInHindsight(
                question(record), GoverningRules.current(), World.date(DECIDED), now, then)
            .elements();

    assertThat(elements.getFirst().wouldHaveChanged()).contains(LaterSort.POLICY);
  }

  private static CountryRecord record(Decision... decisions) {
    return Scribe.record(new Paper(List.of(decisions)));
  }

  private static Decision by(int id, Sort sort, Act... acts) {
    return new Decision(id, new Instrument(sort, 4, 4, null, null, null), List.of(acts));
  }

  private static Rectangle set(Start from, int value) {
    return new Rectangle(false, from, null, Start.UNKNOWN, false, false, false, value);
  }

  private static CaseQuestion question(CountryRecord record) {
    return new CaseQuestion(
        record.country(),
        "gao",
        ProcedureStage.FIRST_DECISION,
        Map.of(CaseDate.APPLICATION, World.date(DECIDED), CaseDate.DECISION, World.date(DECIDED)),
        new Person(Set.of(), true),
        List.of(),
        Basis.OPERATIONAL,
        null);
  }
}
