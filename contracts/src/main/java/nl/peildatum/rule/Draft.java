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
import nl.peildatum.record.Chain;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;

/**
 * The record as all acts of a decision together would leave it, beside the record without them.
 *
 * @param head without the decision
 * @param record with what could be read of the decision
 * @param acts of the decision, by their index
 */
public record Draft(
    CountryRecord head,
    CountryRecord record,
    Extended before,
    Extended after,
    Map<Integer, Act> acts) {
  static final DecisionId UNNAMED = new DecisionId("unnamed");

  public static Draft of(Deciding deciding) {
    var head = deciding.head();
    var record =
        AfterDecision.of(head, deciding.file().id().orElse(UNNAMED), deciding.statements());
    return new Draft(
        head,
        record,
        deciding.extended(),
        new Extended(record.asKnown(record.head(), Basis.OPERATIONAL, null)),
        deciding.file().acts().stream().collect(Collectors.toMap(Act::index, act -> act)));
  }

  /** What the decision states, without its own event. */
  public List<RecordedEvent> events() {
    return record.head() == head.head()
        ? List.of()
        : record.events().subList((int) head.head() + 1, (int) record.head());
  }

  public boolean isOfDecision(long sequence) {
    return sequence > head.head();
  }

  /** What this decision says of a chain itself: it states, corrects or commences it. */
  public Optional<RecordedEvent> saysOf(Chain chain) {
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

  /** The lanes that the decision bears on, of the kinds whose acts may continue one another. */
  public Collection<Lane> lanesWithChains() {
    var lanes = new LinkedHashSet<Lane>();
    for (var event : events()) {
      record.lanesOf(event).filter(lane -> hasChains(lane.kind())).forEach(lanes::add);
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
