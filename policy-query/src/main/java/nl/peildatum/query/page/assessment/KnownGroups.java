package nl.peildatum.query.page.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.Basis;
import nl.peildatum.query.page.assessment.CaseForm.Choice;
import nl.peildatum.record.CountryRecord;

/** The groups that the recorded policy of a country names. */
record KnownGroups(List<KnownGroup> all) {
  static final KnownGroups NONE = new KnownGroups(List.of());

  /**
   * @param sequence inclusive
   */
  static KnownGroups of(CountryRecord record, long sequence) {
    var known = record.asKnown(sequence, Basis.OPERATIONAL, null);
    return new KnownGroups(KnownGroup.of(known, Set.of()));
  }

  /** The names of groups by their ids; an id without a name stands for itself. */
  String names(Collection<String> ids) {
    return ids.stream().map(this::name).collect(Collectors.joining("; "));
  }

  private String name(String id) {
    return all.stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .map(KnownGroups::name)
        .orElse(id);
  }

  private static String name(KnownGroup group) {
    return Objects.requireNonNullElse(group.name(), group.id());
  }

  /** These groups to choose from, and others that were written. */
  List<Choice> choices(Collection<String> chosen) {
    var written = new TreeSet<>(chosen);
    all.forEach(group -> written.remove(group.id()));
    written.remove(CaseParameters.NONE);
    return Stream.concat(
            all.stream()
                .map(group -> new Choice(group.id(), name(group), chosen.contains(group.id()))),
            written.stream().map(other -> new Choice(other, other, true)))
        .toList();
  }
}
