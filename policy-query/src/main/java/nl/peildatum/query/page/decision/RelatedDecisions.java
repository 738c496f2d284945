package nl.peildatum.query.page.decision;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.history.DecisionFinder;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.web.page.PageTexts;

/**
 * The decisions of a country that say something about a decision, and those that it says something
 * about: corrections, retractions, annulments, starts, transitional rules and publications.
 */
record RelatedDecisions(DecisionFinder.Found found, PageTexts texts) {
  private static final int MOST = 60;

  /** What later decisions say about this one. */
  List<Link> of() {
    var record = found.record();
    var later = record.events().subList((int) found.decision().lastSequence(), (int) record.head());
    return later.stream()
        .filter(
            event -> target(event).filter(found.decision().id()::equals).findFirst().isPresent())
        .map(event -> link("related.of.", event, event.envelope().decisionId()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** What this decision says about others. */
  List<Link> by() {
    return found
        .record()
        .eventsOf(found.decision().id())
        .flatMap(event -> target(event).map(other -> link("related.by.", event, other)))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** The decision that an event of another one is about. */
  private static Stream<DecisionId> target(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.About about -> Stream.of(about.target().decisionId());
      case Statement.DecisionCorrected corrected -> Stream.of(corrected.decision());
      case Statement.PublicationRecorded published -> Stream.of(published.decision());
      default -> Stream.empty();
    };
  }

  private Link link(String key, RecordedEvent event, DecisionId other) {
    var what = event.statement().getClass().getSimpleName();
    var recorded = texts.instant(event.envelope().recordedAt());
    var decision = new DecisionLinks(texts, found.record()).of(other.value());
    return new Link(texts.text(key + what, decision.text(), recorded), decision.address());
  }
}
