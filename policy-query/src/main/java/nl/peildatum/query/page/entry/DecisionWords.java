package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntry.LaterDecision;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.FactHistory.Annulment;
import nl.peildatum.query.page.entry.FactHistory.Deed;
import nl.peildatum.query.page.entry.FactHistory.Step;
import nl.peildatum.web.page.PageTexts;

/**
 * The decision behind an answer in words, with what corrected or annulled it.
 *
 * @param history empty where a page has no record: the answer alone is told
 */
public record DecisionWords(PageTexts texts, Optional<FactHistory> history) {

  /**
   * What is told of the decision behind one answer.
   *
   * @param taken the decision that took the fact; empty if the answer has no fact
   * @param recorded when that decision was recorded; empty if nothing corrected or annulled it
   *     since
   * @param later what corrected or annulled the fact
   * @param sources those of the answer; of a fact that was corrected, also those of what corrected
   *     it
   */
  record OfAnswer(
      Optional<Link> taken,
      Optional<String> recorded,
      List<LaterDecision> later,
      List<Link> sources) {}

  OfAnswer of(Map<String, Object> answer) {
    var steps = steps(answer);
    return new OfAnswer(
        taken(answer, steps), recorded(steps), later(answer, steps), sources(answer, steps));
  }

  private Optional<Link> taken(Map<String, Object> answer, List<Step> steps) {
    var taken = steps.stream().map(step -> step.decision().id().value()).findFirst();
    return text(object(answer, "fact"), "decisionId")
        .map(named -> link(taken.orElse(named), object(answer, "instrument")));
  }

  private Optional<String> recorded(List<Step> steps) {
    return steps.size() > 1 ? Optional.of(recorded(steps.getFirst())) : Optional.empty();
  }

  private List<LaterDecision> later(Map<String, Object> answer, List<Step> steps) {
    return steps.stream().skip(1).map(step -> later(step, answer)).toList();
  }

  private LaterDecision later(Step step, Map<String, Object> answer) {
    var annulment = history.flatMap(of -> of.annulment(answer)).filter(_ -> isAnnulment(step));
    return new LaterDecision(
        texts.text("entry." + step.deed()),
        link(step),
        recorded(step),
        annulment.map(this::ruling).orElse(null),
        annulment.map(of -> texts.text("entry.annulled.from", texts.day(of.from()))).orElse(null));
  }

  private static boolean isAnnulment(Step step) {
    return step.deed() == Deed.ANNULLED;
  }

  /** The ruling that annulled, with its public address. */
  private Link ruling(Annulment annulment) {
    return new SourceLinks(texts).of(List.of(annulment.ruling())).getFirst();
  }

  private List<Link> sources(Map<String, Object> answer, List<Step> steps) {
    var sources = new LinkedHashSet<>(objects(answer, "sources"));
    var corrected = steps.stream().filter(step -> !isAnnulment(step)).toList();
    if (corrected.size() > 1) {
      corrected.forEach(step -> sources.addAll(objects(step.file(), "sources")));
    }
    return new SourceLinks(texts).of(List.copyOf(sources));
  }

  /** The decision, and what corrected or annulled it: a link to the page of each. */
  public List<Link> inBrief(Map<String, Object> answer) {
    var steps = steps(answer);
    return Stream.concat(
            steps.stream().limit(1).map(this::link),
            later(answer, steps).stream().map(this::inBrief))
        .toList();
  }

  private Link inBrief(LaterDecision later) {
    var ruling = later.ruling();
    var named = ruling == null ? later.decision().text() : ruling.text();
    return new Link(texts.text("entry.later", later.name(), named), later.decision().address());
  }

  /** A decision by its title and its day. */
  private Link link(Step step) {
    return link(step.decision().id().value(), step.instrument());
  }

  private Link link(String id, Map<String, Object> instrument) {
    return new Link(
        texts.text(
            "entry.decision.of",
            text(instrument, "title").orElse(id),
            day(instrument, "decidedOn").map(texts::day).orElse("")),
        "/besluiten/" + id);
  }

  private String recorded(Step step) {
    return texts.text("entry.recorded", texts.instant(step.decision().recordedAt()));
  }

  private List<Step> steps(Map<String, Object> answer) {
    return history.map(of -> of.of(answer)).orElse(List.of());
  }
}
