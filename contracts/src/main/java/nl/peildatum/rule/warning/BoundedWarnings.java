package nl.peildatum.rule.warning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.decision.Warning;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Limits the warnings of a decision before they are recorded: each text once, with a bounded number
 * of texts per code and of lanes per text. So a decision within its size limit does not exceed it
 * because of its warnings.
 */
public final class BoundedWarnings {
  static final int MOST_LANES = 50;
  static final int MOST_OF_A_CODE = 10;

  private BoundedWarnings() {}

  public static List<Warning> of(List<Warning> warnings) {
    return warnings.stream()
        .collect(groupingBy(Warning::code, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(ofOneCode -> bounded(eachTextOnce(ofOneCode)))
        .toList();
  }

  private static List<Warning> eachTextOnce(List<Warning> ofOneCode) {
    return ofOneCode.stream()
        .collect(groupingBy(Warning::detail, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(same -> same.getFirst().about(lanes(same)))
        .toList();
  }

  private static List<Lane> lanes(Collection<Warning> warnings) {
    var lanes = new TreeSet<Lane>();
    warnings.forEach(warning -> lanes.addAll(warning.lanes()));
    return List.copyOf(lanes);
  }

  private static Stream<Warning> bounded(List<Warning> ofOneCode) {
    if (ofOneCode.size() <= MOST_OF_A_CODE) {
      return ofOneCode.stream().flatMap(BoundedWarnings::named);
    }
    var told = ofOneCode.subList(0, MOST_OF_A_CODE);
    var more = ofOneCode.subList(MOST_OF_A_CODE, ofOneCode.size());
    var rest =
        new Warning(more.getFirst().code(), Wording.of("more-warnings", more.size()), lanes(more));
    return Stream.concat(told.stream(), Stream.of(rest)).flatMap(BoundedWarnings::named);
  }

  /**
   * The warning; if it has more lanes than can be named, one warning for each kind with the number
   * of lanes.
   */
  private static Stream<Warning> named(Warning warning) {
    if (warning.lanes().size() <= MOST_LANES) {
      return Stream.of(warning);
    }
    return warning.lanes().stream()
        .collect(groupingBy(Lane::kind, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(ofKind -> counted(warning, ofKind.getKey(), ofKind.getValue()));
  }

  private static Warning counted(Warning warning, String kind, List<Lane> lanes) {
    return lanes.size() <= MOST_LANES
        ? warning.about(lanes)
        : new Warning(
            warning.code(),
            Wording.of("more-lanes", warning.detail(), lanes.size(), kind, MOST_LANES),
            List.copyOf(lanes.subList(0, MOST_LANES)));
  }
}
