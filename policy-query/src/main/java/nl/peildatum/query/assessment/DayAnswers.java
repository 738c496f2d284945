package nl.peildatum.query.assessment;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.Lane;

/**
 * The answers about a country or place on a day.
 *
 * @param kindsNotRead the kinds of policy of which the day was not read
 * @param otherAreas the ids of the other areas whose policy may bear as well
 * @param leftOutHere the decisions about the place that do not count, with the lanes that each is
 *     about there
 * @param absence the reading of a lane without any recorded fact, by the name of its kind
 */
public record DayAnswers(
    List<Answer> answers,
    List<String> kindsNotRead,
    List<String> otherAreas,
    Map<DecisionId, SortedSet<Lane>> leftOutHere,
    Function<String, Reading> absence) {}
