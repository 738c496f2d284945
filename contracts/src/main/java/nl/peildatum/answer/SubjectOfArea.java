package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.time.Lane;

/**
 * A subject as a place is told of it, whichever lane answers on a day. The place may be unknown at
 * one moment and known at another.
 */
final class SubjectOfArea implements VerdictSource {
  private static final int KEPT = 256;

  private final String place;
  private final Subject subject;
  private final Map<AsKnown, AreaAnswers> known = new HashMap<>();

  /**
   * @param place as the client wrote it
   */
  SubjectOfArea(String place, Subject subject) {
    this.place = place;
    this.subject = subject;
  }

  private AreaAnswers at(AsKnown moment) {
    if (known.size() > KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        moment, as -> AreaAnswers.of(as, place, Set.of(subject.kind().name())));
  }

  @Override
  public Lane lane() {
    return subject.in(place);
  }

  @Override
  public Verdict verdict(AsKnown known, LocalDate day) {
    return at(known).verdict(subject, new RunOfDays(day));
  }

  @Override
  public Answer answer(AsKnown known, LocalDate day) {
    return at(known).answer(subject, day);
  }

  @Override
  public List<Long> moments(long from, AsKnown later) {
    return from == later.sequence() ? List.of(from) : List.of(from, later.sequence());
  }

  @Override
  public List<LocalDate> days(AsKnown known, LocalDate first, LocalDate last) {
    var days = new ArrayList<LocalDate>();
    for (var day = first; day != null && !day.isAfter(last); ) {
      days.add(day);
      var run = new RunOfDays(day);
      at(known).verdict(subject, run);
      day = run.until();
    }
    days.add(last);
    return days;
  }
}
