package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.query.feed.AreaFeed;
import nl.peildatum.query.feed.ChangedAnswer;
import nl.peildatum.query.feed.PlaceDifference;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.testing.BesideOthers;
import nl.peildatum.time.LawDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The feed of an area, which looks at few days, says what whole timelines say")
@BesideOthers
class AreaFeedAgreesTest {
  private static final LocalDate LAST_DAY = World.date(Painter.LAST);
  private int changes;
  private int asked;

  @Test
  @DisplayName("for a place on record and for one that is not")
  void agrees() {
    Law law = this::brokenBy;
    law.holdsFor(Integer.getInteger("law.records", 40), 9_800_000);
    assertThat(changes).isGreaterThan(200);
  }

  private Optional<String> brokenBy(Paper paper) {
    var record = Watched.of(paper).record();
    var area = asked++ % World.AREAS.size();
    return differs(record, World.AREAS.get(area))
        .or(() -> differs(record, World.otherName(area)))
        .or(() -> differs(record, "nowhere"));
  }

  private Optional<String> differs(CountryRecord record, String place) {
    var feed =
        AreaFeed.of(record, place, LAST_DAY).stream()
            .map(change -> ((ChangedAnswer.OfPlace) change.changed()).difference())
            .toList();
    changes += feed.size();
    for (var basis : Basis.values()) {
      var told = feed.stream().filter(change -> change.basis() == basis).toList();
      var expected = whole(record, place, basis);
      if (!told.equals(expected)) {
        return Optional.of(
            "%s from %s: whole timelines say%n  %s%n  the feed%n  %s"
                .formatted(basis, place, expected, told));
      }
    }
    return Optional.empty();
  }

  private static List<PlaceDifference> whole(CountryRecord record, String place, Basis basis) {
    var feed = new WholeAreaFeed(record, place, basis);
    var changes = new ArrayList<PlaceDifference>();
    var known = feed.timeline(0);
    var head = 0L;
    var today = LocalDate.MAX;
    for (var decision : record.decisions()) {
      var day = LawDay.of(decision.recordedAt());
      if (today.isBefore(day)) {
        feed.begun(head, today, day).forEach(changes::addAll);
      }
      var after = feed.timeline(decision.lastSequence());
      changes.addAll(feed.between(known, after));
      known = after;
      head = decision.lastSequence();
      today = day;
    }
    if (today.isBefore(LAST_DAY)) {
      feed.begun(head, today, LAST_DAY).forEach(changes::addAll);
    }
    return changes;
  }
}
