package nl.peildatum.query.page.assessment;

import java.util.List;
import nl.peildatum.query.page.entry.AnswerEntry;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import org.jspecify.annotations.Nullable;

/**
 * One day that governs a case, with its policy, as a page shows it: texts only, in the language of
 * the page.
 *
 * @param title which day of the case it is
 * @param isDefault whether it is the first day that the stage looks at
 * @param why which clock and which rule of law decided
 * @param read in which text of the law the rule was read
 * @param laws the laws that the rule cites
 * @param publicBy the day by which decisions had to be public to count; null = no such filter
 * @param all the page of all policy on the day
 * @param evidence the bundle that proves the answer for the day offline
 * @param evidenceFile the name under which a browser saves the bundle
 * @param missing what other days answer and this one does not; null = nothing
 * @param unfiltered the policy of the day without the filter on what was public; null = there is no
 *     such filter, and only then there is a comparison with later
 * @param later the policy on the day beside the policy of today, where it differs or changed
 * @param hindsight what was public on the day beside what is known now of the same day
 */
record GoverningElement(
    String id,
    String title,
    String day,
    boolean isDefault,
    String why,
    String rule,
    List<Link> laws,
    String read,
    @Nullable String publicBy,
    List<CaseNote> notes,
    List<CasePolicy> policy,
    boolean isCut,
    @Nullable String missing,
    Link all,
    Link evidence,
    String evidenceFile,
    @Nullable Link unfiltered,
    LaterPolicy later,
    ElementHindsight hindsight) {

  /**
   * A note of an assessment.
   *
   * @param about the policies that it is about; empty = the whole element
   * @param advice what a reader can do with it; empty = nothing to say
   */
  record CaseNote(String text, List<String> about, String advice) {}

  /**
   * @param applies whether it applies to the person of the case
   * @param isNoted whether a note says that its decision counts, or does not, for another reason
   */
  record CasePolicy(AnswerEntry entry, boolean applies, boolean isNoted) {}

  /**
   * One policy in two columns.
   *
   * @param next the next change after the first column; null = none is recorded
   */
  record PolicyComparison(
      String policy, String first, String second, boolean isDifferent, @Nullable Link next) {}

  /**
   * Policy that reads otherwise today, or of which a later change is recorded.
   *
   * @param isCut whether there is more than the page shows
   */
  record LaterPolicy(List<PolicyComparison> policies, boolean isCut) {
    static final LaterPolicy NOT_ASKED = new LaterPolicy(List.of(), false);
  }

  /**
   * @param isChanged whether what became known later gives another answer about the same day
   * @param policies those that read otherwise
   * @param isCut whether there are more than the page shows
   * @param because the decisions that make the difference
   */
  record ElementHindsight(
      boolean isChanged,
      String conclusion,
      List<PolicyComparison> policies,
      boolean isCut,
      List<LaterDecision> because) {
    static final ElementHindsight NOT_ASKED =
        new ElementHindsight(false, "", List.of(), false, List.of());
  }

  /**
   * @param learned what it made known
   * @param days when it was taken, announced, published and recorded
   */
  record LaterDecision(Link decision, String learned, String days) {}
}
