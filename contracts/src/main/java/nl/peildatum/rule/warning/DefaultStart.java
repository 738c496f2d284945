package nl.peildatum.rule.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.ExtensionLinks;
import org.jspecify.annotations.Nullable;

/** The start that the instrument of a decision gives to those facts whose act states none. */
final class DefaultStart {
  private DefaultStart() {}

  /** First day, inclusive, Europe/Amsterdam; {@code null} if the instrument gives none. */
  static @Nullable LocalDate of(Instrument instrument, Basis basis) {
    return basis == Basis.FORMAL ? instrument.formalFrom() : instrument.startByDefault();
  }

  /**
   * Whether a fact still has the start that its instrument gave it: neither its act nor a
   * correction of the fact states a start on this basis.
   *
   * @param root the event that recorded the fact
   */
  static boolean isTakenBy(
      RecordedEvent root, CorrectionChain chain, Basis basis, CountryRecord record) {
    return isGivenByDefault(statedBy(root, record), chain, basis)
        && !isCorrected(chain.liveEnd(), basis, record);
  }

  /** An extension starts where what it extends ends; a start not known has no legal start. */
  private static boolean isGivenByDefault(Set<String> stated, CorrectionChain chain, Basis basis) {
    return !basis.isStatedIn(stated)
        && (basis == Basis.FORMAL
            ? !stated.contains("startUnknown")
            : !ExtensionLinks.isExtension(chain.content()));
  }

  /** The names of the fields that the act of a fact states. */
  private static Set<String> statedBy(RecordedEvent root, CountryRecord record) {
    return record
        .decision(root.envelope().decisionId())
        .map(decision -> decision.statement().decision().get("acts"))
        .filter(List.class::isInstance)
        .map(acts -> ((List<?>) acts).get(root.origin().act()))
        .filter(Map.class::isInstance)
        .map(act -> stated((Map<?, ?>) act))
        .orElse(Set.of());
  }

  /** The names of the fields that an act as sent states. */
  static Set<String> stated(Map<?, ?> act) {
    return act.entrySet().stream()
        .filter(field -> field.getValue() != null && !Boolean.FALSE.equals(field.getValue()))
        .map(field -> String.valueOf(field.getKey()))
        .collect(Collectors.toSet());
  }

  /** Whether a correction in the chain states the start. */
  private static boolean isCorrected(long liveEnd, Basis basis, CountryRecord record) {
    return record.versionsUpTo(liveEnd).stream()
        .anyMatch(
            version ->
                version.statement() instanceof Corrected corrected
                    && corrected.result().states(basis));
  }
}
