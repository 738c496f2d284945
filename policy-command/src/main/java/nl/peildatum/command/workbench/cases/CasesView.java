package nl.peildatum.command.workbench.cases;

import java.util.List;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;

/**
 * The cases that a decision would change, as a page shows them beside the field for receipts.
 *
 * @param text the receipts, for the field
 * @param errors what is wrong with the field, a line each
 * @param outcome the count of all cases, in a sentence
 * @param limit what the field takes, in a sentence
 */
public record CasesView(
    String text, List<String> errors, String outcome, String limit, List<Case> changed) {
  private static final int MOST_FACTS = 20;
  private static final int SHOWN_CHECKSUM = 12;

  /**
   * A case whose answer would differ.
   *
   * @param checksum the beginning of its SHA-256, as the case file shows it
   * @param more the number of facts that are not shown
   */
  public record Case(
      int line,
      String checksum,
      String place,
      String stage,
      String dates,
      List<Fact> facts,
      int more) {}

  /**
   * A fact that changes an answer.
   *
   * @param isOfDraft whether the decision on the page states it; otherwise it is recorded
   */
  public record Fact(boolean isOfDraft, String decision, String about) {}

  /**
   * @param areas gives the names of areas
   */
  public static CasesView of(
      SentReceipts sent, CaseComparison found, Gazetteer areas, PageTexts texts) {
    return new CasesView(
        sent.again(),
        found.notCompared().stream().map(one -> error(one, texts)).toList(),
        outcome(sent, found, texts),
        limit(texts),
        found.changed().stream().map(one -> changed(one, found.head(), areas, texts)).toList());
  }

  /** The receipts, of which not all were compared in time. */
  public static CasesView late(SentReceipts sent, PageTexts texts) {
    return new CasesView(
        sent.again(),
        List.of(texts.text("cases.late.field")),
        texts.text("cases.late"),
        limit(texts),
        List.of());
  }

  private static String limit(PageTexts texts) {
    return texts.text("cases.limit", SentReceipts.MOST_RECEIPTS, SentReceipts.MOST_BYTES >> 20);
  }

  private static String error(CaseComparison.NotCompared one, PageTexts texts) {
    var why = texts.told(one.why());
    return one.line() == 0 ? why : texts.text("cases.line", one.line(), why);
  }

  private static String outcome(SentReceipts sent, CaseComparison found, PageTexts texts) {
    if (found.compared() == 0) {
      return found.notCompared().isEmpty()
          ? texts.text("cases.none")
          : texts.text("cases.unread", sent.lines().size());
    }
    return found.changed().isEmpty()
        ? texts.text("cases.same", found.compared())
        : texts.text("cases.changed", found.changed().size(), found.compared());
  }

  private static Case changed(
      CaseComparison.Changed one, long head, Gazetteer areas, PageTexts texts) {
    var question = one.receipt().question();
    var area = question.area();
    return new Case(
        one.line(),
        beginning(one.receipt().sha256()),
        area == null ? texts.text("subject.whole") : areas.nameOf(area),
        texts.text("cases.stage." + question.stage()),
        dates(question, texts),
        one.facts().stream()
            .limit(MOST_FACTS)
            .map(fact -> fact(fact, head, new PolicyWords(texts, areas::byId)))
            .toList(),
        Math.max(0, one.facts().size() - MOST_FACTS));
  }

  private static String beginning(String checksum) {
    return checksum.substring(0, Math.min(SHOWN_CHECKSUM, checksum.length()));
  }

  private static String dates(CaseQuestion question, PageTexts texts) {
    return String.join(
        ", ",
        question.dates().entrySet().stream()
            .map(
                date ->
                    texts.text("cases.date." + date.getKey().written())
                        + " "
                        + texts.day(date.getValue()))
            .toList());
  }

  private static Fact fact(RecordedEvent event, long head, PolicyWords words) {
    var about = event.statement().lane().map(words::lane).orElse("");
    var decision = event.envelope().decisionId().value();
    return new Fact(event.sequence() > head, decision, about);
  }
}
