package nl.peildatum.command.workbench.view;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.decision.Basis;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LawDay;
import nl.peildatum.web.page.JsonDays;

/** The areas in which policy stands that an ending could end. */
record StandingAreas(CountryRecord record, Map<String, Object> file) {
  /**
   * The ids of the areas, on the day of the document or else on that of the last recording.
   *
   * @param actType of the act that lists areas; of one that ends nothing there are none
   */
  Set<String> of(String actType) {
    var kinds =
        Kinds.found().act(actType).filter(type -> type.isEnd()).stream()
            .flatMap(type -> Kinds.found().of(type).stream())
            .map(Kind::name)
            .collect(Collectors.toUnmodifiableSet());
    if (kinds.isEmpty()) {
      return Set.of();
    }
    var day = day();
    var known = record.atHead(Basis.OPERATIONAL);
    return known.lanes().withLiveFact().stream()
        .filter(lane -> kinds.contains(lane.kind()))
        .filter(
            lane ->
                StatusTable.ofReadings(known, known.lane(lane)).on(day).status() == Status.IN_FORCE)
        .flatMap(StandingAreas::area)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> area(Lane lane) {
    return Stream.of("area", "origin").flatMap(key -> Stream.ofNullable(lane.subject().get(key)));
  }

  private LocalDate day() {
    return file.get("instrument") instanceof Map<?, ?> instrument
            && instrument.get("decidedOn") instanceof String day
            && JsonDays.isDay(day)
        ? LocalDate.parse(day)
        : record.headRecordedAt().map(LawDay::of).orElse(LocalDate.EPOCH);
  }
}
