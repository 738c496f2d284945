package nl.peildatum.query.page.assessment;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.assessment.GoverningElement.CaseNote;
import nl.peildatum.query.page.assessment.GoverningElement.CasePolicy;
import nl.peildatum.query.page.assessment.GoverningElement.ElementHindsight;
import nl.peildatum.query.page.assessment.GoverningElement.LaterPolicy;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.query.page.entry.QuotedPassages;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.web.page.PageTexts;

/** Puts the elements of an assessment, each with its hindsight, into words. */
final class GoverningElements {
  /** The notes on whether the decision behind an answer counts. */
  private static final Set<String> ABOUT_COUNTING =
      Set.of("PUBLICATION_NOT_RECORDED", "PUBLISHED_LATER", "DECIDED_LATER");

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
      all.add(element(elements.get(i), hindsights.get(i), missing(elements, i), i));
    }
    return all;
  }

  private GoverningElement element(
      Map<String, Object> element,
      Map<String, Object> hindsight,
      Optional<String> missing,
      int index) {
    var entries = entries(element);
    var publicBy = day(element, "bekendOp");
    var tables = new HindsightTables(texts, entries, new DecisionLinks(texts, answered.record()));
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
        texts.language() == Language.DUTCH ? DutchCitation.of(rule) : rule,
        LawLinks.of(rule, checked, texts),
        read(checked, day),
        publicBy.map(texts::day).orElse(null),
        notes(objects(element, "notes"), entries),
        policy(element, shown, entries, "e" + (index + 1) + "p"),
        shown.size() < answers.size(),
        missing.orElse(null),
        new Link(texts.text("case.all", texts.day(day)), onDay(element, day)),
        new Link(texts.text("case.evidence", texts.day(day)), evidence(element, day)),
        texts.text("case.evidence.file", answered.question().country().inPath(), day),
        publicBy.map(_ -> unfiltered(element, day)).orElse(null),
        publicBy.isEmpty() ? tables.later(hindsight, answers) : LaterPolicy.NOT_ASKED,
        publicBy.isEmpty() ? tables.hindsight(hindsight) : ElementHindsight.NOT_ASKED);
  }

  /** In which text of the law the rule was read, and what that leaves open about the day. */
  private String read(LocalDate checked, LocalDate day) {
    var key = checked.equals(day) ? "same" : checked.isBefore(day) ? "earlier" : "later";
    return texts.text("case.rule.read." + key, texts.day(checked), texts.day(day));
  }

  private Link unfiltered(Map<String, Object> element, LocalDate day) {
    var members = new HashMap<>(element);
    members.remove("bekendOp");
    return new Link(texts.text("case.unfiltered.day", texts.day(day)), onDay(members, day));
  }

  /**
   * The policies that are answered on another day and not on this one, as a sentence. An answer has
   * only the policies of which something counts on its day.
   */
  private Optional<String> missing(List<Map<String, Object>> elements, int index) {
    var element = elements.get(index);
    var here = lanes(element).keySet();
    var others = new LinkedHashMap<List<Object>, String>();
    elements.forEach(other -> others.putAll(lanes(other)));
    others.keySet().removeAll(here);
    var named =
        others.values().stream().limit(HindsightTables.MOST).collect(Collectors.joining("; "));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            day(element, "bekendOp")
                .map(by -> texts.text("case.missing.public", named, texts.day(by)))
                .orElseGet(() -> texts.text("case.missing", named)));
  }

  private Map<List<Object>, String> lanes(Map<String, Object> element) {
    var entries = entries(element);
    var lanes = new LinkedHashMap<List<Object>, String>();
    objects(element, "answers")
        .forEach(
            answer ->
                lanes.put(
                    lane(answer),
                    HindsightTables.policy(answer, object(answer, "subject"), texts, entries)));
    return lanes;
  }

  private static List<Object> lane(Map<String, Object> answer) {
    return List.of(text(answer, "kind").orElse(""), object(answer, "subject"));
  }

  private AnswerEntries entries(Map<String, Object> element) {
    return new AnswerEntries(
            texts,
            day -> onDay(element, day),
            answered.areas(),
            answered.publicBy(element),
            Optional.of(new QuotedPassages(answered.record())))
        .with(answered.readDays(element))
        .knowing(answered.known());
  }

  /** The page of the policy on a day, with the moment and the place of the case. */
  private String onDay(Map<String, Object> element, LocalDate day) {
    return pinned(element, day)
        .with(PageQuery.LANGUAGE, texts.language().tag())
        .at("/landen/" + answered.question().country().inPath());
  }

  /** The evidence of the policy on a day, with the moment and the place of the case. */
  private String evidence(Map<String, Object> element, LocalDate day) {
    return pinned(element, day)
        .at("/v1/countries/" + answered.question().country().inPath() + "/evidence");
  }

  private PageQuery pinned(Map<String, Object> element, LocalDate day) {
    return new PageQuery(Map.of())
        .with(QuestionParameters.AREA, answered.question().area())
        .with(QuestionParameters.GELDIG_OP, day)
        .with(QuestionParameters.SEQUENCE, text(element, "sequence").orElse(null))
        .with("bekendOp", text(element, "bekendOp").orElse(null))
        .with("basis", answered.pinned().value("basis").orElse(null));
  }

  private static List<CasePolicy> policy(
      Map<String, Object> element,
      List<Map<String, Object>> answers,
      AnswerEntries entries,
      String prefix) {
    var noted =
        objects(element, "notes").stream()
            .filter(note -> text(note, "code").filter(ABOUT_COUNTING::contains).isPresent())
            .map(GoverningElements::lane)
            .collect(Collectors.toSet());
    var shown = entries.of(answers, prefix);
    var policy = new ArrayList<CasePolicy>();
    for (var i = 0; i < shown.size(); i++) {
      var applies = !Boolean.FALSE.equals(answers.get(i).get("applies"));
      policy.add(new CasePolicy(shown.get(i), applies, noted.contains(lane(answers.get(i)))));
    }
    return policy;
  }

  /** Each note once, with the policies that it is about. */
  private List<CaseNote> notes(List<Map<String, Object>> notes, AnswerEntries entries) {
    var prose = new NoteProse(texts);
    var once = new LinkedHashMap<String, CaseNote>();
    for (var note : notes) {
      var code = text(note, "code").orElseThrow();
      var detail = prose.said(code, text(note, "detail").orElse(""));
      var one =
          once.computeIfAbsent(
              code + " " + detail,
              _ -> new CaseNote(detail, new ArrayList<>(), prose.advice(code).orElse("")));
      if (note.containsKey("kind") && one.about().size() < HindsightTables.MOST) {
        one.about().add(HindsightTables.policy(note, object(note, "subject"), texts, entries));
      }
    }
    return once.values().stream().limit(HindsightTables.MOST).toList();
  }
}
