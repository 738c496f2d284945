package nl.peildatum.query.cases;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.time.Lane;

/**
 * What is told on a day.
 *
 * @param otherAreas in which policy stands that may bear as well, by id
 * @param leftOutHere of the decisions that do not count, those about the place, each with its lanes
 *     there
 * @param absence what a lane reads of which nothing is recorded
 */
public record DayThen(
    List<Answer> answers,
    List<String> otherAreas,
    Map<DecisionId, SortedSet<Lane>> leftOutHere,
    Reading absence) {}
