package nl.peildatum.rule;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.time.Lane;

/**
 * The record with the statements of a decision that is being checked, and the record without them.
 *
 * @param head the record without the decision
 * @param record the record with the statements of the decision that could be read
 * @param acts acts of the decision, by their index
 */
public record DraftRecord(
    CountryRecord head,
    CountryRecord record,
    ExtensionLinks before,
    ExtensionLinks after,
    Map<Integer, Act> acts) {
  static final DecisionId UNNAMED = new DecisionId("unnamed");

  public static DraftRecord of(DecisionCheck check) {
    var head = check.head();
    var record = AfterDecision.of(head, check.file().id().orElse(UNNAMED), check.statements());
    return new DraftRecord(
        head,
        record,
        check.extensionsOnRecord(),
        new ExtensionLinks(record.atHead(Basis.OPERATIONAL)),
        check.file().acts().stream().collect(Collectors.toMap(Act::index, act -> act)));
  }

  /** The events of the decision, without its own {@code DecisionRecorded}. */
  public List<RecordedEvent> events() {
    return record.head() == head.head()
        ? List.of()
        : record.events().subList((int) head.head() + 1, (int) record.head());
  }

  public boolean isOfDecision(long sequence) {
    return sequence > head.head();
  }

  /**
   * The event by which this decision states, corrects or commences a chain; empty if it does
   * neither.
   */
  public Optional<RecordedEvent> ownEventOf(CorrectionChain chain) {
    return chain
        .commencedBy()
        .filter(event -> isOfDecision(event.sequence()))
        .or(() -> record.event(chain.liveEnd()).filter(event -> isOfDecision(event.sequence())));
  }

  public Optional<Act> act(RecordedEvent event) {
    return event.statement() instanceof Statement.OfAct of
        ? Optional.ofNullable(acts.get(of.origin().act()))
        : Optional.empty();
  }

  /** The lanes that the decision affects, of the kinds whose acts may continue one another. */
  public Collection<Lane> lanesWithChains() {
    var lanes = new LinkedHashSet<Lane>();
    for (var event : events()) {
      LanesOfEvents.of(event, record).filter(lane -> hasChains(lane.kind())).forEach(lanes::add);
    }
    return lanes;
  }

  private static boolean hasChains(String kind) {
    return Kinds.found().named(kind).stream()
        .map(Kind::acts)
        .flatMap(List::stream)
        .anyMatch(ActType::continues);
  }
}
