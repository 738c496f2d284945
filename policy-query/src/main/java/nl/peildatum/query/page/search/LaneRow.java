package nl.peildatum.query.page.search;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.Locale;
import java.util.Map;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.StatusName;

/**
 * A lane with its status on a day, as a page shows it.
 *
 * @param lane the kind of policy and what it is about, with the address of its page
 * @param status in the language of the page
 * @param code of the status, for its style
 */
record LaneRow(Link lane, String status, String code) {

  /**
   * @param lane as an answer of the API has it
   * @param entries give the names of areas and groups
   */
  static LaneRow of(Map<String, Object> lane, PageTexts texts, AnswerEntries entries) {
    var status = text(lane, "status").orElse("");
    return new LaneRow(
        new Link(
            title(lane, texts, entries), text(lane, "path").map(PolicyPath::page).orElse(null)),
        status.isEmpty() ? "" : texts.text(StatusName.keyOf(lane)),
        status.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String title(Map<String, Object> lane, PageTexts texts, AnswerEntries entries) {
    var kind = texts.text("kind." + text(lane, "kind").orElse(""));
    return kind + ": " + entries.about(object(lane, "subject"));
  }
}
