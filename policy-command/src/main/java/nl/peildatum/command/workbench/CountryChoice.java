package nl.peildatum.command.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.workbench.view.TextOrder;
import nl.peildatum.web.page.PageTexts;

/** A country to choose. */
public record CountryChoice(String value, String text) {
  /** All countries of ISO 3166-1, by name. */
  static List<CountryChoice> all(PageTexts texts) {
    return Stream.of(Locale.getISOCountries())
        .filter(code -> CountryCode.parse(code).filter(CountryCode::isIso3166).isPresent())
        .map(code -> new CountryChoice(code, texts.country(code)))
        .sorted(Comparator.comparing(CountryChoice::text, TextOrder.of(texts.language())))
        .toList();
  }
}
