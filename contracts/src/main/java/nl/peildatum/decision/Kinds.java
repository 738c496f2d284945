package nl.peildatum.decision;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds that are on the class path, by name. */
public final class Kinds {
  private static final Kinds FOUND = new Kinds();
  private final Map<String, Kind> byName = new TreeMap<>();
  private final Map<String, Act> byAct = new TreeMap<>();
  private final Map<String, Act> byEvent = new TreeMap<>();

  /** An act type with the kind it belongs to. */
  public record Act(Kind kind, ActType type) {}

  private Kinds() {
    for (var kind : ServiceLoader.load(Kind.class, Kinds.class.getClassLoader())) {
      byName.put(kind.name(), kind);
      for (var type : kind.acts()) {
        byAct.put(type.name(), new Act(kind, type));
        byEvent.put(type.event(), new Act(kind, type));
      }
    }
  }

  public static Kinds found() {
    return FOUND;
  }

  public Collection<Kind> all() {
    return byName.values();
  }

  public Optional<Kind> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Optional<Act> act(String name) {
    return Optional.ofNullable(byAct.get(name));
  }

  public Optional<Act> event(String type) {
    return Optional.ofNullable(byEvent.get(type));
  }

  public java.util.Set<String> actNames() {
    return byAct.keySet();
  }
}
