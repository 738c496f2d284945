package nl.peildatum.query.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.feed.AnswerChange;
import nl.peildatum.query.feed.AnswerChangeJson;
import nl.peildatum.query.feed.Feed;
import nl.peildatum.query.feed.Feeds;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;

/** What this node derives of the answers that changed; every node derives the same. */
record Derived(PolicyView view, Feeds feeds, String source) {

  private static final Duration MOMENT = Duration.ofMillis(200);

  /** All that was on record when this node began is known. */
  boolean awaitReady(Duration atMost) {
    return view.await(view::isReady, atMost);
  }

  /** Nothing was forgotten since. */
  boolean isStill(int beginnings) {
    return view.isReady() && view.beginnings() == beginnings;
  }

  /** By code. */
  List<CountryCode> countries() {
    return view.records().stream().map(CountryRecord::country).toList();
  }

  /** UTC, inclusive: everything recorded up to it is known, and the relay has vouched for it. */
  Instant through() {
    return view.recordedThrough().orElse(Instant.EPOCH);
  }

  /** Empty while the country is in trouble, its feed is growing, or all is being forgotten. */
  Optional<OfCountry> of(CountryCode country) {
    var beginnings = view.beginnings();
    var through = through();
    return feeds
        .within(country, MOMENT)
        .filter(_ -> view.trouble(country).isEmpty() && isStill(beginnings))
        .map(feed -> new OfCountry(through, feed, source));
  }

  /** There is something after a sequence, or something to look at. */
  boolean hasNews(CountryCode country, long sequence) {
    return view.trouble(country).isEmpty() && feeds.hasNews(country, sequence);
  }

  void await(BooleanSupplier news, Duration atMost) {
    view.await(news, atMost);
  }

  /**
   * One country, at one moment.
   *
   * @param through UTC, inclusive: whatever changed up to this instant is derived
   */
  record OfCountry(Instant through, Feed feed, String source) {

    /**
     * @param sequence empty when there is none with it, or not everything up to it is known
     */
    Optional<Change> known(long sequence) {
      return after(Math.max(0, sequence - 1))
          .findFirst()
          .filter(found -> found.event().sequence() == sequence)
          .filter(this::isKnown);
    }

    boolean isKnown(Change change) {
      return !change.event().time().isAfter(through);
    }

    Stream<Change> after(long sequence) {
      return feed.after(sequence).map(this::change);
    }

    private Change change(AnswerChange change) {
      return new Change(
          AnswerChangeJson.around(change, source),
          change.step().lastSequence(),
          AnswerChangeJson.data(change));
    }
  }
}
