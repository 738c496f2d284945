package nl.peildatum.law;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.peildatum.law.painter.Diary;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.record.CountryRecord;

/**
 * A record on paper whose decisions were recorded at odd moments: in the same second, at midnight
 * sharp and a thousandth before it, days apart.
 */
record Watched(Paper paper, List<Instant> recordedAt) {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  static Watched of(Paper paper) {
    var random = new SplittableRandom(paper.toString().hashCode());
    var recordedAt = new ArrayList<Instant>();
    var last = World.date(random.nextInt(20)).atStartOfDay(AMSTERDAM).toInstant();
    for (var i = 0; i < paper.decisions().size(); i++) {
      last = later(last, random);
      recordedAt.add(last);
    }
    return new Watched(paper, List.copyOf(recordedAt));
  }

  /** A moment after another one. */
  static Instant later(Instant moment, SplittableRandom random) {
    var midnight =
        moment.atZone(AMSTERDAM).toLocalDate().plusDays(1).atStartOfDay(AMSTERDAM).toInstant();
    var justBefore = midnight.minusMillis(1);
    return switch (random.nextInt(7)) {
      case 0 -> moment.plusMillis(1);
      case 1 -> midnight;
      case 2 -> justBefore.isAfter(moment) ? justBefore : midnight;
      case 3 -> midnight.plusMillis(1);
      case 4 -> moment.plus(Duration.ofDays(1 + random.nextInt(6)));
      default -> moment.plusMillis(1 + random.nextLong(40 * 3_600_000L));
    };
  }

  /** The record after so many decisions. */
  CountryRecord record(int decisions) {
    return Scribe.fold(Scribe.events(paper.first(decisions), recordedAt));
  }

  CountryRecord record() {
    return record(paper.decisions().size());
  }

  Diary diary() {
    return new Diary(
        paper, recordedAt, World.LEGEND, World.IN_ORDER, World.AREAS.size(), World.DAY_0);
  }

  Feed feed(Instant through) {
    return Feed.of(record(), through);
  }
}
