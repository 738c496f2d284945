package nl.peildatum.decision;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every broken rule of one decision file, found together; the same one at one place once. */
public final class Violations {
  private static final Pattern ACT = Pattern.compile("/acts/(\\d{1,9})(?=/|$)");

  private final Set<Violation> found = new LinkedHashSet<>();

  public void add(String rule, String pointer, String detail) {
    found.add(new Violation(rule, pointer, detail));
  }

  public void add(String rule, String pointer, String detail, Map<String, Object> members) {
    found.add(new Violation(rule, pointer, detail, members));
  }

  public void addAll(List<Violation> more) {
    found.addAll(more);
  }

  public int count() {
    return found.size();
  }

  public List<Violation> all() {
    return List.copyOf(found);
  }

  /** What is wrong elsewhere comes first, then what is wrong with each act, as it was found. */
  public List<Violation> inOrderOfActs() {
    return found.stream().sorted(Comparator.comparingInt(Violations::act)).toList();
  }

  private static int act(Violation violation) {
    var act = ACT.matcher(violation.pointer());
    return act.lookingAt() ? Integer.parseInt(act.group(1)) : -1;
  }
}
