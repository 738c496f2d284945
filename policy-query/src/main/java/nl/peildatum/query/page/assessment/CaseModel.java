package nl.peildatum.query.page.assessment;

import static nl.peildatum.query.page.entry.JsonMembers.day;
import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.area.Area;
import nl.peildatum.decision.Basis;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.json.Json;
import nl.peildatum.query.page.about.VerifierFile;
import nl.peildatum.query.page.entry.AnswerEntries;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.entry.DecisionLinks;
import nl.peildatum.query.page.entry.SuggestedAreas;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.web.page.PageTexts;

/** What the page of a case and its dossier show. */
final class CaseModel {
  private CaseModel() {}

  /** */
  static Map<String, Object> of(AnsweredCase answered, PageTexts texts) {
    var model = new HashMap<String, Object>();
    var country = texts.country(answered.question().country().value());
    var area = Optional.ofNullable(answered.question().area());
    var known = area.flatMap(answered.areas()::find);
    var where =
        area.map(written -> known.map(Area::name).orElse(written))
            .map(name -> texts.text("country.title.area", name, country))
            .orElse(country);
    var decisions = CaseDecision.of(answered.assessment(), answered.known(), texts);
    model.put("where", where);
    model.put("title", texts.text("case.title.of", where));
    model.put("dossierTitle", texts.text("case.dossier.title", where));
    model.put("stage", texts.text("case.stage." + answered.question().stage()));
    model.put("question", question(answered, where, texts));
    model.put("elements", new GoverningElements(answered, texts).all());
    model.put("decisions", decisions);
    model.put("sources", CaseDecision.sources(decisions));
    model.put("isLatest", answered.isLatest());
    model.put("sequence", Long.toString(answered.receipt().sequence()));
    model.put("recorded", recorded(answered, texts));
    model.put("unknownPlace", known.isEmpty() ? area.orElse("") : "");
    model.put("suggestions", suggestions(answered, texts));
    model.put("today", now(answered.hindsight(), texts));
    var since =
        answered.sinceThen().map(then -> sinceThen(then, answered, texts)).orElse(List.of());
    model.put("sinceThen", since);
    model.put("isExample", ExampleCase.isAskedBy(CaseParameters.of(answered.question())));
    model.put(
        "isChangedSince",
        since.stream().anyMatch(one -> Boolean.TRUE.equals(one.get("isChanged"))));
    var publicBy = Optional.ofNullable(answered.question().bekendOp());
    model.put("publicBy", publicBy.map(texts::day).orElse(""));
    model.put("unfiltered", answered.pinned().with("bekendOp", null).at("/zaak"));
    links(model, answered);
    return model;
  }

  private static void links(Map<String, Object> model, AnsweredCase answered) {
    var pinned = answered.pinned();
    model.put("permanent", pinned.at("/zaak"));
    model.put("askedNow", CaseParameters.of(answered.question()).at("/zaak"));
    model.put("dossier", pinned.at("/zaak/dossier"));
    model.put("verifier", VerifierFile.ADDRESS);
    model.put("verifierSha256", VerifierFile.sha256());
    model.put("receipt", answered.receiptText());
    model.put("sha256", answered.receipt().sha256());
    model.put("rules", Integer.toString(answered.receipt().rules()));
    model.put("formVersion", Integer.toString(answered.receipt().form()));
    model.put("receiptLanguage", answered.receipt().language());
    model.put("json", Json.MAPPER.writeValueAsString(CaseParameters.body(pinned)));
    model.put(
        "country",
        new PageQuery(Map.of())
            .with(CaseParameters.AREA, answered.question().area())
            .at("/landen/" + answered.question().country().inPath()));
  }

  private static List<Labelled> question(AnsweredCase answered, String where, PageTexts texts) {
    var question = answered.question();
    var shown = new ArrayList<Labelled>();
    shown.add(new Labelled(texts.text("case.where"), where));
    shown.add(new Labelled(texts.text("case.stage"), texts.text("case.stage." + question.stage())));
    for (var date : CaseDate.values()) {
      var day = question.dates().get(date);
      if (day != null) {
        shown.add(new Labelled(texts.text("case.date." + date.written()), texts.day(day)));
      }
    }
    var onlyRisk = question.person().onlyRiskIs15c();
    shown.add(
        new Labelled(
            texts.text("case.onlyRisk"),
            texts.text(onlyRisk == null ? "case.unstated" : "code." + onlyRisk)));
    var groups = question.person().groups();
    shown.add(
        new Labelled(
            texts.text("case.groups"),
            groups == null
                ? texts.text("case.unstated")
                : groups.isEmpty() ? texts.text("case.groups.none") : names(groups, answered)));
    if (question.basis() != Basis.OPERATIONAL) {
      shown.add(
          new Labelled(texts.text("country.basis"), texts.text("form.basis." + question.basis())));
    }
    if (question.bekendOp() != null) {
      shown.add(new Labelled(texts.text("country.bekendOp"), texts.day(question.bekendOp())));
    }
    shown.add(
        new Labelled(
            texts.text("country.beschikbaarOp"),
            recorded(answered, texts)
                + " ("
                + texts.text("country.sequence", Long.toString(answered.receipt().sequence()))
                + ")"));
    return shown;
  }

  private static String names(Set<String> groups, AnsweredCase answered) {
    return KnownGroups.of(answered.record(), answered.receipt().sequence()).names(groups);
  }

  private static String recorded(AnsweredCase answered, PageTexts texts) {
    return Optional.ofNullable(answered.receipt().beschikbaarOp())
        .map(texts::instant)
        .orElseGet(() -> texts.text("country.beschikbaarOp.none"));
  }

  /** The moment of the record with which hindsight was made. */
  private static Map<String, String> now(Map<String, Object> hindsight, PageTexts texts) {
    var now = object(hindsight, "now");
    return Map.of(
        "day", text(now, "geldigOp").map(java.time.LocalDate::parse).map(texts::day).orElse(""),
        "instant", text(now, "beschikbaarOp").map(Instant::parse).map(texts::instant).orElse(""),
        "sequence", text(now, "sequence").orElse(""));
  }

  private static List<Link> suggestions(AnsweredCase answered, PageTexts texts) {
    return SuggestedAreas.links(
        answered.assessment(),
        answered.areas(),
        texts,
        id -> CaseParameters.of(answered.question()).with(CaseParameters.AREA, id).at("/zaak"));
  }

  /**
   * What the record learned after the moment of the answer, by governing day; without the days on
   * which only what was public counts.
   */
  private static List<Map<String, Object>> sinceThen(
      Map<String, Object> hindsight, AnsweredCase answered, PageTexts texts) {
    var tables =
        new HindsightTables(
            texts,
            new AnswerEntries(texts, Object::toString, answered.areas()).knowing(answered.known()),
            new DecisionLinks(texts, answered.record()));
    var elements = objects(answered.assessment(), "elements");
    var learned = objects(hindsight, "elements");
    return IntStream.range(0, learned.size())
        .filter(i -> !elements.get(i).containsKey("bekendOp"))
        .mapToObj(learned::get)
        .map(
            element ->
                Map.<String, Object>of(
                    "title", texts.text("case.option." + text(element, "option").orElse("")),
                    "day", day(element, "geldigOp").map(texts::day).orElse(""),
                    "isChanged", Boolean.TRUE.equals(element.get("changed")),
                    "hindsight", tables.hindsight(element)))
        .toList();
  }
}
