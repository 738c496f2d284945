package nl.peildatum.query.page.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.NearestAreas;
import nl.peildatum.query.page.frame.HtmlReplies.PageRequest;
import nl.peildatum.query.page.frame.PageQuery;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.NamesToldApart;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country, or the areas, that a text names. Areas are looked for in the countries on
 * record only.
 */
public final class PlaceSearch {
  /** The length of the longest text searched, in characters; a longer one names no place. */
  private static final int LONGEST = 200;

  private final List<CountryRecord> records;

  public PlaceSearch(Collection<CountryRecord> records) {
    this.records = List.copyOf(records);
  }

  /**
   * A place that was found.
   *
   * @param area the id of the area; empty = the whole country
   * @param name the name of the area or the country
   */
  public record Found(CountryCode country, Optional<String> area, String name) {
    /** The name of the place, of an area with its country. */
    public String nameIn(PageTexts texts) {
      return area.isPresent() ? name + ", " + texts.country(country.value()) : name;
    }

    /**
     * The address of the policy of the place, the policy of a subject first.
     *
     * @param day Europe/Amsterdam; null = today
     */
    public String address(PageRequest asked, @Nullable LocalDate day, AskedSubject subject) {
      return new PageQuery(Map.of())
          .with(QuestionParameters.AREA, area.orElse(null))
          .with(QuestionParameters.GELDIG_OP, day)
          .with(AskedSubject.PARAMETER, subject.value())
          .with(PageQuery.LANGUAGE, asked.query().value(PageQuery.LANGUAGE).orElse(null))
          .at("/landen/" + country.inPath());
    }

    /**
     * The address of the policy of the place on the day that a question names, today without one,
     * or of the comparison of both days where it names two.
     */
    public String address(PageRequest asked, FreeQuestion question, AskedSubject subject) {
      return question.namesTwoDays()
          ? comparison(asked, question.days(), subject)
          : address(asked, question.day().orElse(null), subject);
    }

    /**
     * @param days two of them, the earlier first
     */
    private String comparison(PageRequest asked, List<LocalDate> days, AskedSubject subject) {
      var kinds = subject.kinds();
      return new PageQuery(Map.of())
          .with(QuestionParameters.AREA, area.orElse(null))
          .with(QuestionParameters.GELDIG_OP, days.getFirst())
          .with(QuestionParameters.OTHER_GELDIG_OP, days.getLast())
          .with(QuestionParameters.KIND, kinds.size() == 1 ? kinds.iterator().next() : null)
          .with(PageQuery.LANGUAGE, asked.query().value(PageQuery.LANGUAGE).orElse(null))
          .at("/landen/" + country.inPath() + "/vergelijk");
    }
  }

  /** Whether the place is a country, or an area that the record of its country knows. */
  public boolean isOnRecord(Found place) {
    return place.area().isEmpty()
        || records.stream()
            .filter(record -> record.country().equals(place.country()))
            .anyMatch(record -> record.areas().find(place.area().get()).isPresent());
  }

  /** The areas whose names are nearest to the text, at most three of each country. */
  public List<Found> near(String text, PageTexts texts) {
    return text.length() > LONGEST
        ? List.of()
        : records.stream().flatMap(record -> near(record, text, texts)).toList();
  }

  private static Stream<Found> near(CountryRecord record, String text, PageTexts texts) {
    var near = NearestAreas.to(text, record.areas());
    var names = new NamesToldApart(near, record.areas(), texts);
    return near.stream()
        .map(area -> new Found(record.country(), Optional.of(area.id().value()), names.of(area)));
  }

  public List<Found> named(String text, PageTexts texts) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    var country = country(text);
    if (country.isPresent()) {
      return List.of(
          new Found(country.get(), Optional.empty(), texts.country(country.get().value())));
    }
    var found = new ArrayList<Found>();
    for (var record : records) {
      areaIn(record, text).ifPresent(found::add);
    }
    return found.isEmpty() ? areaWithCountry(text) : List.copyOf(found);
  }

  /** An area and its country in one text: "Gao Mali". */
  private List<Found> areaWithCountry(String text) {
    for (var cut = text.indexOf(' '); cut > 0; cut = text.indexOf(' ', cut + 1)) {
      var first = text.substring(0, cut);
      var rest = text.substring(cut + 1);
      var found = areaOf(rest, first).or(() -> areaOf(first, rest));
      if (found.isPresent()) {
        return List.of(found.get());
      }
    }
    return List.of();
  }

  private Optional<Found> areaOf(String country, String area) {
    return country(country)
        .flatMap(
            code ->
                records.stream()
                    .filter(record -> record.country().equals(code))
                    .flatMap(record -> areaIn(record, area).stream())
                    .findFirst()
                    .or(() -> Optional.of(new Found(code, Optional.of(area), area))));
  }

  private static Optional<Found> areaIn(CountryRecord record, String text) {
    return record.areas().find(text).map(area -> found(record, area));
  }

  private static Found found(CountryRecord record, Area area) {
    return new Found(record.country(), Optional.of(area.id().value()), area.name());
  }

  /** The country with this Dutch or English name; accents and case make no difference. */
  private static Optional<CountryCode> country(String text) {
    return CountryNames.ALL.country(text);
  }
}
