package nl.peildatum.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The kinds that are on the class path, by name. */
public final class Kinds {
  private static final Kinds FOUND = new Kinds();
  private final Map<String, Kind> byName = new TreeMap<>();
  private final Map<String, ActType> byAct = new TreeMap<>();
  private final Map<String, ActType> byEvent = new TreeMap<>();

  /** An act type with the kind it is about. */
  public record Act(Kind kind, ActType type) {}

  private Kinds() {
    for (var family : ServiceLoader.load(KindFamily.class, Kinds.class.getClassLoader())) {
      for (var kind : family.kinds()) {
        byName.put(kind.name(), kind);
        for (var type : kind.acts()) {
          byAct.put(type.name(), type);
          byEvent.put(type.event(), type);
        }
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

  public Optional<ActType> act(String name) {
    return Optional.ofNullable(byAct.get(name));
  }

  public Optional<ActType> event(String type) {
    return Optional.ofNullable(byEvent.get(type));
  }

  /** The kinds that an act of this type may be about, by name. */
  public List<Kind> of(ActType type) {
    return byName.values().stream().filter(kind -> kind.acts().contains(type)).toList();
  }

  public Set<String> actNames() {
    return byAct.keySet();
  }
}
