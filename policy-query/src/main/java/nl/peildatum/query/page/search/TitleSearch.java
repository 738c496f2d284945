package nl.peildatum.query.page.search;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.answerjson.CorrectedFile;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.page.question.SubjectWords;
import nl.peildatum.query.parameters.AllCountries;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/**
 * Finds decisions by their id, and by words in their own title or in the titles of their sources.
 * Accents and case make no difference.
 */
final class TitleSearch {
  private static final int LONGEST = 200;

  private final AllCountries all;

  TitleSearch(AllCountries all) {
    this.all = all;
  }

  /**
   * A decision that was found.
   *
   * @param title its own, or its id where it has none
   */
  record Found(CountryCode country, String id, String title) {}

  /**
   * The decisions with each word of the text, the last recorded of a country first.
   *
   * @param most the most decisions
   */
  List<Found> named(String text, long most) {
    var words =
        text.length() > LONGEST
            ? List.<String>of()
            : Arrays.asList(SubjectWords.plain(text).split(" ", -1));
    return words.stream().allMatch(String::isEmpty)
        ? List.of()
        : all.records().stream()
            .flatMap(
                record ->
                    record.decisions().reversed().stream()
                        .filter(of -> of.lastSequence() <= all.sequence(record))
                        .filter(of -> hasEach(words, of, record))
                        .map(of -> found(record, of)))
            .limit(most)
            .toList();
  }

  private static boolean hasEach(
      List<String> words, RecordedDecision decision, CountryRecord record) {
    var titles = words(decision, record);
    return words.stream().allMatch(titles::contains);
  }

  private static Found found(CountryRecord record, RecordedDecision decision) {
    var id = decision.id().value();
    return new Found(record.country(), id, title(CorrectedFile.of(record, decision)).orElse(id));
  }

  private static Optional<String> title(Map<String, Object> file) {
    return text(object(file, "instrument"), "title");
  }

  /** The id and the titles of a decision in one text. */
  private static String words(RecordedDecision decision, CountryRecord record) {
    var file = CorrectedFile.of(record, decision);
    var titles =
        objects(file, "sources").stream().flatMap(source -> text(source, "title").stream());
    return Stream.concat(
            Stream.concat(Stream.of(decision.id().value()), title(file).stream()), titles)
        .map(SubjectWords::plain)
        .reduce("", (a, b) -> a + " " + b);
  }
}
