package nl.peildatum.record;

import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.About;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Target;

/**
 * Checks what an event says of earlier ones. An event names a fact by its sequence and repeats the
 * decision, type and lane of the fact: both have to name the same one, which was recorded before.
 */
final class References {
  private final RecordedEvent event;
  private final CountryRecord before;

  private References(RecordedEvent event, CountryRecord before) {
    this.event = event;
    this.before = before;
  }

  /**
   * Checks the next event of a record.
   *
   * @throws WrongReference if it names what is not recorded before, or names it wrongly
   */
  static void check(RecordedEvent next, CountryRecord before) {
    new References(next, before).check(next.statement());
  }

  private void check(Statement statement) {
    switch (statement) {
      case About about -> checkTarget(about);
      case PublicationRecorded published -> checkDecision(published.decision());
      case DecisionCorrected corrected -> checkDecision(corrected.decision());
      default -> {}
    }
  }

  private void checkTarget(About about) {
    var named = about.target();
    var target =
        before
            .event(named.sequence())
            .orElseThrow(
                () ->
                    new WrongReference(
                        "fact.sequence is %d, which is not recorded before it"
                            .formatted(named.sequence())));
    if (!named.equals(Target.of(target))) {
      throw new WrongReference(
          "fact is not what is recorded at sequence %d".formatted(named.sequence()));
    }
    if (!(about instanceof Retracted) && !target.statement().isFact()) {
      throw new WrongReference("sequence %d is no fact".formatted(named.sequence()));
    }
    if (about instanceof Corrected corrected && !corrected.result().lane().equals(named.lane())) {
      throw new WrongReference("result has another kind or subject than fact");
    }
  }

  private void checkDecision(DecisionId named) {
    if (named.equals(event.envelope().decisionId()) || before.decision(named).isEmpty()) {
      throw new WrongReference(
          "decision is \"%s\", which is no decision recorded before it".formatted(named.value()));
    }
  }
}
