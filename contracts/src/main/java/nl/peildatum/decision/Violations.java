package nl.peildatum.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every broken rule of one decision file, found together; the same one at one place once. */
public final class Violations {
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
}
