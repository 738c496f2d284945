package nl.peildatum.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.peildatum.json.JsonSlice;

/** The members of an object of a bundle, each of the type that the form prescribes. */
final class BundleParts {
  /** The most items of a list; a country with so many events is not to be expected. */
  private static final int MOST_ITEMS = 1 << 20;

  private static final long LARGEST = (1L << 53) - 1;

  private final String pointer;
  private final Map<String, JsonSlice> members;
  private final Findings findings;

  /**
   * @param pointer JSON pointer of the object; empty = the bundle itself
   */
  private BundleParts(String pointer, Map<String, JsonSlice> members, Findings findings) {
    this.pointer = pointer;
    this.members = members;
    this.findings = findings;
  }

  /** The members of an object; adds a failure for each that is unknown or missing. */
  static BundleParts of(
      String pointer,
      JsonSlice object,
      Set<String> required,
      Set<String> optional,
      Findings findings) {
    var members = new HashMap<>(object.members());
    for (var name : new TreeSet<>(members.keySet())) {
      if (!required.contains(name) && !optional.contains(name)) {
        findings.add(FailureCode.UNKNOWN_MEMBER, pointer + "/" + name);
      }
    }
    for (var name : new TreeSet<>(required)) {
      if (!members.containsKey(name)) {
        findings.add(FailureCode.MISSING_MEMBER, pointer + "/" + name);
      }
    }
    return new BundleParts(pointer, members, findings);
  }

  Optional<JsonSlice> object(String name) {
    return member(name).flatMap(it -> it.isObject() ? Optional.of(it) : no(name, "object"));
  }

  Optional<List<JsonSlice>> array(String name) {
    return member(name)
        .flatMap(it -> it.isArray() ? Optional.of(it.items(MOST_ITEMS + 1)) : no(name, "array"))
        .flatMap(it -> it.size() <= MOST_ITEMS ? Optional.of(it) : no(name, "list so long"));
  }

  Optional<JsonSlice> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Optional<String> text(String name) {
    return member(name)
        .flatMap(it -> it.plain() instanceof String text ? Optional.of(text) : no(name, "text"));
  }

  /** A whole number that is not negative and that every reader of JSON reads exactly. */
  Optional<Long> number(String name) {
    return member(name)
        .flatMap(
            it ->
                it.plain() instanceof Number number && isWhole(number)
                    ? Optional.of(number.longValue())
                    : no(name, "whole number"));
  }

  private static boolean isWhole(Number number) {
    return (number instanceof Integer || number instanceof Long)
        && number.longValue() >= 0
        && number.longValue() <= LARGEST;
  }

  private <T> Optional<T> no(String name, String type) {
    findings.add(FailureCode.MISSING_MEMBER, pointer + "/" + name + " is no " + type);
    return Optional.empty();
  }
}
