package nl.peildatum.query.laterknowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.impact.DecidingFacts;
import nl.peildatum.impact.ReadingsOfDay;
import nl.peildatum.query.compare.KnowledgeSort;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.KnowledgeFilter;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * The facts that became known about a country since an earlier moment (<i>sedertdien</i>), and what
 * would have been read if only some of them had been known then.
 */
public final class LaterKnowledge {
  private final CountryRecord record;
  private final Basis basis;
  private final @Nullable LocalDate bekendOp;
  private final KnowledgeFilter then;
  private final List<LaterFact> later;

  private LaterKnowledge(
      CountryRecord record,
      Basis basis,
      @Nullable LocalDate bekendOp,
      KnowledgeFilter then,
      List<LaterFact> later) {
    this.record = record;
    this.basis = basis;
    this.bekendOp = bekendOp;
    this.then = then;
    this.later = later;
  }

  /**
   * The facts recorded after a moment of the record.
   *
   * @param sequence up to and including; the last of a whole decision
   * @param bekendOp only what was public on this day (inclusive, Europe/Amsterdam) counts, then and
   *     now; {@code null} = all
   */
  public static LaterKnowledge recordedAfter(
      long sequence, CountryRecord record, Basis basis, @Nullable LocalDate bekendOp) {
    var filter = new KnowledgeFilter(sequence, null, Set.of());
    var decisions = record.decisions();
    var later =
        decisions.reversed().stream()
            .takeWhile(decision -> decision.firstSequence() > sequence)
            .toList()
            .reversed()
            .stream()
            .flatMap(decision -> LaterFact.of(decision, record))
            .toList();
    return new LaterKnowledge(record, basis, bekendOp, filter, later);
  }

  /**
   * The facts that became public after a day.
   *
   * @param day inclusive, Europe/Amsterdam
   * @param bekendOp only what was public on this later day (inclusive) counts now; {@code null} =
   *     all
   */
  public static LaterKnowledge publicAfter(
      LocalDate day, CountryRecord record, Basis basis, @Nullable LocalDate bekendOp) {
    var filter = new KnowledgeFilter(record.head(), day, Set.of());
    return new LaterKnowledge(record, basis, bekendOp, filter, LaterPublicFact.after(day, record));
  }

  /**
   * The facts that changed an answer, in the order in which they became known; changes that were
   * undone are left out. Empty where the answer did not change.
   *
   * @param read gives the readings for a record as known
   */
  public List<LaterFact> because(Function<RecordAsOf, ReadingsOfDay> read) {
    return DecidingFacts.over(heads(), known -> read.apply(knowing(later.subList(0, known))))
        .stream()
        .map(known -> later.get(known - 1))
        .toList();
  }

  /** The numbers of later facts known after each decision, from 0 to all. */
  private List<Integer> heads() {
    var heads = new ArrayList<Integer>();
    heads.add(0);
    for (var known = 1; known <= later.size(); known++) {
      var isLast =
          known == later.size()
              || !later.get(known).decision().id().equals(later.get(known - 1).decision().id());
      if (isLast) {
        heads.add(known);
      }
    }
    return heads;
  }

  /**
   * The sorts of later facts that would have changed an answer if only the facts of that sort, and
   * the facts that they are about, had been known then.
   *
   * @param read gives the readings for a record as known
   */
  public Set<LaterSort> wouldHaveChanged(Function<RecordAsOf, ReadingsOfDay> read) {
    var sorts = EnumSet.noneOf(LaterSort.class);
    later.stream()
        .map(LaterFact::sort)
        .distinct()
        .filter(sort -> wouldHaveChanged(sort, read))
        .forEach(sorts::add);
    return sorts;
  }

  private boolean wouldHaveChanged(LaterSort sort, Function<RecordAsOf, ReadingsOfDay> read) {
    var with = withTargets(sort);
    var without = with.stream().filter(one -> one.sort() != sort).toList();
    return !read.apply(knowing(with)).readsAlike(read.apply(knowing(without)));
  }

  /**
   * The later facts of a sort and the facts that they are about. Later facts about areas are added,
   * except for {@link LaterSort#REGISTER}, to which they belong themselves.
   */
  private List<LaterFact> withTargets(LaterSort sort) {
    var ofSort = later.stream().filter(one -> one.sort() == sort).map(LaterFact::event);
    var wanted = TargetClosure.with(ofSort, record);
    return later.stream()
        .filter(
            one ->
                wanted.contains(one.sequence())
                    || (sort != LaterSort.REGISTER && one.learned() == KnowledgeSort.AREA))
        .toList();
  }

  /** The record as known then, had some later facts been known as well. */
  private RecordAsOf knowing(List<LaterFact> some) {
    var alsoKnown = some.stream().map(LaterFact::sequence).collect(Collectors.toUnmodifiableSet());
    var filter = new KnowledgeFilter(then.recordedUpTo(), then.publicBy(), alsoKnown);
    return RecordAsOf.filtered(record, filter, basis, bekendOp);
  }
}
