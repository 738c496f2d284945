package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a bundle. */
final class Findings {
  /** The most failures of one code; a damaged file may have as many as it has events. */
  private static final int MOST_OF_A_CODE = 10;

  private final List<Failure> failures = new ArrayList<>();

  void add(FailureCode code, String detail) {
    if (failures.stream().filter(failure -> failure.code() == code).count() < MOST_OF_A_CODE) {
      failures.add(new Failure(code, detail));
    }
  }

  boolean isEmpty() {
    return failures.isEmpty();
  }

  boolean has(FailureCode... codes) {
    return failures.stream().anyMatch(failure -> List.of(codes).contains(failure.code()));
  }

  /** In the order of the codes, then as found. */
  List<Failure> inOrder() {
    return failures.stream().sorted(Comparator.comparing(Failure::code)).toList();
  }
}
