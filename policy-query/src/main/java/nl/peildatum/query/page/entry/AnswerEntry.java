package nl.peildatum.query.page.entry;

import java.util.List;
import nl.peildatum.query.page.entry.QuotedPassages.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * One answer as a page shows it: texts only, in the language of the page.
 *
 * @param title the kind of policy
 * @param about the area, group or heading that the policy is about
 * @param status the code, for its style
 * @param says the status as a sentence
 * @param period the days on which this answer holds; in force: the days of the policy
 * @param remarks claimed days, announced policy and transitional rules, a sentence each
 * @param lineage by which other area the answer comes; null = by the area itself
 * @param recorded when the decision was recorded, in words; null = nothing was recorded about its
 *     fact since
 * @param later what corrected or annulled the fact since
 * @param passages the literal passages that the policy rests on
 */
public record AnswerEntry(
    String id,
    String title,
    String about,
    String status,
    String label,
    String says,
    String period,
    List<Labelled> fields,
    List<String> remarks,
    @Nullable String lineage,
    @Nullable Link previous,
    @Nullable Link next,
    @Nullable Link decision,
    @Nullable String recorded,
    List<LaterDecision> later,
    List<Link> sources,
    List<Quotation> passages) {

  /**
   * A name and a text.
   *
   * @param language of a text as it was recorded; null = the language of the page
   */
  public record Labelled(String name, String text, @Nullable String language) {
    public Labelled(String name, String text) {
      this(name, text, null);
    }
  }

  /**
   * A text that may lead somewhere.
   *
   * @param address null = it leads nowhere
   */
  public record Link(String text, @Nullable String address) {}

  /**
   * A decision that corrected or annulled a fact.
   *
   * @param name what it did
   * @param recorded when it was recorded, in words
   * @param ruling the ruling that annulled; null = it is a correction
   * @param from from which day the annulment works, in words; null = it is a correction
   */
  public record LaterDecision(
      String name, Link decision, String recorded, @Nullable Link ruling, @Nullable String from) {}
}
