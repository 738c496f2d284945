package nl.peildatum.rule.warning;

import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.areaanswer.EndedPolicy;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordAsOf;

/**
 * Warning: an End in a lane in which no Set stands. The End is recorded, because it may end policy
 * that this register never held.
 */
final class NothingToEnd {
  private static final String DETAIL =
      "Nothing stands here on the day on which this ends. It is recorded, and answers say ENDED"
          + " from that day on. Check the area, the group and the day; where the register lacks"
          + " what was ended, record that first.";

  private NothingToEnd() {}

  /**
   * The warning about the Ends of a decision.
   *
   * @param known the record with the decision
   * @param head last sequence before the decision
   */
  static List<Warning> among(List<Statement> statements, RecordAsOf known, long head) {
    var lanes =
        IntStream.range(0, statements.size())
            .filter(i -> isEnd(statements.get(i)))
            .mapToObj(i -> known.chains().of(head + 2 + i))
            .flatMap(chain -> chain.stream())
            .filter(end -> !EndedPolicy.exists(known, end))
            .map(CorrectionChain::content)
            .map(end -> end.lane())
            .distinct()
            .sorted()
            .toList();
    return lanes.isEmpty() ? List.of() : List.of(new Warning("nothing-to-end", DETAIL, lanes));
  }

  private static boolean isEnd(Statement statement) {
    return switch (statement) {
      case Statement.Stated stated -> stated.fact().isEnd();
      case Statement.Corrected corrected -> corrected.result().isEnd();
      default -> false;
    };
  }
}
