package nl.peildatum.command.workbench.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Groups;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/** The names that the decisions of a country give to groups, those of retracted policy too. */
public final class NamedGroups {
  private NamedGroups() {}

  /** The names by the folded id of the group, each as last recorded. */
  public static Map<String, String> in(CountryRecord record) {
    var names = new HashMap<String, String>();
    record
        .decisions()
        .forEach(decision -> collect(decision.statement().decision().get("acts"), names));
    return names;
  }

  private static void collect(@Nullable Object written, Map<String, String> names) {
    switch (written) {
      case Map<?, ?> object -> {
        Groups.named(object.get("group"))
            .filter(group -> group.name() != null)
            .forEach(group -> names.put(Groups.folded(group.id()), String.valueOf(group.name())));
        object.values().forEach(member -> collect(member, names));
      }
      case List<?> list -> list.forEach(item -> collect(item, names));
      case null, default -> {}
    }
  }
}
