package nl.peildatum.query.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * Holds the records of all countries as this node knows them. The intake's thread writes; all
 * threads read, and lock only to wait for news.
 *
 * <p>A reader that needs {@code recordedThrough} and a record must read {@link #recordedThrough()}
 * before {@link #record}: then the record holds every event up to that instant, if {@link
 * #beginnings()} did not change in between.
 */
public final class PolicyView {
  private final Map<String, CountryView> countries = new ConcurrentSkipListMap<>();
  private final Map<DecisionId, CountryCode> decisions = new ConcurrentHashMap<>();
  private final ChangeSignal changeSignal = new ChangeSignal();
  private volatile @Nullable Instant recordedThrough;
  private volatile boolean ready;
  private volatile boolean reading;
  private volatile int beginnings;
  private volatile long taken;

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  public void take(RecordedEvent event) {
    taken++;
    var envelope = event.envelope();
    if (country(envelope.country()).take(event)) {
      decisions.put(envelope.decisionId(), envelope.country());
      changeSignal.signal();
    }
  }

  /** Sets the trouble of a country's record, or ends it with {@code null}. */
  public void trouble(CountryCode country, @Nullable CountryFault trouble) {
    if (country(country).trouble(trouble)) {
      changeSignal.signal();
    }
  }

  /**
   * Sets the instant up to which every recorded event has been taken.
   *
   * @param instant UTC, inclusive; an instant before the known one is ignored
   */
  public void recordedThrough(Instant instant) {
    var before = recordedThrough;
    if (before == null || before.isBefore(instant)) {
      recordedThrough = instant;
      changeSignal.signal();
      if (before == null || LawDay.of(before).isBefore(LawDay.of(instant))) {
        signalEveryCountry();
      }
    }
  }

  /** Ends the reading of everything recorded before. */
  public void ready() {
    ready = true;
    reading = false;
    changeSignal.signal();
  }

  /** Starts the reading of everything recorded before, which lasts until this node is ready. */
  public void reading() {
    reading = !ready;
  }

  /**
   * Whether this node is still reading what was recorded before. Data that is derived from the
   * record should wait for the end, so that it does not delay the first answers.
   */
  public boolean isReading() {
    return reading;
  }

  /** Forgets everything, since the events that follow come from another topic. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  public void startOver() {
    ready = false;
    recordedThrough = null;
    beginnings++;
    var before = List.copyOf(countries.values());
    countries.clear();
    decisions.clear();
    before.forEach(country -> country.changeSignal().signal());
  }

  /** How often everything was forgotten. Data read at different numbers must not be combined. */
  public int beginnings() {
    return beginnings;
  }

  /**
   * A state of one country's record from which it only grows: it changes when everything is
   * forgotten, and when a trouble of the country ends.
   *
   * @param ofAll {@link #beginnings()}
   * @param mended how often the country's trouble ended since {@code ofAll} last changed
   */
  public record Beginning(int ofAll, int mended) {}

  /**
   * The present beginning of a country. Answers derived at another beginning are no longer valid.
   */
  public Beginning beginning(CountryCode country) {
    var known = countries.get(country.value());
    return new Beginning(beginnings, known == null ? 0 : known.snapshot().mended());
  }

  /**
   * The last sequence that was taken, in a whole decision or not; called by the intake's thread.
   */
  public long taken(CountryCode country) {
    var known = countries.get(country.value());
    return known == null ? 0 : known.taken();
  }

  /** The number of events taken since this process began; never decreases. */
  public long taken() {
    return taken;
  }

  private CountryView country(CountryCode country) {
    return countries.computeIfAbsent(country.value(), _ -> new CountryView(country));
  }

  /** Whether everything that the topic held at the start has been read. */
  public boolean isReady() {
    return ready;
  }

  /**
   * The instant up to which every recorded event has been taken, UTC, inclusive; empty before the
   * first watermark that this node agreed with.
   */
  public Optional<Instant> recordedThrough() {
    return Optional.ofNullable(recordedThrough);
  }

  /** The record of a country, whole decisions only; empty for a country without any event. */
  public CountryRecord record(CountryCode country) {
    var known = countries.get(country.value());
    return known == null ? CountryRecord.empty(country) : known.snapshot().record();
  }

  /** The trouble of a country's record; empty where there is none. */
  public Optional<CountryFault> trouble(CountryCode country) {
    return Optional.ofNullable(countries.get(country.value()))
        .map(known -> known.snapshot().trouble());
  }

  /** The countries whose record is in trouble, by code. */
  public List<CountryCode> inTrouble() {
    return countries.keySet().stream()
        .map(CountryCode::new)
        .filter(country -> trouble(country).isPresent())
        .toList();
  }

  /** The records of the countries with at least one decision, by code. */
  public List<CountryRecord> records() {
    return countries.values().stream()
        .map(country -> country.snapshot().record())
        .filter(record -> record.head() > 0)
        .toList();
  }

  /** The country of a decision that this node has read; empty where it has read none such. */
  public Optional<CountryCode> countryOf(DecisionId decision) {
    return Optional.ofNullable(decisions.get(decision));
  }

  /** Waits for news until the condition holds; false if it does not within the time. */
  public boolean await(BooleanSupplier condition, Duration atMost) {
    return changeSignal.await(condition, atMost);
  }

  /**
   * Waits for news of one country until the condition holds; false if it does not within the time.
   * News is that a decision was read, that a day began (Europe/Amsterdam) before which everything
   * was read, that trouble began or ended, or that everything was forgotten.
   */
  public boolean await(CountryCode country, BooleanSupplier condition, Duration atMost) {
    return country(country).changeSignal().await(condition, atMost);
  }

  /** Wakes the threads that wait for news of any country. */
  public void signal() {
    changeSignal.signal();
  }

  /** Wakes the threads that wait for news of one country, for every country. */
  public void signalEveryCountry() {
    countries.values().forEach(country -> country.changeSignal().signal());
  }
}
