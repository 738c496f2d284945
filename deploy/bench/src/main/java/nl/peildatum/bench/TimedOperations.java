package nl.peildatum.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.bench.InventedRecord.Question;
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
 * Operations that JMH times for {@link AlgebraBenchmark}: each finds which fact of a lane stands on
 * a day, by the algebra or by a plain alternative.
 *
 * <p>The target is about {@link #standing} compared with {@link #sortedArray}. Both are prepared
 * for the head of the record, get the structure of one lane and a day, and return the fact that
 * stands. Neither has to find the lane: it would take both the same time and bring the ratio nearer
 * to 1.
 *
 * <p>A sorted array holds the record as known at one sequence. For an earlier sequence the algebra
 * folds the lane again ({@link #standingAtEarlier}), and the plain alternative reads a table of
 * both axes ({@link #scan}).
 *
 * <p>{@link #answer} and {@link #answerAtEarlier} answer a whole question: they find the lane and
 * evaluate the status and the changes before and after the day. {@link #recordAndAnswer} first
 * records one more Set, the latest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TimedOperations {
  private static final int QUESTIONS = 1_024;

  /** Questions in one timed call of an operation that takes as little time as reading the clock. */
  static final int BATCH = 256;

  private static final Set<String> ALL_KINDS = Set.of();

  /** Number of facts and number of lanes. */
  @Param({"60/12", "1000/24", "10000/40", "60/1", "1000/1", "10000/1"})
  public String country = "60/12";

  private InventedRecord invented = new InventedRecord(0, 1);
  private List<LaneTimeline<Fact.Stated<PolicyFact>>> timelines = List.of();
  private List<PlainLaneTable> tables = List.of();
  private List<SortedSegments> arrays = List.of();
  private Question[] questions = {};
  private int nextQuestion;

  @Setup(Level.Trial)
  public void invent() {
    var words = country.split("/");
    invented = new InventedRecord(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    var head = invented.record().head();
    timelines = invented.histories().stream().map(history -> timeline(history, head)).toList();
    tables = invented.histories().stream().map(PlainLaneTable::of).toList();
    arrays = tables.stream().map(table -> table.segmentsAt(head)).toList();
    questions = invented.questions(QUESTIONS).toArray(Question[]::new);
    for (var question : questions) {
      answer(question, head());
    }
  }

  private static LaneTimeline<Fact.Stated<PolicyFact>> timeline(
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
    var question = next();
    return answer(question, question.sequence());
  }

  @Benchmark
  public Object recordAndAnswer() {
    var question = next();
    var longer = invented.withSet(question.lane(), invented.lastDay());
    return answer(longer, question, longer.head());
  }

  private Question next() {
    return questions[nextQuestion++ & (QUESTIONS - 1)];
  }

  long head() {
    return invented.record().head();
  }

  List<Question> questions() {
    return List.of(questions);
  }

  Fact.@Nullable Stated<PolicyFact> standing(Question question) {
    return timelines
        .get(question.lane())
        .standing(question.day())
        .map(LanePeriod::fact)
        .orElse(null);
  }

  Fact.@Nullable Stated<PolicyFact> sortedArray(Question question) {
    return arrays.get(question.lane()).standing(question.day());
  }

  Fact.@Nullable Stated<PolicyFact> standingAtEarlier(Question question) {
    var earlier = timeline(invented.histories().get(question.lane()), question.sequence());
    return earlier.standing(question.day()).map(LanePeriod::fact).orElse(null);
  }

  Fact.@Nullable Stated<PolicyFact> scan(Question question) {
    return tables.get(question.lane()).standing(question.day(), question.sequence());
  }

  List<Answer> answer(Question question, long sequence) {
    return answer(invented.record(), question, sequence);
  }

  private List<Answer> answer(CountryRecord record, Question question, long sequence) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, null);
    return AreaAnswers.of(known, invented.area(question.lane()), ALL_KINDS).on(question.day());
  }
}
