package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.Instrument;
import nl.peildatum.time.Lane;

/** What is extended stands on the day of deciding, and its end is planned. */
final class NothingToExtend {
  private NothingToExtend() {}

  /** The first day, Europe/Amsterdam, on which what stands in the lane was to be over. */
  static Optional<LocalDate> plannedEnd(Lane lane, String pointer, Deciding deciding) {
    var decidedOn = deciding.instrument().map(Instrument::decidedOn);
    if (decidedOn.isEmpty()) {
      return Optional.empty();
    }
    var end =
        deciding
            .known()
            .standingOn(lane, decidedOn.get())
            .filter(chain -> chain.content().isSet())
            .flatMap(chain -> Optional.ofNullable(chain.content().until()));
    if (end.isEmpty()) {
      deciding
          .violations()
          .add(
              "nothing-to-extend",
              pointer,
              "On "
                  + decidedOn.get()
                  + " nothing with a planned end stands in "
                  + lane.kind()
                  + " "
                  + lane.subject()
                  + ". Impose it anew, or name the category in which it was imposed.");
    }
    return end;
  }
}
