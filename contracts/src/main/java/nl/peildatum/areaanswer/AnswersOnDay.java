package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Answers;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.kind.Kind;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.SameDays;

/**
 * Builds the answers for a place on one day, each with the run of days around it and the changes
 * before and after that run.
 *
 * @param day Europe/Amsterdam
 */
record AnswersOnDay(RecordAsOf known, PathVerdicts path, OtherAreas others, LocalDate day) {

  /**
   * The verdict about a subject on a day.
   *
   * @param beside the verdicts of other areas about the kind
   */
  private record VerdictWithOthers(PathVerdict verdict, List<OtherAreaVerdict> beside) {
    boolean isSameAs(VerdictWithOthers other) {
      return verdict.isSameAs(other.verdict) && OtherAreaVerdict.areSame(beside, other.beside);
    }
  }

  /** The answer of the lane on the path that answers about a subject. */
  Answer onPath(Subject subject) {
    return withOthers(subject.kind(), run -> path.on(subject, run).orElseThrow());
  }

  /** The answer PLACE_UNKNOWN for a lane named after the place. */
  Answer placeUnknown(Lane own) {
    var verdict = AreaAnswers.placeUnknown(own);
    return withOthers(Subject.of(own).kind(), run -> verdict);
  }

  private Answer withOthers(Kind kind, Function<RunOfDays, PathVerdict> verdictOn) {
    return answer(
        SameDays.withNeighbours(
            day,
            run -> new VerdictWithOthers(verdictOn.apply(run), others.on(kind, run)),
            VerdictWithOthers::isSameAs),
        VerdictWithOthers::verdict);
  }

  /**
   * The answer of another area, with the run of days on which its verdict is given beside the
   * answers of the place and does not change.
   */
  Answer ofOtherArea(OtherAreaVerdict other) {
    return answer(
        SameDays.withNeighbours(
            day, run -> others.sameAreaOn(other, run), OtherAreaVerdict::isSameAs),
        OtherAreaVerdict::onPath);
  }

  private <T> Answer answer(SameDays.WithNeighbours<T> days, Function<T, PathVerdict> verdict) {
    var by = verdict.apply(days.result()).by();
    return Answers.of(known, by.lane().lane(), days, one -> verdict.apply(one).verdict())
        .withLineage(by.lineage());
  }
}
