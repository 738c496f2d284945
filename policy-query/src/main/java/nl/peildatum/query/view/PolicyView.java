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
 * What this node knows. The intake's thread writes; readers never lock, except to wait for news.
 *
 * <p>Who reads both must read {@link #recordedThrough()} before {@link #record}: then the record
 * holds everything up to that instant, if {@link #beginnings()} was the same before and after.
 */
public final class PolicyView {
  private final Map<String, CountryView> countries = new ConcurrentSkipListMap<>();
  private final Map<DecisionId, CountryCode> decisions = new ConcurrentHashMap<>();
  private final ChangeSignal tidings = new ChangeSignal();
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
      tidings.signal();
    }
  }

  public void trouble(CountryCode country, @Nullable Trouble trouble) {
    if (country(country).trouble(trouble)) {
      tidings.signal();
    }
  }

  /**
   * Every event recorded up to this instant has been taken.
   *
   * @param instant UTC, inclusive; never moves back
   */
  public void recordedThrough(Instant instant) {
    var before = recordedThrough;
    if (before == null || before.isBefore(instant)) {
      recordedThrough = instant;
      tidings.signal();
      if (before == null || LawDay.of(before).isBefore(LawDay.of(instant))) {
        stir();
      }
    }
  }

  public void ready() {
    ready = true;
    reading = false;
    tidings.signal();
  }

  /** From now on everything that was recorded before is read; until this node is ready. */
  public void reading() {
    reading = !ready;
  }

  /** What is derived now would only delay the first answer. */
  public boolean isReading() {
    return reading;
  }

  /** Forgets everything: what follows comes from another topic. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  public void startOver() {
    ready = false;
    recordedThrough = null;
    beginnings++;
    var before = List.copyOf(countries.values());
    countries.clear();
    decisions.clear();
    before.forEach(country -> country.tidings().signal());
  }

  /** How often everything was forgotten: what was read before does not go with what is read now. */
  public int beginnings() {
    return beginnings;
  }

  /**
   * The same for one country, whose record may also have been incomplete while it was in trouble.
   *
   * @param ofAll {@link #beginnings()}
   * @param mended how often the country's trouble ended since
   */
  public record Beginning(int ofAll, int mended) {}

  /** Answers of a country that were derived before another beginning do not hold any more. */
  public Beginning beginning(CountryCode country) {
    var known = countries.get(country.value());
    return new Beginning(beginnings, known == null ? 0 : known.snapshot().mended());
  }

  /** The last sequence that was taken, in a whole decision or not; asked by the intake's thread. */
  public long taken(CountryCode country) {
    var known = countries.get(country.value());
    return known == null ? 0 : known.taken();
  }

  /** How many events were taken since this process began; never goes back. */
  public long taken() {
    return taken;
  }

  private CountryView country(CountryCode country) {
    return countries.computeIfAbsent(country.value(), _ -> new CountryView(country));
  }

  /** True once everything that the topic held at the start has been read. */
  public boolean isReady() {
    return ready;
  }

  /** UTC, inclusive; empty before the first watermark that this node agreed with. */
  public Optional<Instant> recordedThrough() {
    return Optional.ofNullable(recordedThrough);
  }

  /** The whole decisions of a country that were read; of a country never heard of, none. */
  public CountryRecord record(CountryCode country) {
    var known = countries.get(country.value());
    return known == null ? CountryRecord.empty(country) : known.snapshot().record();
  }

  public Optional<Trouble> trouble(CountryCode country) {
    return Optional.ofNullable(countries.get(country.value()))
        .map(known -> known.snapshot().trouble());
  }

  /** The countries that cannot be answered for now, by code. */
  public List<CountryCode> inTrouble() {
    return countries.keySet().stream()
        .map(CountryCode::new)
        .filter(country -> trouble(country).isPresent())
        .toList();
  }

  /** The countries with at least one decision, by code. */
  public List<CountryRecord> records() {
    return countries.values().stream()
        .map(country -> country.snapshot().record())
        .filter(record -> record.head() > 0)
        .toList();
  }

  public Optional<CountryCode> countryOf(DecisionId decision) {
    return Optional.ofNullable(decisions.get(decision));
  }

  /** Waits for news until the condition holds; false when it does not within the time. */
  public boolean await(BooleanSupplier condition, Duration atMost) {
    return tidings.await(condition, atMost);
  }

  /**
   * The same for what happens to one country: a decision was read, a day has begun (Europe/
   * Amsterdam) before which everything was read, trouble came or went, everything was forgotten.
   */
  public boolean await(CountryCode country, BooleanSupplier condition, Duration atMost) {
    return country(country).tidings().await(condition, atMost);
  }

  /** Has look up whoever waits for news of any country. */
  public void signal() {
    tidings.signal();
  }

  /** Has everybody who waits for a country look up. */
  public void stir() {
    countries.values().forEach(country -> country.tidings().signal());
  }
}
