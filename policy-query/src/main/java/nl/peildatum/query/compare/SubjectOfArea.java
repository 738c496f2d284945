package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.PathVerdicts;
import nl.peildatum.kind.Kind;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;
import org.jspecify.annotations.Nullable;

/**
 * A subject of a place, of which different lanes may answer on different days. The place may be
 * unknown at one moment and known at another.
 */
final class SubjectOfArea implements VerdictSource {
  private final OfPlace place;
  private final Subject subject;
  private @Nullable PathVerdicts last;

  /** The answers about one place at each moment, computed once for all subjects of a kind. */
  static final class OfPlace {
    private static final int KEPT = 256;

    private final String written;
    private final String id;
    private final Map<AtMoment, AreaAnswers> found = new HashMap<>();

    private record AtMoment(RecordAsOf known, Kind kind) {}

    /**
     * @param written as the client wrote the place
     * @param id of the area that it means at one of the moments; {@code written} if it means none
     */
    OfPlace(String written, String id) {
      this.written = written;
      this.id = id;
    }

    private AreaAnswers at(RecordAsOf known, Kind kind) {
      if (found.size() > KEPT) {
        found.clear();
      }
      return found.computeIfAbsent(
          new AtMoment(known, kind), at -> AreaAnswers.of(known, written, id, Set.of(kind.name())));
    }
  }

  SubjectOfArea(OfPlace place, Subject subject) {
    this.place = place;
    this.subject = subject;
  }

  private AreaAnswers at(RecordAsOf known) {
    return place.at(known, subject.kind());
  }

  @Override
  public Lane lane() {
    return subject.in(place.id);
  }

  @Override
  public Verdict verdict(RecordAsOf known, LocalDate day) {
    return verdict(known, new RunOfDays(day));
  }

  /**
   * The verdict of this subject alone: at the many moments of a search it would take too long to
   * resolve all subjects.
   */
  private Verdict verdict(RecordAsOf known, RunOfDays run) {
    if (last == null || last.known() != known) {
      last = PathVerdicts.about(known, place.written, subject);
    }
    return last.on(subject, run)
        .map(PathVerdicts.PathVerdict::verdict)
        .orElseGet(() -> withoutLane(known, run));
  }

  private Verdict withoutLane(RecordAsOf known, RunOfDays run) {
    return known.areas().find(place.written).isPresent()
        ? new StatusTable(known, LaneAsOf.empty(lane())).on(run)
        : AreaAnswers.PLACE_UNKNOWN;
  }

  @Override
  public Answer answer(RecordAsOf known, LocalDate day) {
    return at(known).answer(subject, day);
  }

  @Override
  public List<Long> moments(long from, RecordAsOf later) {
    return from == later.sequence() ? List.of(from) : List.of(from, later.sequence());
  }

  @Override
  public List<LocalDate> days(RecordAsOf known, LocalDate first, LocalDate last) {
    var days = new ArrayList<LocalDate>();
    for (var day = first; day != null && !day.isAfter(last); ) {
      days.add(day);
      var run = new RunOfDays(day);
      verdict(known, run);
      day = run.until();
    }
    days.add(last);
    return days;
  }
}
