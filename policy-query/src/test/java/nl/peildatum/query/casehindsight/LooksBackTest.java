package nl.peildatum.query.casehindsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningRules;
import nl.peildatum.governing.Receipt;
import nl.peildatum.impact.ImpactSearch;
import nl.peildatum.law.Invention;
import nl.peildatum.law.Scribe;
import nl.peildatum.law.Seed;
import nl.peildatum.law.Values;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.assessment.CaseRecordCache;
import nl.peildatum.query.assessment.InventedCase;
import nl.peildatum.query.casehindsight.CaseOnPaper.Spoken;
import nl.peildatum.query.casehindsight.CaseOnPaper.Told;
import nl.peildatum.query.governing.Assessed;
import nl.peildatum.query.governing.ElementInHindsight;
import nl.peildatum.query.governing.LaneInHindsight;
import nl.peildatum.query.governing.Viewpoint;
import nl.peildatum.query.impact.SharedCaches;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.testing.BesideOthers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A case looks back as one does on paper")
@BesideOthers
class LooksBackTest {
  private static final int RECORDS = Integer.getInteger("hindsight.records", 40);
  private static final int CASES = Integer.getInteger("hindsight.cases", 12);
  @RegisterExtension static final Seed SEED = Seed.of("hindsight");

  private final GoverningRules table = GoverningRules.current();
  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  @DisplayName(
      "known then by a moment of the record: four looks, what turned them, and which sorts")
  void recorded() {
    forEveryCase(
        (paper, record, question, random) -> {
          var known = random.nextInt(paper.decisions().size() + 1);
          var today = today(random);
          var elements =
              new CaseInHindsight(
                      question, table, today, now(record), then(record, paper.head(known)))
                  .elements();
          var papers = new ArrayList<CaseOnPaper>();
          for (var element : elements) {
            var onPaper = onPaper(paper, question, element, known);
            check(element, onPaper, today);
            Stream.ofNullable(onPaper).forEach(papers::add);
          }
          likeImpact(elements, papers, question, record, paper.head(known));
        });
    assertThat(met).containsKeys("CORRECTION", "PUBLICATION", "ANNULMENT", "POLICY", "REGISTER");
  }

  @Test
  @DisplayName("known then by what was public on the day itself: the same")
  void publicly() {
    forEveryCase(
        (paper, record, question, random) -> {
          var today = today(random);
          new CaseInHindsight(question, table, today, now(record), null)
              .elements()
              .forEach(element -> check(element, onPaper(paper, question, element, null), today));
        });
    assertThat(met).containsKeys("PUBLICATION", "ANNULMENT", "POLICY");
    assertThat(met).doesNotContainKeys("CORRECTION", "REGISTER");
  }

  @FunctionalInterface
  private interface Each {
    void check(Paper paper, CountryRecord record, CaseQuestion question, SplittableRandom random);
  }

  private void forEveryCase(Each each) {
    for (var i = 0; i < RECORDS; i++) {
      var seed = SEED.value() + i;
      var paper = Invention.paper(seed);
      var record = Scribe.record(paper);
      var random = new SplittableRandom(seed);
      for (var j = 0; j < CASES; j++) {
        var question = InventedCase.in(record.country(), random);
        try {
          each.check(paper, record, question, random);
        } catch (AssertionError wrong) {
          throw new AssertionError("seed %d, %s: %s".formatted(seed, question, wrong), wrong);
        }
      }
    }
    System.out.println("Looked back: " + met);
    assertThat(met.get("changed")).isGreaterThan(RECORDS * CASES / 20);
    assertThat(met.get("same")).isGreaterThan(RECORDS * CASES / 20);
  }

  private static CaseRecordAsOf now(CountryRecord record) {
    return new CaseRecordAsOf(
        new CaseRecordCache(), record, record.head(), Instant.parse("2026-11-24T12:00:00Z"));
  }

  private static CaseRecordAsOf then(CountryRecord record, long sequence) {
    return new CaseRecordAsOf(new CaseRecordCache(), record, sequence, null);
  }

  private static LocalDate today(SplittableRandom random) {
    return World.date(random.nextInt(39) - 1);
  }

  private static @Nullable CaseOnPaper onPaper(
      Paper paper, CaseQuestion question, ElementInHindsight element, @Nullable Integer known) {
    var area = question.area() == null ? null : (Integer) World.AREAS.indexOf(question.area());
    if (area != null && area < 0) {
      return null;
    }
    var on = element.on();
    var looked =
        new CaseOnPaper(
            paper,
            area,
            World.day(on.day()),
            day(on.contested()),
            question.basis() == Basis.FORMAL,
            day(on.bekendOp()),
            known);
    return looked.isBeyondPaper() ? null : looked;
  }

  private static @Nullable Integer day(@Nullable LocalDate date) {
    return date == null ? null : (Integer) World.day(date);
  }

