package nl.peildatum.query.page.time;

import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.peildatum.query.page.entry.JsonMembers;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.query.parameters.ResolvedMoment;
import nl.peildatum.query.policy.TimelineListing;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the timelines of a country or an area as the API answers them, at one moment or at
 * several.
 *
 * @param place as written; empty = the whole country
 * @param from first day shown, inclusive, Europe/Amsterdam; null = from the beginning
 * @param until exclusive; null = without end
 */
record LaneReading(
    Coordinates on, Optional<String> place, @Nullable LocalDate from, @Nullable LocalDate until) {

  /**
   * The answer with the first lanes.
   *
   * @param most the most lanes of a whole country
   */
  Map<String, Object> first(long most) {
    return JsonMembers.of(TimelineListing.first(on, place, from, until, most));
  }

  /** The lane with this subject; empty if there is none at the moment. */
  Optional<Map<String, Object>> lane(String subject) {
    return lanes(on, lane -> subject.equals(subject(lane)) && isOfKind(lane)).stream().findFirst();
  }

  private boolean isOfKind(Lane lane) {
    return on.kinds().isEmpty() || on.kinds().contains(lane.kind());
  }

  private static @Nullable String subject(Lane lane) {
    return TimeLinks.subject(Map.of("subject", lane.subject()));
  }

  /** The lane at each moment at which its timeline differs from that of the moment before. */
  List<LaneAtMoment> at(List<Long> sequences, Map<String, Object> lane) {
    var rows = new ArrayList<LaneAtMoment>();
    for (var sequence : sequences) {
      var row = at(sequence, lane);
      if (rows.isEmpty() || !rows.getLast().segments().equals(row.segments())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private LaneAtMoment at(long sequence, Map<String, Object> lane) {
    var record = on.moment().record();
    var recordedAt = record.event(sequence).map(event -> event.envelope().recordedAt());
    var moment =
        new ResolvedMoment(
            record, sequence, recordedAt.orElse(null), true, on.moment().recordedThrough());
    var kind = text(lane, "kind").orElseThrow();
    var subject = TimeLinks.subject(lane);
    var then =
        lanes(
            ofKind(kind).at(moment),
            one -> one.kind().equals(kind) && Objects.equals(subject, subject(one)));
    return new LaneAtMoment(
        sequence,
        recordedAt.orElse(null),
        then.isEmpty() ? List.of() : objects(then.getFirst(), "segments"));
  }

  private Coordinates ofKind(String kind) {
    return new Coordinates(
        on.country(),
        on.geldigOp(),
        on.moment(),
        on.basis(),
        on.bekendOp(),
        Set.of(kind),
        on.statuses(),
        on.namesEveryClock(),
        on.parameters());
  }

  private List<Map<String, Object>> lanes(Coordinates asked, Predicate<Lane> wanted) {
    return objects(
        JsonMembers.of(TimelineListing.ofLane(asked, place, from, until, wanted)), "lanes");
  }
}
