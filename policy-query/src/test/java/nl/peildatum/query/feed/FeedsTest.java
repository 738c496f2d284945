package nl.peildatum.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the feeds of a node")
class FeedsTest {
  private static final CountryCode ML = new CountryCode("ML");
  private static final Instant JUST_BEFORE = Instant.parse("2026-11-24T22:59:59.999Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-24T23:00:00.000Z");

  private final PolicyView view = new PolicyView();
  private final Feeds feeds = new Feeds(view);
  private final Country mali = new Country("ML");

  @BeforeEach
  void aLetterIsRead() {
    decides("letter", "2026-11-24T09:00:00Z", "2026-11-25", "gao");
  }

  private void decides(String id, String at, String from, String... areas) {
    mali.designates(id, at, from, areas).forEach(view::take);
  }

  @Test
  @DisplayName("have news by a decision and by a day that began, and by nothing else")
  void news() {
    assertThat(feeds.hasNews(ML, 0)).isTrue();
    var head = feeds.of(ML).head();
    assertThat(feeds.hasNews(ML, head)).isFalse();
    assertThat(feeds.hasNews(ML, head - 1)).isTrue();
    view.recordedThrough(JUST_BEFORE);
    assertThat(feeds.hasNews(ML, head)).isFalse();
    view.recordedThrough(MIDNIGHT);
    assertThat(feeds.hasNews(ML, head)).isTrue();
    assertThat(feeds.of(ML).head()).isEqualTo(head + 1);
    assertThat(feeds.hasNews(ML, head + 1)).isFalse();
    decides("next", "2026-11-25T09:00:00Z", "2023-01-11", "mopti");
    assertThat(feeds.hasNews(ML, head + 1)).isTrue();
    assertThat(feeds.of(ML)).isSameAs(feeds.of(ML));
  }

  @Test
  @DisplayName("wake who waits for them when a day has begun before which everything was read")
  void wakeAtMidnight() throws Exception {
    var head = feeds.of(ML).head();
    view.recordedThrough(JUST_BEFORE);
    assertThat(wokenBy(head, () -> view.recordedThrough(MIDNIGHT))).isTrue();
    var next = feeds.of(ML).head();
    assertThat(wokenBy(next, () -> decides("next", "2026-11-25T09:00:00Z", "2023-01-11", "mopti")))
        .isTrue();
  }

  @Test
  @DisplayName("do not grow while what was recorded before is read, and do once the node is ready")
  void notWhileReading() {
    feeds.of(ML);
    view.reading();
    decides("next", "2026-11-25T09:00:00Z", "2023-01-11", "mopti");
    assertThat(feeds.within(ML, Duration.ofMillis(300))).isEmpty();
    view.ready();
    assertThat(feeds.of(ML).head()).isPositive();
    view.reading();
    decides("third", "2026-11-25T10:00:00Z", "2023-01-12", "segou");
    assertThat(feeds.within(ML, Duration.ofSeconds(10))).isPresent();
  }

  /** Within a time in which nobody looks by himself. */
  private boolean wokenBy(long sequence, Runnable happening)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var looked = new CountDownLatch(1);
      BooleanSupplier news =
          () -> {
            looked.countDown();
            return feeds.hasNews(ML, sequence);
          };
      var woken = others.submit(() -> view.await(ML, news, Duration.ofMinutes(5)));
      assertThat(looked.await(30, TimeUnit.SECONDS)).as("somebody looks").isTrue();
      happening.run();
      try {
        return woken.get(30, TimeUnit.SECONDS);
      } finally {
        others.shutdownNow();
      }
    }
  }

  @Test
  @DisplayName("are one for all who ask at the same time")
  void oneForAll() throws Exception {
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Feed> asking = () -> feeds.of(ML);
      var found =
          many.invokeAll(Stream.generate(() -> asking).limit(50).toList(), 1, TimeUnit.MINUTES);
      assertThat(found).extracting(Future::resultNow).containsOnly(feeds.of(ML));
    }
  }

  @Test
  @DisplayName("begin anew when everything was forgotten")
  void forgotten() {
    var before = changes();
    view.startOver();
    assertThat(feeds.of(ML).head()).isZero();
    new Country("ML")
        .designates("other", "2026-11-24T10:00:00Z", "2023-01-11", "gao")
        .forEach(view::take);
    assertThat(changes()).isNotEmpty().doesNotContainAnyElementsOf(before);
    view.startOver();
    new Country("ML")
        .designates("letter", "2026-11-24T09:00:00Z", "2026-11-25", "gao")
        .forEach(view::take);
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  @DisplayName("grow by themselves, and never by a client that asks")
  void noClientLetsThemGrow() {
    var head = feeds.of(ML).head();
    feeds.close();
    decides("next", "2026-11-24T10:00:00Z", "2023-01-11", "mopti");
    assertThat(feeds.within(ML, Duration.ofMillis(100))).isEmpty();
    assertThat(feeds.hasNews(ML, head)).isTrue();
  }

  @Test
  @DisplayName("do not grow in trouble, and are afterwards those of every other node")
  void inTrouble() {
    var late = mali.designates("late", "2026-11-24T10:00:00Z", "2026-11-25", "mopti");
    assertThat(changes()).isNotEmpty();
    view.trouble(ML, CountryFault.UNREADABLE);
    view.recordedThrough(MIDNIGHT);
    assertThat(feeds.within(ML, Duration.ofMillis(100))).isEmpty();
    late.forEach(view::take);
    view.trouble(ML, null);
    assertThat(changes()).isEqualTo(Feed.of(view.record(ML), MIDNIGHT).after(0).toList());
  }

  @Test
  @DisplayName("begin anew where a decision was recorded before a day that was looked at")
  void recordedBefore() {
    var late = mali.designates("late", "2026-11-24T10:00:00Z", "2026-11-25", "mopti");
    view.recordedThrough(MIDNIGHT);
    assertThat(changes()).isNotEmpty();
    late.forEach(view::take);
    assertThat(changes()).isEqualTo(Feed.of(view.record(ML), MIDNIGHT).after(0).toList());
  }

  private List<AnswerChange> changes() {
    return feeds.of(ML).after(0).toList();
  }
}
