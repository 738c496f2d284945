package nl.peildatum.decision;

import java.util.Comparator;
import java.util.Map;
import nl.peildatum.wording.Wording;

/**
 * One broken rule. Ordered by its texts, so that a map or set of violations finds one quickly also
 * where a sender chose texts with equal hash codes; violations that differ only in their members
 * have equal places in the order.
 *
 * @param rule slug of the rule's page
 * @param pointer JSON pointer into the decision file
 * @param detail what is wrong and what to do
 * @param members further named facts of the refusal
 */
public record Violation(String rule, String pointer, Wording detail, Map<String, Object> members)
    implements Comparable<Violation> {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::pointer)
          .thenComparing(Violation::rule)
          .thenComparing(Violation::detail);

  public Violation(String rule, String pointer, Wording detail) {
    this(rule, pointer, detail, Map.of());
  }

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }
}
