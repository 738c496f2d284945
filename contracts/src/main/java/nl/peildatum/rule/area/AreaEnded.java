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

/** Rule: policy is decided only about areas that exist on the day of deciding. */
public final class AreaEnded {
  private AreaEnded() {}

  /**
   * Checks an area.
   *
   * @param area area that an act sets or ends policy for
   */
  public static void check(AreaId area, String pointer, DecisionCheck deciding) {
    deciding
        .instrument()
        .map(Instrument::decidedOn)
        .flatMap(day -> end(area, day, deciding.areas()).map(end -> refusal(end, day, deciding)))
        .ifPresent(refusal -> refusal.at(pointer, deciding));
  }

  /** The succession by which an area ended on or before the day. */
  private static Optional<Succession> end(AreaId area, LocalDate day, Gazetteer areas) {
    return areas.successionsOutOf(area).stream()
        .filter(succession -> succession.ends() && !succession.on().isAfter(day))
        .findFirst();
  }

  private record Refusal(Succession end, List<String> successors) {
    void at(String pointer, DecisionCheck deciding) {
      deciding
          .violations()
          .add(
              "area-ended",
              pointer,
              "The area "
                  + end.predecessor()
                  + " ended on "
                  + end.on()
                  + " by a "
                  + end.kind()
                  + ". Name what was there on the day of deciding: \""
                  + String.join("\", \"", successors)
                  + "\".",
              Map.of("on", end.on().toString(), "successors", successors));
    }
  }

  private static Refusal refusal(Succession end, LocalDate day, DecisionCheck deciding) {
    var areas = deciding.areas();
    return new Refusal(
        end, thereOn(day, end, areas).map(AreaId::value).distinct().sorted().toList());
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