  private void check(ElementInHindsight element, @Nullable CaseOnPaper paper, LocalDate date) {
    if (paper == null) {
      return;
    }
    var today = World.day(date);
    assertThat(told(element, lane -> lane.validThen().knownThen()))
        .as("known then")
        .isEqualTo(paper.knownThen(paper.day()).byLane());
    assertThat(told(element, lane -> lane.validThen().knownNow()))
        .as("known now")
        .isEqualTo(paper.knownNow(paper.day()).byLane());
    assertThat(told(element, lane -> lane.validToday().knownThen()))
        .as("valid today, known then")
        .isEqualTo(paper.knownThen(today).byLane());
    assertThat(told(element, lane -> lane.validToday().knownNow()))
        .as("valid today, known now")
        .isEqualTo(paper.knownNow(today).byLane());
    assertThat(leftOut(element.knownThen())).isEqualTo(ids(paper.leftOutThen()));
    assertThat(leftOut(element.knownNow())).isEqualTo(ids(paper.leftOutNow()));
    var changed = !paper.knownThen(paper.day()).differing(paper.knownNow(paper.day())).isEmpty();
    assertThat(element.isChanged()).isEqualTo(changed);
    met.merge(changed ? "changed" : "same", 1, Integer::sum);
    turns(element, paper);
    var sorts = element.wouldHaveChanged().stream().map(Enum::name).collect(Collectors.toSet());
    assertThat(sorts).as("would have changed").isEqualTo(paper.wouldHaveChanged());
    sorts.forEach(sort -> met.merge(sort, 1, Integer::sum));
  }

  /** Each that is named turns something, and every lane that differs is turned to how it reads. */
  private static void turns(ElementInHindsight element, CaseOnPaper paper) {
    var later = paper.later();
    var now = paper.knownNow(paper.day());
    var then = paper.knownThen(paper.day());
    var spoken = then.spoken(now);
    var left = then.differing(now);
    assertThat(element.because().isEmpty()).isEqualTo(left.isEmpty());
    assertThat(paper.with(later).byLane()).as("with all of it").isEqualTo(now.byLane());
    assertThat(paper.with(List.of()).byLane()).as("with none").isEqualTo(then.byLane());
    var sequences = later.stream().map(CaseOnPaper.Item::sequence).toList();
    var at =
        element.because().stream().map(one -> sequences.indexOf((int) one.sequence())).toList();
    assertThat(at).isSorted().doesNotContain(-1);
    for (var i : at) {
      var turned = paper.turnedBy(later.subList(0, i + 1), spoken);
      assertThat(turned).as("fact %d turns something", sequences.get(i)).isNotEmpty();
      var after = paper.with(later.subList(0, i + 1));
      left.removeIf(
          subject -> turned.contains(subject) && after.differing(now, Set.of(subject)).isEmpty());
    }
    assertThat(left).as("lanes that nothing explains").isEmpty();
  }

  /**
   * An impact finds a difference where hindsight does, and each fact that it names turns something.
   * Where a reading came, went and came again the two may name different turns.
   */
  private static void likeImpact(
      List<ElementInHindsight> elements,
      List<CaseOnPaper> papers,
      CaseQuestion question,
      CountryRecord record,
      long then) {
    var receipt = new Receipt(question, null, then, "nl", 1, 1, "");
    var facts =
        new ImpactSearch(new SharedCaches())
            .of(receipt, record).stream().map(RecordedEvent::sequence).toList();
    var because =
        elements.stream()
            .flatMap(element -> element.because().stream())
            .map(later -> later.sequence())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(facts.isEmpty()).isEqualTo(because.isEmpty());
    assertThat(elements.stream().anyMatch(ElementInHindsight::isChanged))
        .isEqualTo(!facts.isEmpty());
    if (papers.size() == elements.size()) {
      facts.stream()
          .filter(fact -> !because.contains(fact))
          .forEach(
              fact ->
                  assertThat(papers)
                      .as("fact %d turns something", fact)
                      .anyMatch(paper -> turnsAt(fact, paper)));
    }
  }

  private static boolean turnsAt(long fact, CaseOnPaper paper) {
    var later = paper.later();
    var at = later.stream().map(CaseOnPaper.Item::sequence).toList().indexOf((int) fact);
    var spoken = paper.knownThen(paper.day()).spoken(paper.knownNow(paper.day()));
    return !paper.turnedBy(later.subList(0, at + 1), spoken).isEmpty();
  }

  private static Map<Spoken, Told> told(
      ElementInHindsight element, Function<LaneInHindsight, @Nullable Assessed> cell) {
    return element.lanes().stream()
        .flatMap(lane -> Stream.ofNullable(cell.apply(lane)))
        .map(Assessed::answer)
        .collect(
            Collectors.toMap(
                LooksBackTest::spoken,
                answer ->
                    new Told(
                        answer.status().name(),
                        Values.number(answer.value()),
                        planned(answer.value()))));
  }

  private static Spoken spoken(Answer answer) {
    var lane = answer.lane();
    if (answer.status() == Status.PLACE_UNKNOWN) {
      return Spoken.ofUnknownPlace(lane.kind());
    }
    return World.LANES.contains(lane)
        ? Spoken.of(World.LANES.indexOf(lane))
        : new Spoken(null, World.subject(lane));
  }

  private static @Nullable Integer planned(@Nullable Map<String, Object> value) {
    var until = value == null ? null : value.get("plannedUntil");
    return until == null ? null : (Integer) World.day(LocalDate.parse(until.toString()));
  }

  private static List<String> leftOut(Viewpoint from) {
    return from.leftOut().stream().map(Object::toString).sorted().toList();
  }

  private static List<String> ids(Set<Integer> decisions) {
    return decisions.stream().map(id -> "decision-" + id).sorted().toList();
  }
}
