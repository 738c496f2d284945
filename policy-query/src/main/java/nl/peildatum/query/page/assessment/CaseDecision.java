package nl.peildatum.query.page.assessment;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.FactHistory;
import nl.peildatum.query.page.entry.FactHistory.Annulment;
import nl.peildatum.query.page.entry.FactHistory.Deed;
import nl.peildatum.query.page.entry.FactHistory.Step;
import nl.peildatum.query.page.entry.SourceLinks;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.web.page.PageTexts;

/**
 * A decision on which answers about a case rest, and when it was known.
 *
 * @param announced a day in words, or that none is recorded
 * @param published a day in words, or that none is recorded
 * @param recorded the time in Amsterdam at which this register recorded it
 */
record CaseDecision(
    Link title,
    String type,
    String decided,
    String announced,
    String published,
    String recorded,
    List<Link> sources) {
  private static final int MOST = 60;

  /**
   * The decisions behind the answers of an assessment, with what corrected or annulled their facts,
   * each once, in the order of the answers.
   *
   * @param known the record as known at the moment of the answer
   */
  static List<CaseDecision> of(Map<String, Object> assessment, RecordAsOf known, PageTexts texts) {
    var history = new FactHistory(known);
    var decisions = new LinkedHashMap<DecisionId, CaseDecision>();
    for (var element : objects(assessment, "elements")) {
      for (var answer : objects(element, "answers")) {
        var steps = history.of(answer);
        var annulment = history.annulment(answer);
        for (var step : steps) {
          if (decisions.size() < MOST) {
            var type = type(step, steps.getFirst(), annulment, texts);
            decisions.computeIfAbsent(step.decision().id(), _ -> of(step, type, known, texts));
          }
        }
      }
    }
    return List.copyOf(decisions.values());
  }

  private static CaseDecision of(Step step, String type, RecordAsOf known, PageTexts texts) {
    var instrument = step.instrument();
    var id = step.decision().id().value();
    return new CaseDecision(
        new Link(text(instrument, "title").orElse(id), "/besluiten/" + id),
        type,
        inWords(day(instrument, "decidedOn"), texts),
        inWords(day(instrument, "announcedOn"), texts),
        inWords(published(step, known), texts),
        texts.instant(step.decision().recordedAt()),
        new SourceLinks(texts).of(objects(step.file(), "sources")));
  }

  /** The sort of document; of a later decision also what it did to the first. */
  private static String type(
      Step step, Step first, Optional<Annulment> annulment, PageTexts texts) {
    var type =
        text(step.instrument(), "type").map(code -> texts.text("instrument." + code)).orElse("");
    return step.deed() == Deed.TAKEN
        ? type
        : texts.text(
            "case.known." + step.deed(),
            type,
            text(first.instrument(), "title").orElse(first.decision().id().value()),
            annulment.map(of -> texts.day(of.from())).orElse(""));
  }

  /**
   * The day of the instrument's publication; a ruling is published on the day it is given. Without
   * either, the day of the publication that was recorded later, if it is known.
   */
  private static Optional<LocalDate> published(Step step, RecordAsOf known) {
    var instrument = step.instrument();
    var isRuling =
        text(instrument, "type").filter(InstrumentType.RULING.name()::equals).isPresent();
    return day(instrument, isRuling ? "decidedOn" : "publishedOn")
        .or(() -> known.publications().dayRecordedFor(step.decision().id()));
  }

  private static String inWords(Optional<LocalDate> day, PageTexts texts) {
    return day.map(texts::day).orElseGet(() -> texts.text("case.day.none"));
  }

  /** The sources of all decisions, each once. */
  static List<Link> sources(List<CaseDecision> decisions) {
    var sources = new LinkedHashSet<Link>();
    decisions.forEach(decision -> sources.addAll(decision.sources()));
    return sources.stream().limit(MOST).toList();
  }
}
