package nl.peildatum.query.page.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/** Finds the names of groups as recorded; reads the record when the first name is asked for. */
final class GroupTitles {
  private final RecordAsOf known;
  private @Nullable Map<String, String> names;

  GroupTitles(RecordAsOf known) {
    this.known = known;
  }

  /** The name of the group with this id; empty where it was recorded by its id only. */
  Optional<String> find(String id) {
    var read = names;
    if (read == null) {
      read = read();
      names = read;
    }
    return Optional.ofNullable(read.get(id));
  }

  private Map<String, String> read() {
    var read = new HashMap<String, String>();
    for (var group : KnownGroup.of(known, Set.of())) {
      if (group.name() != null) {
        read.put(group.id(), group.name());
      }
    }
    return read;
  }
}
