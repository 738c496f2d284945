package nl.peildatum.decision;

import java.util.Map;
import nl.peildatum.wording.Wording;

/**
 * One broken rule.
 *
 * @param rule slug of the rule's page
 * @param pointer JSON pointer into the decision file
 * @param detail what is wrong and what to do
 * @param members further named facts of the refusal
 */
public record Violation(String rule, String pointer, Wording detail, Map<String, Object> members) {
  public Violation(String rule, String pointer, Wording detail) {
    this(rule, pointer, detail, Map.of());
  }
}
