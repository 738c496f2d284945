package nl.peildatum.query.parameters;

import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;

/**
 * Reads the common parameters of a question about one country. Each method throws {@link
 * nl.peildatum.query.reply.Refused} with all faults of the parameters that were found so far.
 */
public final class CountryQuestions {
  private final MomentResolver moments;

  CountryQuestions(MomentResolver moments) {
    this.moments = moments;
  }

  /** Reads a question on one day; today if it names neither a day nor a moment. */
  public Coordinates onADay(CountryCode country, Parameters parameters) {
    var geldigOp = QuestionParameters.day(parameters, ClockParameters.OWN);
    var filter = AnswerFilter.in(parameters);
    var moment = moments.of(country, parameters);
    return filter.on(
        country,
        geldigOp.orElseGet(moments::today),
        moment,
        geldigOp.isPresent() && QuestionParameters.namesMoment(parameters));
  }

  /** Reads two questions on one day each, with the defaults of a question on one day. */
  public CoordinatesPair onTwoDays(CountryCode country, Parameters parameters) {
    var geldigOp = QuestionParameters.day(parameters, ClockParameters.OWN);
    var otherGeldigOp = QuestionParameters.day(parameters, ClockParameters.OTHER);
    var filter = AnswerFilter.in(parameters);
    var moment = moments.pair(country, parameters);
    var today = moments.today();
    return new CoordinatesPair(
        filter.on(
            country,
            geldigOp.orElse(today),
            moment.one(),
            ClockParameters.OWN.areNamed(parameters)),
        filter.on(
            country,
            otherGeldigOp.orElse(today),
            moment.other(),
            ClockParameters.OTHER.areNamed(parameters)));
  }

  /** Reads a question on one day as {@code one}; {@code other} is the question as of now, today. */
  public CoordinatesPair thenAndNow(CountryCode country, Parameters parameters) {
    var geldigOp = QuestionParameters.day(parameters, ClockParameters.OWN);
    var filter = AnswerFilter.in(parameters);
    var moment = moments.thenAndNow(country, parameters);
    var today = moments.today();
    return new CoordinatesPair(
        filter.on(
            country,
            geldigOp.orElse(today),
            moment.one(),
            ClockParameters.OWN.areNamed(parameters)),
        filter.on(country, today, moment.other(), false));
  }

  /** Reads a question on the whole valid axis. */
  public Coordinates onAllDays(CountryCode country, Parameters parameters) {
    var filter = AnswerFilter.in(parameters);
    return filter.on(
        country, null, moments.of(country, parameters), QuestionParameters.namesMoment(parameters));
  }

  /** Reads a question about the record itself: no day, no basis, no filter. */
  public Coordinates onTheRecord(CountryCode country, Parameters parameters) {
    return new Coordinates(
        country,
        null,
        moments.of(country, parameters),
        Basis.OPERATIONAL,
        null,
        Set.of(),
        StatusFilter.NONE,
        QuestionParameters.namesMoment(parameters),
        parameters.read());
  }
}
