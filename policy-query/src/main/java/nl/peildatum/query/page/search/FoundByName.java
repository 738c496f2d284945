package nl.peildatum.query.page.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.query.page.entry.AnswerEntry.Link;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.question.AskedSubject;
import nl.peildatum.query.page.question.FreeQuestion;
import nl.peildatum.query.page.question.PlaceSearch;
import nl.peildatum.query.parameters.AllCountries;

/** The places and decisions that a text names, as links, and a sentence that says what was read. */
record FoundByName(PageRequest asked, AllCountries all) {
  private static final int MOST = 30;

  /**
   * @param isNoSource whether the text has no form of an identifier of a source
   * @param subject the policy that the text is about
   */
  Map<String, Object> model(String written, boolean isNoSource, FoundBySubject subject) {
    var question = FreeQuestion.of(written);
    var places = new PlaceSearch(all.records());
    var found = places.named(question.place(), asked.texts()).stream().filter(places::isOnRecord);
    var named = links(question, found);
    var titles = new TitleSearch(all).named(written, MOST).stream().map(this::link).toList();
    var near =
        named.isEmpty() && isNoSource && subject.isEmpty()
            ? links(question, places.near(question.place(), asked.texts()).stream().limit(MOST))
            : List.<Link>of();
    var model = new HashMap<String, Object>();
    model.put("places", named);
    model.put("titles", titles);
    model.put("near", near);
    model.put("subject", subject);
    model.put("hasSubject", !subject.isEmpty());
    model.put("isNothing", isNoSource && named.isEmpty() && titles.isEmpty() && subject.isEmpty());
    model.put("searched", asked.texts().text("search.searched", written, all.records().size()));
    return model;
  }

  private List<Link> links(FreeQuestion question, Stream<PlaceSearch.Found> found) {
    return found.map(place -> link(question, place)).toList();
  }

  private Link link(FreeQuestion question, PlaceSearch.Found place) {
    var days =
        question.day().isPresent() || question.namesTwoDays()
            ? question.days()
            : List.<LocalDate>of();
    var named =
        Stream.concat(
            Stream.of(place.nameIn(asked.texts())), days.stream().map(asked.texts()::day));
    return new Link(
        named.collect(Collectors.joining(", ")),
        place.address(asked, question, new AskedSubject(Set.of())));
  }

  private Link link(TitleSearch.Found decision) {
    return new Link(
        decision.title() + ", " + asked.texts().country(decision.country().value()),
        "/besluiten/" + decision.id());
  }
}
