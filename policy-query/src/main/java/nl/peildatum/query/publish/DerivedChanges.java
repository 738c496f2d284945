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

/** Gives the changes of answers as this node derives them; every node derives equal ones. */
record DerivedChanges(PolicyView view, Feeds feeds, String source) {

  private static final Duration MOMENT = Duration.ofMillis(200);

  /**
   * Waits until everything that was on record when this node started is known; false if that takes
   * longer.
   */
  boolean awaitReady(Duration atMost) {
    return view.await(view::isReady, atMost);
  }

  /**
   * Whether the view still holds what it held at an earlier time.
   *
   * @param beginnings the number of the view's beginnings at that time
   */
  boolean isStill(int beginnings) {
    return view.isReady() && view.beginnings() == beginnings;
  }

  /** The countries on record, by code. */
  List<CountryCode> countries() {
    return view.records().stream().map(CountryRecord::country).toList();
  }

  /**
   * The instant, UTC, inclusive, up to which everything recorded is known and vouched for by the
   * relay.
   */
  Instant through() {
    return view.recordedThrough().orElse(Instant.EPOCH);
  }

  /**
   * The changes of a country; empty while the country is in trouble, its feed is growing, or
   * everything is being forgotten.
   */
  Optional<OfCountry> of(CountryCode country) {
    var beginnings = view.beginnings();
    var through = through();
    return feeds
        .within(country, MOMENT)
        .filter(_ -> view.trouble(country).isEmpty() && isStill(beginnings))
        .map(feed -> new OfCountry(through, feed, source));
  }

  /** Whether there is a change after a sequence, or something left to process. */
  boolean hasNews(CountryCode country, long sequence) {
    return view.trouble(country).isEmpty() && feeds.hasNews(country, sequence);
  }

  /** Waits until there is news, or until the time is over. */
  void await(BooleanSupplier news, Duration atMost) {
    view.await(news, atMost);
  }

  /**
   * The changes of one country at one moment.
   *
   * @param through UTC, inclusive: every change up to this instant is derived
   */
  record OfCountry(Instant through, Feed feed, String source) {

    /**
     * The change with a sequence; empty while there is none, or not everything up to it is known.
     */
    Optional<PublishedChange> known(long sequence) {
      return after(Math.max(0, sequence - 1))
          .findFirst()
          .filter(found -> found.event().sequence() == sequence)
          .filter(this::isKnown);
    }

    /** Whether everything up to the instant of the change is known. */
    boolean isKnown(PublishedChange change) {
      return !change.event().time().isAfter(through);
    }

    /**
     * The changes in order.
     *
     * @param sequence exclusive
     */
    Stream<PublishedChange> after(long sequence) {
      return feed.after(sequence).map(this::change);
    }

    private PublishedChange change(AnswerChange change) {
      return new PublishedChange(
          AnswerChangeJson.around(change, source),
          change.step().lastSequence(),
          AnswerChangeJson.data(change));
    }
  }
}
