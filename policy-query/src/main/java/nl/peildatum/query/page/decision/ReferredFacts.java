package nl.peildatum.query.page.decision;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** The recorded facts and decisions that acts of later decisions refer to. */
record ReferredFacts(CountryRecord record, AnswerEntries entries, PageTexts texts) {

  /**
   * The act that set a fact.
   *
   * @param area the area of the fact, where the reference names one; else empty
   */
  private record Found(DecisionId decision, int act, String area) {}

  /**
   * The fact in words, with the page of the decision that set it.
   *
   * @param reference a sequence, or a decision with the index of an act
   */
  Link link(@Nullable Object reference) {
    return find(reference)
        .map(this::link)
        .orElseGet(() -> new Link(entries.shown(reference), null));
  }

  Link decision(String id) {
    return new DecisionLinks(texts, record).of(id);
  }

  /** The members of the act that set the fact, as corrected by then; none if it is not known. */
  Map<String, Object> act(@Nullable Object reference) {
    return find(reference).map(this::act).orElse(Map.of());
  }

  /** The document of a decision as it was recorded; empty if the decision is not known. */
  Map<String, Object> file(String id) {
    return Optional.of(id)
        .filter(DecisionId::isWellFormed)
        .flatMap(one -> record.decision(new DecisionId(one)))
        .map(one -> one.statement().decision())
        .orElse(Map.of());
  }

  private Link link(Found found) {
    var type = text(act(found), "type").orElse("");
    var decision = decision(found.decision().value());
    return new Link(
        texts.text(
            "decision.fact",
            texts.found("act." + type).orElse(type),
            about(found),
            decision.text()),
        decision.address());
  }

  private String about(Found found) {
    return found.area().isEmpty()
        ? events(found)
            .flatMap(event -> event.statement().lane().stream())
            .findFirst()
            .map(lane -> entries.about(new LinkedHashMap<>(lane.subject())))
            .orElseGet(() -> texts.text("subject.whole"))
        : entries.areaName(found.area());
  }

  private Stream<RecordedEvent> events(Found found) {
    return record
        .eventsOf(found.decision())
        .filter(
            event ->
                event.statement() instanceof Statement.OfAct of
                    && of.origin().act() == found.act());
  }

  private Map<String, Object> act(Found found) {
    var acts = file(found.decision().value()).get("acts");
    if (!(acts instanceof List<?> all) || found.act() < 0 || found.act() >= all.size()) {
      return Map.of();
    }
    var act = object(Map.of("act", all.get(found.act())), "act");
    return "Correct".equals(act.get("type")) ? corrected(act) : act;
  }

  /** The act that a correction states, with what it leaves as it was. */
  private Map<String, Object> corrected(Map<String, Object> correction) {
    var result = new LinkedHashMap<>(act(correction.get("fact")));
    result.putAll(object(correction, "replacement"));
    return result;
  }

  private Optional<Found> find(@Nullable Object reference) {
    return switch (reference) {
      case Number sequence -> record.event(sequence.longValue()).flatMap(ReferredFacts::found);
      case Map<?, ?> act
          when act.get("decisionId") instanceof String id && act.get("act") instanceof Number at ->
          Optional.of(id)
              .filter(DecisionId::isWellFormed)
              .map(
                  one ->
                      new Found(
                          new DecisionId(one),
                          at.intValue(),
                          act.get("area") instanceof String area ? area : ""));
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Found> found(RecordedEvent event) {
    return event.statement() instanceof Statement.OfAct of
        ? Optional.of(
            new Found(
                event.envelope().decisionId(),
                of.origin().act(),
                of.lane()
                    .flatMap(lane -> Optional.ofNullable(lane.subject().get("area")))
                    .map(Object::toString)
                    .orElse("")))
        : Optional.empty();
  }
}
