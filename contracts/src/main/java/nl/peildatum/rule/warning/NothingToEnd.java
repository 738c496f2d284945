package nl.peildatum.rule.warning;

import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.areaanswer.EndedPolicy;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.Chain;
import nl.peildatum.record.RecordAsOf;

/** An End where nothing stands is recorded: it may end what this register never held. */
final class NothingToEnd {
  private static final String DETAIL =
      "Nothing stands here on the day on which this ends. It is recorded, and answers say ENDED"
          + " from that day on. Check the area, the group and the day; where the register lacks"
          + " what was ended, record that first.";

  private NothingToEnd() {}

  /**
   * @param known with the decision
   * @param head last sequence before the decision
   */
  static List<Warning> among(List<Statement> statements, RecordAsOf known, long head) {
    var lanes =
        IntStream.range(0, statements.size())
            .filter(i -> isEnd(statements.get(i)))
            .mapToObj(i -> known.chainOf(head + 2 + i))
            .flatMap(chain -> chain.stream())
            .filter(end -> !EndedPolicy.isThere(known, end))
            .map(Chain::content)
            .map(end -> end.lane())
            .distinct()
            .sorted()
            .toList();
    return lanes.isEmpty() ? List.of() : List.of(new Warning("nothing-to-end", DETAIL, lanes));
  }

  private static boolean isEnd(Statement statement) {
    return switch (statement) {
      case Statement.Stated stated -> !stated.fact().isSet();
      case Statement.Corrected corrected -> !corrected.result().isSet();
      default -> false;
    };
  }
}
