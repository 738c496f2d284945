package nl.peildatum.rule.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.decision.Instrument;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/** Rule: policy is decided only about areas that exist on the day of deciding. */
public final class AreaEnded {
  private AreaEnded() {}

  /**
   * Checks an area.
   *
   * @param area area that an act sets or ends policy for
   */
  public static void check(AreaId area, String pointer, DecisionCheck check) {
    check
        .instrument()
        .map(Instrument::decidedOn)
        .ifPresent(day -> check(area, day, pointer, check));
  }

  /**
   * Checks an area of an act with another day of deciding than that of this decision.
   *
   * @param decidedOn day of deciding, Europe/Amsterdam
   */
  public static void check(AreaId area, LocalDate decidedOn, String pointer, DecisionCheck check) {
    end(area, decidedOn, check.areas())
        .ifPresent(end -> refuse(end, successorsOn(decidedOn, end, check), pointer, check));
  }

  /** The succession by which an area ended on or before the day. */
  private static Optional<Succession> end(AreaId area, LocalDate day, Gazetteer areas) {
    return areas.successionsOutOf(area).stream()
        .filter(succession -> succession.ends() && !succession.on().isAfter(day))
        .findFirst();
  }

  private static void refuse(
      Succession end, List<String> successors, String pointer, DecisionCheck check) {
    check.refuse(
        "area-ended",
        pointer,
        Wording.of(
            "area-ended",
            end.predecessor(),
            end.on(),
            end.kind(),
            String.join("\", \"", successors)),
        Map.of("on", end.on().toString(), "successors", successors));
  }

  private static List<String> successorsOn(LocalDate day, Succession end, DecisionCheck check) {
    return thereOn(day, end, check.areas()).map(AreaId::value).distinct().sorted().toList();
  }

  /**
   * The ids of the successors that exist on the day. A successor that has ended too is replaced by
   * its own successors; successions contain no cycle.
   */
  private static Stream<AreaId> thereOn(LocalDate day, Succession end, Gazetteer areas) {
    return end.successors().stream()
        .flatMap(
            successor ->
                end(successor, day, areas)
                    .map(next -> thereOn(day, next, areas))
                    .orElseGet(() -> Stream.of(successor)));
  }
}
