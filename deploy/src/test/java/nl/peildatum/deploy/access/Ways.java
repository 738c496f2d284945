package nl.peildatum.deploy.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to ask the operations of which one way needs less than another. */
final class Ways {
  static final String IMPACT_OF_A_DRAFT = "impact of a draft";

  private static final Set<String> RECORD = Set.of("policy:record");

  /** What is not certainly a preview counts as recording. */
  private static final List<String> NO_PREVIEWS =
      List.of("", "dryRun=false", "dryRun=true&dryRun=false", "dryRun=%74rue", "dryRun=true&x=1");

  private Ways() {}

  static List<Operation> of(List<Operation> operations) {
    return operations.stream().flatMap(Ways::of).toList();
  }

  private static Stream<Operation> of(Operation operation) {
    var scopes = operation.rule().scopes();
    return switch (operation.id()) {
      case "recordDecision" ->
          Stream.concat(
              Stream.of(operation.asked("preview", "dryRun=true", scopes)),
              NO_PREVIEWS.stream().map(query -> operation.asked("record?" + query, query, RECORD)));
      case "impact" ->
          Stream.of(operation, operation.asked(IMPACT_OF_A_DRAFT, operation.query(), scopes));
      default -> Stream.of(operation);
    };
  }
}
