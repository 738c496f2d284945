package nl.peildatum.query.impact;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decisionfile.Decision;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.CachesOfOneSearch;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.law.Invention;
import nl.peildatum.law.Scribe;
import nl.peildatum.law.Seed;
import nl.peildatum.law.World;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.assessment.CaseRecordCache;
import nl.peildatum.query.assessment.DayAnswers;
import nl.peildatum.query.assessment.InventedCase;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rule.AfterDecision;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The receipts whose answer differs are those that two whole answers tell apart")
@BesideOthers
class ImpactSearchTest {
  private static final int RECORDS = Integer.getInteger("impact.records", 30);
  private static final int RECEIPTS = Integer.getInteger("impact.receipts", 60);
  @RegisterExtension static final Seed SEED = Seed.of("impact");
  private static final int EXPLAINED_ONE_IN = 4;

  private final Map<String, Integer> met = new TreeMap<>();
  private long nanosLookedUp;
  private long nanosByForce;

  @Test
  @DisplayName("none too many and none too few, for cases at every stage and records of every sort")
  void equalToBruteForce() {
    for (var i = 0; i < RECORDS; i++) {
      var seed = SEED.value() + i;
      var record = Scribe.record(Invention.paper(seed));
      var random = new SplittableRandom(seed);
      var impacts = new ImpactSearch(new SharedCaches());
      var days = new CaseRecordCache();
      for (var j = 0; j < RECEIPTS; j++) {
        check(receipt(record, random), record, impacts, days, seed);
      }
    }
    tell("Receipts compared: ");
    assertThat(met.get("differs")).isGreaterThan(RECORDS * RECEIPTS / 20);
    assertThat(met.get("same")).isGreaterThan(RECORDS * RECEIPTS / 20);
  }

  @Test
  @DisplayName("the same with a draft on top of the head: the last decision, before it is recorded")
  void equalToBruteForceWithADraft() {
    for (var i = 0; i < RECORDS; i++) {
      var seed = SEED.value() + i;
      var record = withDraft(Scribe.record(Invention.paper(seed)));
      var random = new SplittableRandom(seed);
      var impacts = new ImpactSearch(new CachesOfOneSearch());
      var days = new CaseRecordCache();
      for (var j = 0; j < RECEIPTS; j++) {
        check(receipt(record, random), record, impacts, days, seed);
      }
    }
    tell("Receipts compared with a draft: ");
    assertThat(met.get("differs")).isGreaterThan(RECORDS * RECEIPTS / 20);
  }

  private void tell(String what) {
    System.out.printf(
        "%s%s, found and explained in %d ms of the processor, by brute force in %d ms%n",
        what, met, nanosLookedUp / 1_000_000, nanosByForce / 1_000_000);
  }

  /** The record, its last decision not sealed. */
  private static CountryRecord withDraft(CountryRecord record) {
    var last = record.decisions().getLast();
    var head = CountryRecord.empty(record.country());
    for (var event : record.events().subList(0, (int) last.firstSequence() - 1)) {
      head = head.and(event);
    }
    var statements = record.eventsOf(last.id()).map(RecordedEvent::statement).toList();
    var origin = ((Statement.OfAct) statements.getFirst()).origin();
    var decision =
        new Decision(record.country(), last.id(), origin.instrument(), List.of(), List.of());
    return AfterDecision.of(head, decision, statements);
  }

  private void check(
      Receipt receipt,
      CountryRecord record,
      ImpactSearch impacts,
      CaseRecordCache days,
      long seed) {
    var begun = processorNanos();
    var facts = impacts.of(receipt, record);
    var found = processorNanos();
    var then = read(receipt.question(), record, receipt.sequence(), days);
    var now = read(receipt.question(), record, record.head(), days);
    nanosLookedUp += found - begun;
    nanosByForce += processorNanos() - found;
    met.merge(alike(then, now) ? "same" : "differs", 1, Integer::sum);
    assertThat(!facts.isEmpty())
        .as("seed %d, %s: then %s, now %s, facts %s", seed, receipt, then, now, facts)
        .isEqualTo(!alike(then, now));
    assertThat(facts)
        .extracting(RecordedEvent::sequence)
        .isSorted()
        .allMatch(sequence -> sequence > receipt.sequence() && sequence <= record.head());
    if (seed % EXPLAINED_ONE_IN == 0) {
      new Explanation(receipt, record).check(facts);
    }
  }

