package nl.peildatum.decision;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The characteristics of a person that a case states, as far as policy distinguishes them; never
 * the identity of the person.
 *
 * @param groups ids of the groups that the person belongs to, in any case; {@code null} = not
 *     stated
 * @param onlyRiskIs15c whether indiscriminate violence (article 15(c)) is the only risk; {@code
 *     null} = not stated
 * @param unknownGroups those of the groups that no policy on record names; if there are any, it is
 *     open whether the person belongs to a group that policy names
 */
public record Person(
    @Nullable Set<String> groups,
    @Nullable Boolean onlyRiskIs15c,
    SortedSet<String> unknownGroups) {

  public Person(@Nullable Set<String> groups, @Nullable Boolean onlyRiskIs15c) {
    this(groups, onlyRiskIs15c, Collections.emptySortedSet());
  }

  public static final Person NOT_STATED = new Person(null, null);

  /**
   * Whether the case states that the person belongs to the group. Upper and lower case in the id
   * are not distinguished.
   */
  public boolean belongsTo(String group) {
    return groups != null && groups.stream().anyMatch(group::equalsIgnoreCase);
  }
}
