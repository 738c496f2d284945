package nl.peildatum.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.feed.PlaceDifference;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** What changes for a place on one basis, found from its whole timeline after each decision. */
final class WholeAreaFeed {
  private final CountryRecord record;
  private final String written;
  private final String place;
  private final Basis basis;
  private final Set<Lane> told = new HashSet<>();

  WholeAreaFeed(CountryRecord record, String place, Basis basis) {
    this.record = record;
    this.written = place;
    this.place = record.areas().find(place).map(area -> area.id().value()).orElse(place);
    this.basis = basis;
    timeline(0);
  }

  /** The timeline at a sequence, with every subject that was told of at an earlier question. */
  AreaTimeline timeline(long sequence) {
    var timeline = answers(sequence).over(null, null).timeline();
    timeline.own().forEach(of -> told.add(of.lane()));
    return timeline.withAll(told);
  }

  /** By the id where the name meant another place then. */
  private AreaAnswers answers(long sequence) {
    var known = record.asKnown(sequence, basis, null);
    var meant = known.areas().find(written).map(area -> area.id().value()).orElse(place);
    return AreaAnswers.of(known, meant.equals(place) ? written : place, place, Set.of());
  }

  List<PlaceDifference> between(AreaTimeline before, AreaTimeline after) {
    return PlaceDifference.between(before, after, basis);
  }

  /** The changes of the days after one day up to and including another, by day. */
  List<List<PlaceDifference>> begun(long sequence, LocalDate after, LocalDate last) {
    var known = timeline(sequence);
    var begun = new ArrayList<List<PlaceDifference>>();
    for (var day : PlaceDifference.daysWithin(known, after, last)) {
      begun.add(
          PlaceDifference.overnight(known, basis, day, answers(sequence)).stream()
              .map(change -> until(nextBound(known, change, day), change))
              .toList());
    }
    return begun;
  }

  private static PlaceDifference until(@Nullable LocalDate until, PlaceDifference of) {
    return new PlaceDifference(
        of.other(), of.lane(), of.basis(), of.from(), until, of.before(), of.after());
  }

  private static @Nullable LocalDate nextBound(
      AreaTimeline known, PlaceDifference change, LocalDate day) {
    var segments =
        change.other() == null
            ? known.own().stream()
                .filter(of -> of.lane().equals(change.lane()))
                .flatMap(of -> of.segments().stream())
            : known.beside().stream()
                .filter(of -> of.area().equals(change.other()) && of.lane().equals(change.lane()))
                .flatMap(of -> of.segments().stream());
    return segments
        .map(AreaTimeline.AnsweredSegment::segment)
        .flatMap(segment -> Stream.of(segment.from(), segment.until()).filter(Objects::nonNull))
        .collect(TreeSet<LocalDate>::new, TreeSet::add, TreeSet::addAll)
        .higher(day);
  }
}
