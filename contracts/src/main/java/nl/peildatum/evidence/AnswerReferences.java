package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events and sources that the entries of an answer refer to: those in its lists, and the answer
 * about the absence of any lane.
 */
final class AnswerReferences {
  private static final List<String> LISTS = List.of("answers", "mayAlsoBear");

  private final Map<?, ?> answer;

  /**
   * @param answer the JSON of the answer
   */
  AnswerReferences(Map<?, ?> answer) {
    this.answer = answer;
  }

  private Stream<Map<?, ?>> entries() {
    return Stream.concat(
            LISTS.stream().flatMap(name -> items(answer.get(name))),
            Stream.ofNullable(answer.get("absence")))
        .flatMap(entry -> entry instanceof Map<?, ?> object ? Stream.of(object) : Stream.empty());
  }

  private static Stream<?> items(@Nullable Object list) {
    return list instanceof Collection<?> items ? items.stream() : Stream.empty();
  }

  /**
   * The sequences of every fact that an entry names as {@code fact}, and of the decision's own
   * event of each, ascending.
   */
  List<Long> decidingEvents(CountryRecord record) {
    var sequences = new TreeSet<Long>();
    entries()
        .flatMap(entry -> entry.get("fact") instanceof Map<?, ?> fact ? Stream.of(fact) : null)
        .flatMap(fact -> fact.get("sequence") instanceof Number number ? Stream.of(number) : null)
        .map(Number::longValue)
        .forEach(
            sequence -> {
              sequences.add(sequence);
              record
                  .decisionAt(sequence)
                  .ifPresent(decision -> sequences.add(decision.firstSequence()));
            });
    return List.copyOf(sequences);
  }

  /** The sources that entries name, each once, in the order of first appearance. */
  List<Object> sources() {
    return new ArrayList<>(
        entries().flatMap(entry -> items(entry.get("sources"))).distinct().toList());
  }
}
