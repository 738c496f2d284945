package nl.peildatum.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.peildatum.law.painter.Diary;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever takes every change in turn holds the answers themselves")
@BesideOthers
class FeedReplayTest {
  private static final long APART = 12_000_000L;
  private static final int RECORDS = Integer.getInteger("feed.records", 120);
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final List<Integer> LANES =
      IntStream.range(0, World.LANES.size()).boxed().toList();

  @Test
  @DisplayName("those of decisions give every day of every lane, after each decision")
  void timelines() {
    Law law = FeedReplayTest::givesOtherDays;
    law.holdsFor(RECORDS, APART);
  }

  private static Optional<String> givesOtherDays(Paper paper) {
    var watched = Watched.of(paper);
    var diary = watched.diary();
    var subscriber = new Subscriber();
    var pages = FeedReader.pages(watched.feed(Instant.EPOCH), paper);
    for (var known = 1; known <= paper.decisions().size(); known++) {
      for (var page : pages) {
        if (page.decisions() == known && page.day() == null) {
          subscriber.takeForAllDays(page);
        }
      }
      for (var formal : List.of(false, true)) {
        for (var lane : LANES) {
          var held = subscriber.days(lane, formal);
          var wall = Subscriber.days(diary.wall(known, formal), lane);
          if (!held.equals(wall)) {
            return Optional.of(
                "%s after decision %d:%n  held %s%n  wall %s"
                    .formatted(World.name(lane), known, held, wall));
          }
        }
      }
    }
    return Optional.empty();
  }

  @Test
  @DisplayName("all of them give what is answered for today, after each decision and each midnight")
  void today() {
    Law law = FeedReplayTest::givesAnotherToday;
    law.holdsFor(RECORDS, APART + RECORDS);
  }

  private static Optional<String> givesAnotherToday(Paper paper) {
    var watched = Watched.of(paper);
    var through = watched.recordedAt().getLast().plus(Duration.ofDays(30));
    var diary = watched.diary();
    var pages = FeedReader.pages(watched.feed(through), paper);
    var subscriber = new Subscriber();
    var last = watched.recordedAt().getFirst().atZone(AMSTERDAM).toLocalDate();
    var next = 0;
    for (var known = 0; known <= paper.decisions().size(); known++) {
      var end = known < paper.decisions().size() ? watched.recordedAt().get(known) : through;
      for (var day = last; !day.isAfter(end.atZone(AMSTERDAM).toLocalDate()); ) {
        while (next < pages.size() && isBy(pages.get(next), known, day)) {
          subscriber.takeForToday(pages.get(next++), World.day(day));
        }
        var wrong = differsToday(subscriber, diary, known, day);
        if (wrong.isPresent()) {
          return wrong;
        }
        last = day;
        day = day.plusDays(1);
      }
    }
    return next == pages.size()
        ? Optional.empty()
        : Optional.of("nobody waited for " + pages.subList(next, pages.size()));
  }

  /** Told by the time that so many decisions are known and it is this day. */
  private static boolean isBy(Diary.Page page, int known, LocalDate day) {
    return page.decisions() <= known && !page.at().atZone(AMSTERDAM).toLocalDate().isAfter(day);
  }

  private static Optional<String> differsToday(
      Subscriber subscriber, Diary diary, int known, LocalDate day) {
    for (var formal : List.of(false, true)) {
      for (var lane : LANES) {
        var held = subscriber.today(lane, formal);
        var wall = diary.wall(known, formal).reading(lane, World.day(day));
        if (!held.equals(wall)) {
          return Optional.of(
              "%s on %s after %d decisions:%n  held %s%n  wall %s"
                  .formatted(World.name(lane), day, known, held, wall));
        }
      }
    }
    return Optional.empty();
  }
}
