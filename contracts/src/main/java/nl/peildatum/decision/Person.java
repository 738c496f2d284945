package nl.peildatum.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case says about a person, as far as policy distinguishes: never who it is.
 *
 * @param groups ids of the groups that the person belongs to, in any case; {@code null} = not
 *     stated
 * @param onlyRiskIs15c whether indiscriminate violence (article 15(c)) is the only risk; {@code
 *     null} = not stated
 */
public record Person(@Nullable Set<String> groups, @Nullable Boolean onlyRiskIs15c) {
  public static final Person NOT_STATED = new Person(null, null);

  /** Whether the case says that the person belongs to the group, its id in any case. */
  public boolean isSaidToBeOf(String group) {
    return groups != null && groups.stream().anyMatch(group::equalsIgnoreCase);
  }
}
