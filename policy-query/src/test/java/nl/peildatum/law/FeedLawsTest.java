package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import nl.peildatum.law.painter.Diary;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.query.feed.AnswerChange;
import nl.peildatum.query.feed.AnswerChangeJson;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The feed tells every answer that changed, once, when it did")
@BesideOthers
class FeedLawsTest {
  private static final long APART = 11_000_000L;
  private static final int RECORDS = Integer.getInteger("feed.records", 120);

  private final Map<String, Integer> told = new TreeMap<>();

  @Test
  @DisplayName("it tells what somebody writes down who sits before the wall day and night")
  void tellsWhatChanged() {
    Law law = this::tellsOtherwise;
    law.holdsFor(RECORDS, APART);
    System.out.println("Changes told: " + told);
    assertThat(told).containsKeys("decision", "day", "area", "absence by a day");
  }

  private Optional<String> tellsOtherwise(Paper paper) {
    var watched = Watched.of(paper);
    var through = through(watched);
    var feed = watched.feed(through);
    var pages = FeedReader.pages(feed, paper);
    var diary = watched.diary().until(through.isAfter(last(watched)) ? through : last(watched));
    diary.forEach(this::count);
    for (var i = 0; i < Math.max(pages.size(), diary.size()); i++) {
      var said = i < pages.size() ? pages.get(i) : null;
      var written = i < diary.size() ? diary.get(i) : null;
      if (said == null || !said.equals(written)) {
        return Optional.of(
            "recorded at %s, up to %s, step %d:%n  the feed says %s%n  the diary says %s"
                .formatted(watched.recordedAt(), through, i, said, written));
      }
    }
    return Optional.empty();
  }

  private void count(Diary.Page page) {
    told.merge(page.day() == null ? "decision" : "day", page.lines(), Integer::sum);
    if (!page.ofAreas().isEmpty()) {
      told.merge("area", page.ofAreas().size(), Integer::sum);
    }
    if (page.day() != null && !page.ofNone().isEmpty()) {
      told.merge("absence by a day", page.ofNone().size(), Integer::sum);
    }
  }

  private static Instant last(Watched watched) {
    return watched.recordedAt().getLast();
  }

  private static Instant through(Watched watched) {
    var random = new SplittableRandom(watched.paper().toString().hashCode());
    return random.nextInt(4) == 0
        ? Instant.EPOCH
        : last(watched).plus(Duration.ofHours(random.nextInt(1_000)));
  }

  @Test
  @DisplayName("its numbers begin at 1 and have no holes; each step says its own first and last")
  void hasNoHoles() {
    Law law = FeedLawsTest::hasHoles;
    law.holdsFor(RECORDS / 2, APART + RECORDS);
  }

  private static Optional<String> hasHoles(Paper paper) {
    var watched = Watched.of(paper);
    var feed = watched.feed(through(watched));
    var sequences = feed.after(0).map(AnswerChange::sequence).toList();
    var steps =
        feed.steps()
            .flatMap(
                step -> LongStream.rangeClosed(step.firstSequence(), step.lastSequence()).boxed())
            .toList();
    var right = LongStream.rangeClosed(1, feed.head()).boxed().toList();
    return sequences.equals(right) && steps.equals(right)
        ? Optional.empty()
        : Optional.of(sequences + " in steps " + steps);
  }

  @Test
  @DisplayName("grown bit by bit it is what it is at once, and what it told stays, to the byte")
  void grows() {
    Law law = FeedLawsTest::growsOtherwise;
    law.holdsFor(RECORDS, APART + 2L * RECORDS);
  }

  private static Optional<String> growsOtherwise(Paper paper) {
    var watched = Watched.of(paper);
    var end = last(watched).plus(Duration.ofDays(40));
    var whole = bytes(watched.feed(end));
    var random = new SplittableRandom(paper.toString().hashCode());
    var feed = Feed.empty(World.MALI);
    var through = watched.recordedAt().getFirst().minusMillis(1);
    while (through.isBefore(end)) {
      through = Watched.later(through, random);
      var upTo = through;
      var known = (int) watched.recordedAt().stream().filter(at -> !at.isAfter(upTo)).count();
      feed = feed.upTo(watched.record(known), through);
      var grown = bytes(feed);
      if (grown.size() > whole.size() || !whole.subList(0, grown.size()).equals(grown)) {
        return Optional.of(
            "up to %s after %d decisions:%n  grown %s%n  at once %s"
                .formatted(through, known, grown, whole));
      }
    }
    var last = bytes(feed.upTo(watched.record(), end));
    return last.equals(whole)
        ? Optional.empty()
        : Optional.of("grown %s%n  at once %s".formatted(last, whole));
  }

  private static List<String> bytes(Feed feed) {
    return feed.after(0)
        .map(change -> new String(AnswerChangeJson.data(change), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  @DisplayName("read from any number on, it is the rest of the whole")
  void isReadFromAnywhere() {
    Law law = FeedLawsTest::readsOtherwise;
    law.holdsFor(RECORDS / 4, APART + 3L * RECORDS);
  }

  private static Optional<String> readsOtherwise(Paper paper) {
    var feed = Watched.of(paper).feed(Instant.EPOCH);
    var whole = bytes(feed);
    for (var after = 0; after <= feed.head(); after++) {
      var rest = new ArrayList<String>();
      feed.after(after)
          .forEach(c -> rest.add(new String(AnswerChangeJson.data(c), StandardCharsets.UTF_8)));
      if (!rest.equals(whole.subList(after, whole.size()))) {
        return Optional.of("after " + after + ": " + rest);
      }
    }
    return Optional.empty();
  }
}
