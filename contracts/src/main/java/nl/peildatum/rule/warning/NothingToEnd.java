package nl.peildatum.rule.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.peildatum.areaanswer.EndedPolicy;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Warning: an End in a lane in which no Set stands. The End is recorded, because it may end policy
 * that this register never held.
 */
final class NothingToEnd {
  /** A search for suggestions reads all lanes of the country. */
  private static final int MOST_WITH_SUGGESTIONS = 10;

  private NothingToEnd() {}

  /**
   * The warnings about the Ends of a decision, with the lanes that may have been meant.
   *
   * @param known the record with the decision
   * @param head last sequence before the decision
   */
  static List<Warning> among(List<Statement> statements, RecordAsOf known, long head) {
    var ends =
        IntStream.range(0, statements.size())
            .filter(i -> isEnd(statements.get(i)))
            .mapToObj(i -> known.chains().of(head + 2 + i))
            .flatMap(chain -> chain.stream())
            .filter(end -> !EndedPolicy.exists(known, end))
            .toList();
    var meant = new LanesMeant(known);
    var lanes = new LinkedHashMap<Wording, SortedSet<Lane>>();
    for (var end : ends) {
      var suggestion =
          ends.size() > MOST_WITH_SUGGESTIONS ? Optional.<Wording>empty() : meant.by(end);
      lanes.computeIfAbsent(detail(suggestion), _ -> new TreeSet<>()).add(end.content().lane());
    }
    return lanes.entrySet().stream()
        .map(told -> new Warning("nothing-to-end", told.getKey(), List.copyOf(told.getValue())))
        .toList();
  }

  private static Wording detail(Optional<Wording> suggestion) {
    return Wording.of(
        "nothing-to-end",
        suggestion.map(lanes -> Wording.of("nothing-to-end.meant", lanes)).orElse(Wording.NONE));
  }

  private static boolean isEnd(Statement statement) {
    return switch (statement) {
      case Statement.Stated stated -> stated.fact().isEnd();
      case Statement.Corrected corrected -> corrected.result().isEnd();
      default -> false;
    };
  }
}
