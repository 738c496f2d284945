package nl.peildatum.query.page.assessment;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.peildatum.query.page.assessment.GoverningElement.CaseNote;
import nl.peildatum.query.page.assessment.GoverningElement.CasePolicy;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.page.frame.PageTexts;
import nl.peildatum.query.parameters.QuestionParameters;

/** Puts the elements of an assessment, each with its hindsight, into words. */
final class GoverningElements {
  private final AnsweredCase answered;
  private final PageTexts texts;

  GoverningElements(AnsweredCase answered, PageTexts texts) {
    this.answered = answered;
    this.texts = texts;
  }

  List<GoverningElement> all() {
    var elements = objects(answered.assessment(), "elements");
    var hindsights = objects(answered.hindsight(), "elements");
    var all = new ArrayList<GoverningElement>();
    for (var i = 0; i < elements.size(); i++) {
      all.add(element(elements.get(i), hindsights.get(i), i));
    }
    return all;
  }

  private GoverningElement element(
      Map<String, Object> element, Map<String, Object> hindsight, int index) {
    var entries = entries(element);
    var tables = new HindsightTables(texts, entries);
    var option = text(element, "option").orElseThrow();
    var day = day(element, "geldigOp").orElseThrow();
    var rule = text(element, "rule").orElseThrow();
    var checked = day(element, "checkedAgainst").orElseThrow();
    var answers = objects(element, "answers");
    var shown = answers.subList(0, Math.min(HindsightTables.MOST, answers.size()));
    return new GoverningElement(
        "e" + (index + 1),
        texts.text("case.option." + option),
        texts.day(day),
        index == 0,
        texts.text("case.why." + option, texts.day(day)),
        rule,
        LawLinks.of(rule, checked, texts),
        texts.day(checked),
        day(element, "bekendOp").map(texts::day).orElse(null),
        notes(objects(element, "notes"), entries),
        policy(shown, entries, "e" + (index + 1) + "p"),
        shown.size() < answers.size(),
        new Link(texts.text("case.all", texts.day(day)), onDay(element, day)),
        tables.later(hindsight, answers),
        tables.hindsight(hindsight));
  }

  private AnswerEntries entries(Map<String, Object> element) {
    return new AnswerEntries(texts, day -> onDay(element, day), answered.areas());
  }

  /** The page of the policy on a day, with the moment and the place of the case. */
  private String onDay(Map<String, Object> element, LocalDate day) {
    var question = answered.question();
    return new PageQuery(Map.of())
        .with(QuestionParameters.AREA, question.area())
        .with(QuestionParameters.GELDIG_OP, day)
        .with(QuestionParameters.SEQUENCE, text(element, "sequence").orElse(null))
        .with("bekendOp", text(element, "bekendOp").orElse(null))
        .with("basis", answered.pinned().value("basis").orElse(null))
        .with(PageQuery.LANGUAGE, texts.language().tag())
        .at("/landen/" + question.country().inPath());
  }

  private static List<CasePolicy> policy(
      List<Map<String, Object>> answers, AnswerEntries entries, String prefix) {
    var shown = entries.of(answers, prefix);
    var policy = new ArrayList<CasePolicy>();
    for (var i = 0; i < shown.size(); i++) {
      var applies = !Boolean.FALSE.equals(answers.get(i).get("applies"));
      policy.add(new CasePolicy(shown.get(i), applies));
    }
    return policy;
  }

  /** Each note once, with the policies that it is about. */
  private List<CaseNote> notes(List<Map<String, Object>> notes, AnswerEntries entries) {
    var once = new LinkedHashMap<String, CaseNote>();
    for (var note : notes) {
      var code = text(note, "code").orElseThrow();
      var detail = DaysInProse.of(text(note, "detail").orElse(""), texts);
      var one =
          once.computeIfAbsent(
              code + " " + detail,
              _ -> new CaseNote(detail, new ArrayList<>(), address(code, texts)));
      if (note.containsKey("kind") && one.about().size() < HindsightTables.MOST) {
        one.about().add(HindsightTables.policy(note, object(note, "subject"), texts, entries));
      }
    }
    return once.values().stream().limit(HindsightTables.MOST).toList();
  }

  private static String address(String code, PageTexts texts) {
    var slug = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return "/notes/" + slug + "?" + PageQuery.LANGUAGE + "=" + texts.language().tag();
  }
}
