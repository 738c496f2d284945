package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.Paths;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.StandingFold;

/** Finds out whether an End (<i>intrekken</i>) ends policy: a Set that stands on its first day. */
public final class EndedPolicy {
  private EndedPolicy() {}

  /**
   * Whether a Set stands on the End's first day: in its own lane, from an earlier place than the
   * End, or in a lane that would answer for its area. An End that overrules may also end a Set of
   * an earlier place that starts later. An End without a known start ends nothing yet and is
   * passed.
   *
   * @param known with the End on record
   */
  public static boolean exists(RecordAsOf known, CorrectionChain end) {
    var lane = end.content().lane();
    return end.start()
        .earliest()
        .map(day -> isOfOwnLane(known.lane(lane), end, day) || isOfOtherLane(known, lane, day))
        .orElse(true);
  }

  private static boolean isOfOwnLane(LaneAsOf lane, CorrectionChain end, LocalDate day) {
    var earlier =
        lane.facts().stream()
            .filter(fact -> fact.chain().root() < end.root())
            .flatMap(fact -> fact.lanePeriod().stream())
            .toList();
    return StandingFold.standing(earlier, day)
            .map(LanePeriod::fact)
            .filter(DatedFact::isSet)
            .isPresent()
        || (end.content().overrules()
            && earlier.stream().anyMatch(s -> s.fact().isSet() && s.period().from().isAfter(day)));
  }

  private static boolean isOfOtherLane(RecordAsOf known, Lane lane, LocalDate day) {
    var area = Subject.areaOf(lane);
    return !area.equals(Path.WHOLE_COUNTRY)
        && known.areas().byId(new AreaId(area)).stream()
            .map(
                of ->
                    LaneSelection.about(
                        known, Paths.of(of, known.areas()), Stream.of(Subject.of(lane))))
            .flatMap(around -> around.allOn(day))
            .filter(other -> !other.lane().equals(lane))
            .anyMatch(other -> other.setStands(day));
  }
}
