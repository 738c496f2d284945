package nl.peildatum.decision;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a case says about a person, as far as policy distinguishes: never who it is.
 *
 * @param groups ids of the groups that the person belongs to, in any case; {@code null} = not
 *     stated
 * @param onlyRiskIs15c whether indiscriminate violence (article 15(c)) is the only risk; {@code
 *     null} = not stated
 * @param unknownGroups of the groups those that no policy on record knows: whether the person
 *     belongs to a group that policy names is then open
 */
public record Person(
    @Nullable Set<String> groups,
    @Nullable Boolean onlyRiskIs15c,
    SortedSet<String> unknownGroups) {

  public Person(@Nullable Set<String> groups, @Nullable Boolean onlyRiskIs15c) {
    this(groups, onlyRiskIs15c, Collections.emptySortedSet());
  }

  public static final Person NOT_STATED = new Person(null, null);

  /** Whether the case says that the person belongs to the group, its id in any case. */
  public boolean isSaidToBeOf(String group) {
    return groups != null && groups.stream().anyMatch(group::equalsIgnoreCase);
  }
}
