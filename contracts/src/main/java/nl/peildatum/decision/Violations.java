package nl.peildatum.decision;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.peildatum.wording.Wording;

/** All violations of one decision file, collected together; equal violations are kept once. */
public final class Violations {
  private static final Pattern ACT = Pattern.compile("/acts/(\\d{1,9})(?=/|$)");

  private static final int MOST_WITH_SUGGESTIONS = 20;

  private final Set<Violation> found = new LinkedHashSet<>();

  public void add(String rule, String pointer, Wording detail) {
    found.add(new Violation(rule, pointer, detail));
  }

  public void add(String rule, String pointer, Wording detail, Map<String, Object> members) {
    found.add(new Violation(rule, pointer, detail, members));
  }

  public void addAll(List<Violation> more) {
    found.addAll(more);
  }

  public int count() {
    return found.size();
  }

  /**
   * Whether there are so few violations that a suggestion is searched for the next one; a search
   * takes time.
   */
  public boolean allowSuggestions() {
    return count() <= MOST_WITH_SUGGESTIONS;
  }

  public List<Violation> all() {
    return List.copyOf(found);
  }

  /**
   * The violations outside the acts first, then those of each act by its index; within these in the
   * order found.
   */
  public List<Violation> inOrderOfActs() {
    return found.stream().sorted(Comparator.comparingInt(Violations::act)).toList();
  }

  private static int act(Violation violation) {
    var act = ACT.matcher(violation.pointer());
    return act.lookingAt() ? Integer.parseInt(act.group(1)) : -1;
  }
}
