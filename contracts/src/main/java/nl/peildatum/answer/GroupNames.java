package nl.peildatum.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Groups;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the names of groups as written in decision files. A fact whose act nests the group (the
 * category of a moratorium) holds only the id of the group.
 */
final class GroupNames {
  private final CountryRecord record;
  private final Map<DecisionId, Map<String, String>> byDecision = new HashMap<>();

  GroupNames(CountryRecord record) {
    this.record = record;
  }

  /**
   * The name that the decision of a fact gives a group; {@code null} if it gives none.
   *
   * @param id id of the group as recorded
   * @param sequence sequence of the fact
   */
  @Nullable String of(String id, long sequence) {
    return record
        .decisionAt(sequence)
        .map(decision -> byDecision.computeIfAbsent(decision.id(), by -> read(decision)))
        .map(names -> names.get(Groups.folded(id)))
        .orElse(null);
  }

  private static Map<String, String> read(RecordedDecision decision) {
    var names = new HashMap<String, String>();
    collect(decision.statement().decision().get("acts"), names);
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
