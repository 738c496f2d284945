package nl.peildatum.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.record.RecordAsOf;

/** The ids of groups on record and of the acts of a decision checked so far. */
public final class GroupIds {
  /** The length from which two letters may differ in a misspelling. */
  private static final int LONG_ID = 8;

  /** A search reads every known id, so a decision with many new groups is asked about few. */
  private static final int MOST_SEARCHES = 50;

  private final Set<String> ids = new HashSet<>();
  private int searches;

  /** The id as recorded first, by the id without case. */
  private final Map<String, String> first = new HashMap<>();

  GroupIds(RecordAsOf known) {
    KnownGroup.of(known, Set.of()).forEach(group -> add(group.id()));
  }

  void add(String id) {
    ids.add(id);
    first.putIfAbsent(inNoCase(id), id);
  }

  /**
   * The known id that differs from this one by case only; empty if this id itself is known or no
   * such id is.
   */
  public Optional<String> spelledOtherwise(String id) {
    return ids.contains(id) ? Optional.empty() : Optional.ofNullable(first.get(inNoCase(id)));
  }

  /**
   * The known id that a new one may be a misspelling of: nearest to it, with the same digits and
   * hardly another letter. Empty if this id itself is known or no such id is, and after the first
   * fifty searches.
   */
  public Optional<String> misspelt(String id) {
    if (ids.contains(id) || ++searches > MOST_SEARCHES) {
      return Optional.empty();
    }
    var farthest = id.length() < LONG_ID ? 1 : 2;
    var nearest = NearestSpellings.<String>within(farthest, inNoCase(id));
    ids.stream()
        .filter(known -> digits(known).equals(digits(id)))
        .forEach(known -> nearest.compare(known, inNoCase(known)));
    return nearest.found().stream().findFirst();
  }

  private static String digits(String id) {
    return id.chars()
        .filter(Character::isDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The id without case: equal for ids for which {@link String#equalsIgnoreCase} holds. */
  private static String inNoCase(String id) {
    return id.chars()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
