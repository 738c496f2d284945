package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.answerjson.CorrectedFile;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;

/** Links to the pages of decisions, with their titles and days. */
public record DecisionLinks(PageTexts texts, CountryRecord record) {

  /** The decision that a fact comes from; empty if there is no fact. */
  public Optional<Link> ofFact(Map<String, Object> fact) {
    return text(fact, "decisionId").map(this::of);
  }

  public Link of(String id) {
    var instrument =
        record
            .decision(new DecisionId(id))
            .map(decision -> object(CorrectedFile.of(record, decision), "instrument"))
            .orElse(Map.of());
    return new Link(
        texts.text(
            "entry.decision.of",
            text(instrument, "title").orElse(id),
            day(instrument, "decidedOn").map(texts::day).orElse("")),
        "/besluiten/" + id);
  }
}
