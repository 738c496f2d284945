package nl.peildatum.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.bench.InventedCountry.Probe;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Fact;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.History;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.LaneTimeline;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What stands in a lane on a day, asked of the algebra and of a plain sorted array.
 *
 * <p>The comparison that has a target is {@link #standing} against {@link #sortedArray}: each is
 * prepared for the head of the record, is given the lane's own structure and a day, and hands out
 * the fact that stands. Finding the lane is left out on both sides, since they would do it alike
 * and it would flatter the ratio. The array is in the simplest form there is, days as {@code long}.
 *
 * <p>A sorted array knows one moment of knowing only. At an earlier one the algebra folds the lane
 * anew, and the plain alternative is a scan of a table with both axes ({@link #scan}), not an array
 * that would have to be made first.
 *
 * <p>{@link #answer} and {@link #answerAtEarlier} are what one question costs in full: the lane
 * found, the status judged, the neighbouring changes judged too. {@link #recordAndAnswer} records
 * one Set more, the latest, and asks again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AsOf {
  private static final int PROBES = 1_024;

  /** What takes nanoseconds is asked so often in a row, since a clock takes as long. */
  static final int BATCH = 256;

  private static final Set<String> ALL_KINDS = Set.of();

  /** How many facts in how many lanes. */
  @Param({"60/12", "1000/24", "10000/40", "60/1", "1000/1", "10000/1"})
  public String country = "60/12";

  private InventedCountry invented = new InventedCountry(0, 1);
  private List<LaneTimeline<Fact.Stated<PolicyFact>>> painted = List.of();
  private List<PlainTable> tables = List.of();
  private List<SortedArray> arrays = List.of();
  private Probe[] probes = {};
  private int asked;

  @Setup(Level.Trial)
  public void invent() {
    var words = country.split("/");
    invented = new InventedCountry(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    var head = invented.record().head();
    painted = invented.histories().stream().map(history -> paint(history, head)).toList();
    tables = invented.histories().stream().map(PlainTable::of).toList();
    arrays = tables.stream().map(table -> table.sortedAt(head)).toList();
    probes = invented.probes(PROBES).toArray(Probe[]::new);
    for (var probe : probes) {
      answer(probe, head());
    }
  }

  private static LaneTimeline<Fact.Stated<PolicyFact>> paint(
      History<PolicyFact> history, long upTo) {
    var places = history.chains(upTo, sequence -> true);
    return LaneTimeline.of(places.stream().flatMap(place -> lanePeriod(place).stream()).toList());
  }

  private static Optional<LanePeriod<Fact.Stated<PolicyFact>>> lanePeriod(
      FactChain<PolicyFact> place) {
    var fact = place.versions().getLast();
    return LanePeriod.of(
        fact,
        fact.content().start().earliest().orElseThrow(),
        fact.content().until(),
        place.annulment().map(FactChain.Annulment::fromInclusive).orElse(null),
        fact.content().overrules());
  }

  @Benchmark
  public void standing(Blackhole hole) {
    for (var i = 0; i < BATCH; i++) {
      hole.consume(standing(next()));
    }
  }

  @Benchmark
  public void sortedArray(Blackhole hole) {
    for (var i = 0; i < BATCH; i++) {
      hole.consume(sortedArray(next()));
    }
  }

  @Benchmark
  public void scan(Blackhole hole) {
    for (var i = 0; i < BATCH; i++) {
      hole.consume(scan(next()));
    }
  }

  @Benchmark
  public @Nullable Object standingAtEarlier() {
    return standingAtEarlier(next());
  }

  @Benchmark
  public Object answer() {
    return answer(next(), head());
  }

  @Benchmark
  public Object answerAtEarlier() {
    var probe = next();
    return answer(probe, probe.sequence());
  }

  @Benchmark
  public Object recordAndAnswer() {
    var probe = next();
    var longer = invented.and(probe.lane(), invented.lastDay());
    return answer(longer, probe, longer.head());
  }

  private Probe next() {
    return probes[asked++ & (PROBES - 1)];
  }

  long head() {
    return invented.record().head();
  }

  List<Probe> probes() {
    return List.of(probes);
  }

  Fact.@Nullable Stated<PolicyFact> standing(Probe probe) {
    return painted.get(probe.lane()).standing(probe.day()).map(LanePeriod::fact).orElse(null);
  }

  Fact.@Nullable Stated<PolicyFact> sortedArray(Probe probe) {
    return arrays.get(probe.lane()).standing(probe.day());
  }

  Fact.@Nullable Stated<PolicyFact> standingAtEarlier(Probe probe) {
    var then = paint(invented.histories().get(probe.lane()), probe.sequence());
    return then.standing(probe.day()).map(LanePeriod::fact).orElse(null);
  }

  Fact.@Nullable Stated<PolicyFact> scan(Probe probe) {
    return tables.get(probe.lane()).standing(probe.day(), probe.sequence());
  }

  List<Answer> answer(Probe probe, long sequence) {
    return answer(invented.record(), probe, sequence);
  }

  private List<Answer> answer(CountryRecord record, Probe probe, long sequence) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, null);
    return AreaAnswers.of(known, invented.area(probe.lane()), ALL_KINDS).on(probe.day());
  }
}
