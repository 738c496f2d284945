package nl.peildatum.query.page.assessment;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.SourceLinks;
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

  /** The decisions behind the answers of an assessment, each once, in the order of the answers. */
  static List<CaseDecision> of(Map<String, Object> assessment, PageTexts texts) {
    var decisions = new LinkedHashMap<String, CaseDecision>();
    for (var element : objects(assessment, "elements")) {
      for (var answer : objects(element, "answers")) {
        text(fact(answer), "decisionId")
            .filter(_ -> decisions.size() < MOST)
            .ifPresent(id -> decisions.computeIfAbsent(id, _ -> of(id, answer, texts)));
      }
    }
    return List.copyOf(decisions.values());
  }

  /** The fact that decides an answer; of an area that a closed list leaves out, that list. */
  private static Map<String, Object> fact(Map<String, Object> answer) {
    return object(answer, answer.containsKey("fact") ? "fact" : "closedBy");
  }

  private static CaseDecision of(String id, Map<String, Object> answer, PageTexts texts) {
    var instrument = object(answer, "instrument");
    return new CaseDecision(
        new Link(text(instrument, "title").orElse(id), "/besluiten/" + id),
        text(instrument, "type").map(type -> texts.text("instrument." + type)).orElse(""),
        onDay(instrument, "decidedOn", texts),
        onDay(instrument, "announcedOn", texts),
        onDay(instrument, "publishedOn", texts),
        text(fact(answer), "recordedAt").map(Instant::parse).map(texts::instant).orElse(""),
        new SourceLinks(texts).of(objects(answer, "sources")));
  }

  private static String onDay(Map<String, Object> instrument, String name, PageTexts texts) {
    return day(instrument, name).map(texts::day).orElseGet(() -> texts.text("case.day.none"));
  }

  /** The sources of all decisions, each once. */
  static List<Link> sources(List<CaseDecision> decisions) {
    var sources = new LinkedHashSet<Link>();
    decisions.forEach(decision -> sources.addAll(decision.sources()));
    return sources.stream().limit(MOST).toList();
  }
}
