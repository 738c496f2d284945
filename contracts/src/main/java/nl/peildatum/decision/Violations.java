package nl.peildatum.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every broken rule of one decision file, found together. */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

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
