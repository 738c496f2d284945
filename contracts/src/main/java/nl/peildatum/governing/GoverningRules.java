package nl.peildatum.governing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.area.FrozenTable;

/**
 * The table of the days that govern a case at each stage, with their sources in law. A version that
 * was used for an answer never changes.
 */
public final class GoverningRules {
  private static final int CURRENT = 1;
  private static final GoverningRules NOW = new GoverningRules(CURRENT);

  private final int version;
  private final Map<GoverningOption, GoverningRule> rules = new EnumMap<>(GoverningOption.class);
  private final Map<ProcedureStage, List<List<GoverningOption>>> stages =
      new EnumMap<>(ProcedureStage.class);

  private GoverningRules(int version) {
    this.version = version;
    FrozenTable.rows(GoverningRules.class, "rules." + version + ".tsv")
        .map(GoverningRules::rule)
        .forEach(r -> rules.put(r.option(), r));
    FrozenTable.rows(GoverningRules.class, "stages." + version + ".tsv")
        .forEach(
            row ->
                stages.put(
                    ProcedureStage.valueOf(row[0]),
                    Arrays.stream(row).skip(1).map(GoverningRules::options).toList()));
  }

  /** The table for new questions. */
  public static GoverningRules current() {
    return NOW;
  }

  /**
   * The table of a version; empty where this product does not have the version. A caller refuses
   * such a version and never approximates it.
   */
  public static Optional<GoverningRules> ofVersion(long version) {
    return version == CURRENT ? Optional.of(NOW) : Optional.empty();
  }

  public int version() {
    return version;
  }

  public GoverningRule rule(GoverningOption option) {
    return Objects.requireNonNull(rules.get(option), option::name);
  }

  /**
   * The options of a stage, the default first. An option whose date the case does not state gives
   * way to its next alternative.
   */
  public List<GoverningOption> options(ProcedureStage stage, Set<CaseDate> given) {
    return Objects.requireNonNull(stages.get(stage)).stream()
        .map(alternatives -> firstKnown(alternatives, given))
        .toList();
  }

  private GoverningOption firstKnown(List<GoverningOption> alternatives, Set<CaseDate> given) {
    return alternatives.stream()
        .filter(option -> given.containsAll(rule(option).days()))
        .findFirst()
        .orElse(alternatives.getFirst());
  }

  /** Whether no stage has the option by itself, so that it applies only when asked for by name. */
  public boolean isExtra(GoverningOption option) {
    return stages.values().stream()
        .flatMap(List::stream)
        .noneMatch(alternatives -> alternatives.contains(option));
  }

  /** Every option that a stage may have by itself. */
  public Set<GoverningOption> optionsOf(ProcedureStage stage) {
    return Set.copyOf(
        Objects.requireNonNull(stages.get(stage)).stream().flatMap(List::stream).toList());
  }

  private static GoverningRule rule(String[] row) {
    return new GoverningRule(
        GoverningOption.valueOf(row[0]),
        Arrays.stream(row[1].split(",")).map(GoverningRules::date).toList(),
        row[2].equals("-") ? null : date(row[2]),
        row[3].equals("public"),
        row[4],
        row[5]);
  }

  private static CaseDate date(String written) {
    return CaseDate.of(written).orElseThrow();
  }

  private static List<GoverningOption> options(String cell) {
    return Arrays.stream(cell.split(",")).map(GoverningOption::valueOf).toList();
  }
}
