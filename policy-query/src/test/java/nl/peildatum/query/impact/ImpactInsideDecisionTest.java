package nl.peildatum.query.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.ProcedureStage;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.law.Scribe;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Publish;
import nl.peildatum.law.painter.Paper.Put;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The impact of a decision that a court leaves out")
class ImpactInsideDecisionTest {
  private static final int GAO = 0;
  private static final int APPLICATION = 2;
  private static final int CONTESTED = 6;
  private static final int RULING = 10;

  @Test
  @DisplayName("a policy of it turns nothing, a publication that it records does")
  void onlyThePublication() {
    var letter =
        new Decision(
            1,
            new Instrument(Sort.LETTER, 1, 1, null, null, null),
            List.of(new Put(2, GAO, set(Start.UNKNOWN, 1))));
    var afterTheRuling =
        new Decision(
            3,
            new Instrument(Sort.GAZETTE, 12, 12, 12, null, null),
            List.of(new Put(4, GAO, set(Start.on(8), 2)), new Publish(5, 1, 9, 1)));
    var record = Scribe.record(new Paper(List.of(letter, afterTheRuling)));

    var facts =
        new ImpactSearch(new SharedCaches())
            .of(new Receipt(beforeCourt(record.country()), null, 2, "nl", 1, 1, ""), record);

    assertThat(facts).extracting(RecordedEvent::sequence).containsExactly(5L);
  }

  private static Rectangle set(Start formal, int value) {
    return new Rectangle(false, Start.on(1), null, formal, false, false, false, value);
  }

  private static CaseQuestion beforeCourt(CountryCode country) {
    return new CaseQuestion(
        country,
        "gao",
        ProcedureStage.DISTRICT_COURT,
        Map.of(
            CaseDate.APPLICATION,
            World.date(APPLICATION),
            CaseDate.DECISION,
            World.date(CONTESTED),
            CaseDate.RULING,
            World.date(RULING)),
        new Person(Set.of(), true),
        List.of(),
        Basis.FORMAL,
        null);
  }
}