  /** Of this thread: other work on the machine does not count. */
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Whether facts explain what whole answers read before and after each event. */
  private record Explanation(Receipt receipt, CountryRecord record) {
    void check(List<RecordedEvent> facts) {
      var read = new TreeMap<Long, List<Told>>();
      LongStream.rangeClosed(receipt.sequence(), record.head())
          .forEach(sequence -> read.put(sequence, at(sequence)));
      var first = read.firstEntry().getValue();
      var last = read.lastEntry().getValue();
      for (var fact : facts) {
        var before = Objects.requireNonNull(read.get(fact.sequence() - 1));
        var after = Objects.requireNonNull(read.get(fact.sequence()));
        assertThat(IntStream.range(0, first.size()).boxed())
            .as("%s: %s changes something by itself", receipt, fact)
            .anyMatch(
                day ->
                    first.get(day).subjects(last.get(day)).stream()
                        .anyMatch(
                            subject ->
                                !before.get(day).at(subject).equals(after.get(day).at(subject))));
      }
      for (var day = 0; day < first.size(); day++) {
        for (var subject : first.get(day).subjects(last.get(day))) {
          leadsOver(facts, read, day, subject);
        }
      }
    }

    /** From what was told of the subject then, by some facts in turn, to what is told now. */
    private void leadsOver(
        List<RecordedEvent> facts, TreeMap<Long, List<Told>> read, int day, String subject) {
      var reached = new HashSet<Optional<Reading>>();
      reached.add(reading(read, receipt.sequence(), day, subject));
      for (var fact : facts) {
        if (reached.contains(reading(read, fact.sequence() - 1, day, subject))) {
          reached.add(reading(read, fact.sequence(), day, subject));
        }
      }
      assertThat(reached)
          .as("%s: the facts %s lead over, day %d of %s", receipt, facts, day, subject)
          .contains(reading(read, record.head(), day, subject));
    }

    private static Optional<Reading> reading(
        TreeMap<Long, List<Told>> read, long sequence, int day, String subject) {
      return Objects.requireNonNull(read.get(sequence)).get(day).at(subject);
    }

    private List<Told> at(long sequence) {
      return read(receipt.question(), record, sequence, new CaseRecordCache());
    }
  }

  private static List<Told> read(
      CaseQuestion question, CountryRecord record, long sequence, CaseRecordCache days) {
    var known = new CaseRecordAsOf(days, record, sequence, null);
    return question.days(GoverningRules.current()).stream()
        .map(on -> known.answers(question, on).day())
        .map(day -> Told.of(question, day))
        .toList();
  }

  private static boolean alike(List<Told> then, List<Told> now) {
    return IntStream.range(0, then.size())
        .allMatch(
            i ->
                then.get(i).subjects(now.get(i)).stream()
                    .allMatch(subject -> then.get(i).at(subject).equals(now.get(i).at(subject))));
  }

  /** What whole answers tell of a day, by subject; of what they do not list as well. */
  private record Told(
      Map<String, Reading> listed, Function<String, Reading> notListed, boolean placeUnknown) {
    private static final String UNKNOWN = "unknown ";

    static Told of(CaseQuestion question, DayAnswers day) {
      var listed =
          day.answers().stream().collect(toMap(answer -> subject(question, answer), Reading::of));
      var unknown =
          day.answers().stream().anyMatch(answer -> answer.status() == Status.PLACE_UNKNOWN);
      return new Told(listed, day.absence(), unknown);
    }

    private static String subject(CaseQuestion question, Answer answer) {
      if (answer.status() == Status.PLACE_UNKNOWN) {
        return UNKNOWN + answer.lane();
      }
      return question.area() == null ? answer.lane().toString() : World.subject(answer.lane());
    }

    private static String kind(String subject) {
      return World.LEGEND
          .kinds()
          .filter(kind -> subject.startsWith(kind) || subject.startsWith("Lane[kind=" + kind))
          .findFirst()
          .orElseThrow();
    }

    Set<String> subjects(Told other) {
      var subjects = new HashSet<>(listed.keySet());
      subjects.addAll(other.listed.keySet());
      return subjects;
    }

    Optional<Reading> at(String subject) {
      if (listed.containsKey(subject)) {
        return Optional.of(listed.get(subject));
      }
      if (subject.startsWith(UNKNOWN)) {
        return placeUnknown
            ? Optional.of(new Reading(Status.PLACE_UNKNOWN, null))
            : Optional.empty();
      }
      return Optional.of(notListed.apply(kind(subject)));
    }
  }

  private static Receipt receipt(CountryRecord record, SplittableRandom random) {
    var decisions = record.decisions();
    var at = random.nextInt(decisions.size() + 1);
    var sequence = at == 0 ? 0 : decisions.get(at - 1).lastSequence();
    return new Receipt(InventedCase.in(record.country(), random), null, sequence, "nl", 1, 1, "");
  }
}
