package nl.peildatum.query.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Violation;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.assessment.CaseLines;
import nl.peildatum.query.governing.Receipt;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is not recorded, applied to the head of its country's record; if that record
 * grows meanwhile, applied again to the new head.
 */
final class ImpactDraft {
  private final CountryCode country;
  private final Map<String, Object> file;
  private final LocalDate today;
  private volatile @Nullable Laid laid;

  /**
   * The record with the draft applied to a head. It belongs to no chain, so the caches of its
   * impacts are kept here.
   */
  private record Laid(CountryRecord head, CountryRecord after, ImpactSearch impacts) {}

  /**
   * @param file the decision as sent
   * @param today the current day, Europe/Amsterdam
   */
  ImpactDraft(Map<String, Object> file, LocalDate today) {
    this.country = country(file.get("country"));
    this.file = file;
    this.today = today;
  }

  private static CountryCode country(@Nullable Object written) {
    return Optional.ofNullable(written instanceof String code ? code : null)
        .flatMap(CountryCode::parse)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () ->
                CaseLines.refused(
                    List.of(
                        new Violation(
                            written == null ? "missing-field" : "invalid-value",
                            "/decision/country",
                            "Write the country that decides by its code in ISO 3166-1."))));
  }

  CountryCode country() {
    return country;
  }

  /**
   * The facts that change the answer of a receipt.
   *
   * @param head the current record of the draft's country
   */
  List<RecordedEvent> changes(Receipt receipt, CountryRecord head) {
    var on = on(head);
    return on.impacts().of(receipt, on.after());
  }

  /** Refuses the draft if it could not be recorded on this head. */
  void require(CountryRecord head) {
    on(head);
  }

  private Laid on(CountryRecord head) {
    var known = laid;
    if (known == null || !known.head().headHash().equals(head.headHash())) {
      known = new Laid(head, after(head), new ImpactSearch());
      laid = known;
    }
    return known;
  }

  private CountryRecord after(CountryRecord head) {
    return switch (RuleBook.check(country, file, head, today)) {
      case CheckedDecision.Refused refused ->
          throw CaseLines.refused(refused.violations().stream().map(ImpactDraft::inDraft).toList());
      case CheckedDecision.Accepted accepted
          when head.decision(accepted.decision().id()).isPresent() ->
          throw new Refused(
              Problem.of(
                  "decision-id-reused",
                  accepted.decision().id() + " is recorded: answers of now count it already."));
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(head, accepted.decision(), accepted.statements());
    };
  }

  private static Violation inDraft(Violation violation) {
    return new Violation(
        violation.rule(),
        "/decision" + violation.pointer(),
        violation.detail(),
        violation.members());
  }
}
