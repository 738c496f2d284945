package nl.peildatum.command.refusal;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Violation;
import nl.peildatum.wording.Wording;

/** Refuses a step in the life of a draft; nothing changed. */
public final class DraftRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private final String slug;
  private final transient Wording detail;
  private final transient Map<String, Object> members;
  private final transient List<Violation> violations;

  public DraftRefused(String slug, Wording detail) {
    this(slug, detail, Map.of());
  }

  /**
   * @param members further named members of the problem
   */
  public DraftRefused(String slug, Wording detail, Map<String, Object> members) {
    this(slug, detail, members, List.of());
  }

  /**
   * @param slug the slug of the type of the problem
   * @param violations the rules that the file breaks by now
   */
  public DraftRefused(
      String slug, Wording detail, Map<String, Object> members, List<Violation> violations) {
    super(slug);
    this.slug = slug;
    this.detail = detail;
    this.members = Map.copyOf(members);
    this.violations = List.copyOf(violations);
  }

  public String slug() {
    return slug;
  }

  public Wording detail() {
    return detail;
  }

  public Map<String, Object> members() {
    return members;
  }

  public List<Violation> violations() {
    return violations;
  }
}
