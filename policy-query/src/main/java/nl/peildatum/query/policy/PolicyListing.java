package nl.peildatum.query.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.areaanswer.OtherAreaAnswer;
import nl.peildatum.json.Listing;
import nl.peildatum.query.parameters.Coordinates;

/** Lists the answers about a country or an area on a day, for the API and for the pages. */
public final class PolicyListing {
  private PolicyListing() {}

  /**
   * The answers about a place, of a whole country only the first of them, as of other areas whose
   * policy may also apply.
   *
   * @param place as written; empty = the whole country
   * @param most the most answers about a whole country, and about other areas
   */
  public static Listing first(Coordinates asked, Optional<String> place, long most) {
    return place
        .map(written -> ofPlace(asked, written, asked.statuses().isNone() ? most : Long.MAX_VALUE))
        .orElseGet(() -> ofCountry(asked, answer -> answer, most));
  }

  /**
   * The answers about every lane of a country.
   *
   * @param each is given each answer when it is written, and returns it
   */
  static Listing ofCountry(Coordinates asked, UnaryOperator<Answer> each) {
    return ofCountry(asked, each, Long.MAX_VALUE);
  }

  private static Listing ofCountry(Coordinates asked, UnaryOperator<Answer> each, long most) {
    var known = asked.known();
    var absence =
        !CountryAnswers.hasLane(known, asked.kinds())
            ? Optional.of(CountryAnswers.ofNoLane(known, asked.day(), asked.kindOfAbsence()))
            : Optional.<Answer>empty();
    var statuses = asked.statuses();
    var head = statuses.tell(asked.head(null), leftOut(asked));
    Supplier<Stream<Answer>> answers =
        () ->
            CountryAnswers.ofCountryInTurn(known, asked.day(), asked.kinds())
                .map(each)
                .filter(statuses::keeps)
                .limit(most);
    return asked.expandsSources()
        ? AnswerLists.answers(head, answers, absence, LinkedAnswer::of)
        : AnswerLists.answers(head, answers, absence);
  }

  private static long leftOut(Coordinates asked) {
    return asked.statuses().isNone()
        ? 0
        : CountryAnswers.ofCountryInTurn(asked.known(), asked.day(), asked.kinds())
            .filter(answer -> !asked.statuses().keeps(answer))
            .count();
  }

  static Listing ofPlace(Coordinates asked, String written) {
    return ofPlace(asked, written, Long.MAX_VALUE);
  }

  /**
   * @param most the most answers about other areas
   */
  private static Listing ofPlace(Coordinates asked, String written, long most) {
    var head = asked.headOf(Optional.of(written), asked.areas(), asked.moment().isFinal());
    var from = from(asked, written);
    return ofArea(head, from.on(asked.day()), from.mayBearOn(asked.day(), most), asked);
  }

  static AreaAnswers from(Coordinates asked, String written) {
    return AreaAnswers.of(asked.known(), written, asked.kinds());
  }

  /** The list of an area's answers that the filter keeps. */
  private static Listing ofArea(
      AnswerHead head, List<Answer> answers, List<OtherAreaAnswer> others, Coordinates asked) {
    var statuses = asked.statuses();
    var kept = answers.stream().filter(statuses::keeps).toList();
    var keptOthers = others.stream().filter(statuses::keeps).toList();
    var leftOut = answers.size() - kept.size() + others.size() - keptOthers.size();
    var told = statuses.tell(head, leftOut);
    return asked.expandsSources()
        ? AnswerLists.ofArea(told, kept, keptOthers, LinkedAnswer::of)
        : AnswerLists.ofArea(told, kept, keptOthers);
  }
}
