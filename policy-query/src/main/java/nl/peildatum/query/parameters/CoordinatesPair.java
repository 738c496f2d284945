package nl.peildatum.query.parameters;

import java.util.Optional;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.ReplyForm;

/** The coordinates of two questions in one request, which differ in their clocks only. */
public record CoordinatesPair(Coordinates one, Coordinates other) {
  /**
   * The caching of the answer about their differences.
   *
   * @param resource the path after the country, percent-encoded
   */
  public Caching caching(String resource, ReplyForm form) {
    if (!one.moment().isFinal() || !other.moment().isFinal()) {
      return Caching.NONE;
    }
    var onDays = one.address(resource).with(ClockParameters.OTHER.geldigOp(), other.day());
    var canonical =
        onDays
            .asOf(ClockParameters.OWN, one.moment().beschikbaarOp())
            .asOf(ClockParameters.OTHER, other.moment().beschikbaarOp());
    return one.namesEveryClock() && other.namesEveryClock()
        ? Caching.forEver(canonical.text())
        : Caching.untilRecorded(
            canonical.text(), form, onDays.text() + one.revision() + other.revision());
  }

  /**
   * The head of {@code one}, final only if both are.
   *
   * @param place as written; empty = the whole country
   */
  public AnswerHead head(Optional<String> place) {
    return head(place, one.moment().isFinal() && other.moment().isFinal());
  }

  /**
   * The head of {@code one}; never final, since the answer holds what is known now.
   *
   * @param place as written; empty = the whole country
   */
  public AnswerHead passingHead(Optional<String> place) {
    return head(place, false);
  }

  /**
   * The head of {@code one}; a place known in only one of the records is described from that one.
   */
  private AnswerHead head(Optional<String> place, boolean isFinal) {
    return one.headOf(
        place, place.flatMap(one.areas()::find).isPresent() ? one.areas() : other.areas(), isFinal);
  }
}
