package nl.peildatum.query.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Violation;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is not recorded, for comparison with earlier answers: it is added to the end of
 * its country's record, and added again whenever that record has grown.
 */
final class ImpactDraft {
  private final CountryCode country;
  private final Map<String, Object> file;
  private final LocalDate today;
  private volatile @Nullable Applied applied;

  /**
   * The draft applied to a record. The hashes of the result identify no record that exists, so it
   * has a search, with caches, of its own.
   */
  private record Applied(CountryRecord record, CountryRecord withDraft, ImpactSearch impacts) {}

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
                Refused.of(
                    List.of(
                        new Violation(
                            written == null ? "missing-field" : "invalid-value",
                            "/decision/country",
                            Wording.of("invalid-value.country-of-draft")))));
  }

  CountryCode country() {
    return country;
  }

  /**
   * The facts, those of the draft included, that change the answer of a receipt.
   *
   * @param record the present record of the draft's country
   */
  List<RecordedEvent> changes(Receipt receipt, CountryRecord record) {
    var last = appliedTo(record);
    return last.impacts().of(receipt, last.withDraft());
  }

  /** Refuses the draft if it could not be recorded after this record. */
  void requireRecordable(CountryRecord record) {
    appliedTo(record);
  }

  private Applied appliedTo(CountryRecord record) {
    var last = applied;
    if (last == null || !last.record().headHash().equals(record.headHash())) {
      last = new Applied(record, withDraft(record), new ImpactSearch(new SharedCaches()));
      applied = last;
    }
    return last;
  }

  private CountryRecord withDraft(CountryRecord record) {
    return switch (RuleBook.check(country, file, record, today)) {
      case CheckedDecision.Refused refused ->
          throw Refused.of(refused.violations().stream().map(ImpactDraft::inDraft).toList());
      case CheckedDecision.Accepted accepted
          when record.decision(accepted.decision().id()).isPresent() ->
          throw new Refused(
              Problem.of(
                  "decision-id-reused",
                  Wording.of("decision-id-reused.draft", accepted.decision().id())));
      case CheckedDecision.Accepted accepted ->
          AfterDecision.of(record, accepted.decision(), accepted.statements());
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
