package nl.peildatum.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The kinds that are on the class path, by name. */
public final class Kinds {
  private static final Kinds FOUND = new Kinds();
  private final Map<String, Kind> byName;
  private final List<Kind> inOrder;
  private final Map<String, ActType> byAct = new TreeMap<>();
  private final Map<String, ActType> byEvent = new TreeMap<>();
  private final ActType none;

  /** An act type with the kind it is about. */
  public record Act(Kind kind, ActType type) {}

  private Kinds() {
    var found = new TreeMap<String, Kind>();
    for (var family : ServiceLoader.load(KindFamily.class, Kinds.class.getClassLoader())) {
      for (var kind : family.kinds()) {
        found.put(kind.name(), kind);
        for (var type : kind.acts()) {
          byAct.put(type.name(), type);
          byEvent.put(type.event(), type);
        }
      }
    }
    byName = new HashMap<>(found);
    inOrder = List.copyOf(found.values());
    none = StateNone.of(inOrder.stream().filter(Kind::canBeStatedNone).toList());
    byAct.put(none.name(), none);
    byEvent.put(none.event(), none);
  }

  public static Kinds found() {
    return FOUND;
  }

  /** All kinds, in the order of their names. */
  public List<Kind> all() {
    return inOrder;
  }

  /** The first of the kinds that every answer includes, also if nothing is recorded. */
  public Kind foremost() {
    return inOrder.stream().filter(Kind::alwaysAnswered).findFirst().orElseThrow();
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

  /** The kinds that an act of this type may be about, in the order of their names. */
  public List<Kind> of(ActType type) {
    return inOrder.stream().filter(kind -> isOf(kind, type)).toList();
  }

  private boolean isOf(Kind kind, ActType type) {
    return type.equals(none) ? kind.canBeStatedNone() : kind.acts().contains(type);
  }

  /** The act types of all kinds, in the order of their names. */
  public Collection<ActType> actTypes() {
    return byAct.values();
  }

  public Set<String> actNames() {
    return byAct.keySet();
  }
}
