package nl.peildatum.query.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.ChangeSignal;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;

/** Holds the feed of one country: one thread extends it, other threads wait for that. */
final class CountryFeed {
  private static final int DECISIONS_AT_ONCE = 20;

  private final CountryCode country;
  private final PolicyView view;
  private final ChangeSignal changeSignal = new ChangeSignal();
  private volatile State state;
  private volatile long lastGrown = System.nanoTime();

  /**
   * @param beginnings the number of the view's beginnings when the feed was read
   */
  private record State(int beginnings, Feed feed) {
    boolean goesOnIn(ViewState seen) {
      return beginnings == seen.beginnings() && feed.goesOnIn(seen.record);
    }
  }

  /**
   * The state of the view at one time.
   *
   * @param through everything recorded up to this instant (UTC, inclusive) is in the record, unless
   *     the country is in trouble
   */
  private record ViewState(
      PolicyView.Beginning beginning, Instant through, CountryRecord record, boolean inTrouble) {
    int beginnings() {
      return beginning.ofAll();
    }
  }

  CountryFeed(CountryCode country, PolicyView view) {
    this.country = country;
    this.view = view;
    this.state = new State(view.beginnings(), Feed.empty(country));
  }

  /**
   * The feed; empty if it does not hold everything in the view within the time, and for a country
   * in trouble.
   */
  Optional<Feed> grown(Duration atMost) {
    var seen = seen();
    if (seen.inTrouble) {
      return Optional.empty();
    }
    return changeSignal.await(() -> !isBehind(state, seen) || hasBegunAnew(seen), atMost)
        ? Optional.of(state.feed)
        : Optional.empty();
  }

  private boolean hasBegunAnew(ViewState seen) {
    return view.beginnings() != seen.beginnings();
  }

  boolean hasNews(long sequence) {
    return state.feed.head() > sequence || isBehind();
  }

  boolean isBehind() {
    return isBehind(state, seen());
  }

  private static boolean isBehind(State state, ViewState seen) {
    return !seen.inTrouble
        && (state.beginnings < seen.beginnings()
            || (state.beginnings == seen.beginnings()
                && state.feed.isBehind(seen.record, seen.through)));
  }

  CountryCode country() {
    return country;
  }

  /** The time of the last growth by nanoTime, or of creation. */
  long lastGrown() {
    return lastGrown;
  }

  /**
   * Adds some decisions to the feed, unless the country is in trouble. Called by one thread at a
   * time.
   */
  void grow() {
    lastGrown = System.nanoTime();
    var seen = seen();
    if (seen.inTrouble) {
      return;
    }
    var before = state.goesOnIn(seen) ? state.feed : Feed.empty(country);
    state = new State(seen.beginnings(), before.upTo(seen.record, seen.through, DECISIONS_AT_ONCE));
    changeSignal.signal();
  }

  private ViewState seen() {
    while (true) {
      var beginning = view.beginning(country);
      var through = view.recordedThrough().orElse(Instant.EPOCH);
      var record = view.record(country);
      var inTrouble = view.trouble(country).isPresent();
      if (beginning.equals(view.beginning(country))) {
        return new ViewState(beginning, through, record, inTrouble);
      }
    }
  }
}
