package nl.peildatum.codec;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.kind.Kinds;

/** The types of all events that this build records. */
public final class AllEventTypes {
  private AllEventTypes() {}

  /** Those of every kind found, and those of which there is an approved file. */
  public static SortedSet<String> all() {
    var types = new TreeSet<String>();
    for (var kind : Kinds.found().all()) {
      kind.acts().forEach(act -> types.add(act.event()));
    }
    Specimens.all().values().forEach(statement -> types.add(EventTypes.of(statement)));
    return types;
  }
}
