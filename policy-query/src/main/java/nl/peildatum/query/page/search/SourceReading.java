package nl.peildatum.query.page.search;

import java.util.List;
import java.util.Optional;
import nl.peildatum.query.sources.SourceParameters;
import nl.peildatum.source.PersonalData;
import nl.peildatum.source.Recognised;

/**
 * One way to understand a text as the identifier of a source (<i>kenmerk van een bron</i>).
 *
 * @param parameter the parameter of the API that names the source
 * @param meant the documents that the text may stand for; never empty
 */
record SourceReading(String parameter, List<Recognised> meant) {

  /**
   * All ways to understand a text, in the order of the API's parameters; none for a text without
   * the form of an identifier, and for the number of a person.
   */
  static List<SourceReading> of(String written) {
    return PersonalData.looksLikeVNumber(written)
        ? List.of()
        : SourceParameters.names().stream()
            .filter(name -> !name.equals(SourceParameters.TITLE))
            .flatMap(name -> as(name, written).stream())
            .toList();
  }

  private static Optional<SourceReading> as(String parameter, String written) {
    var meant = SourceParameters.meant(parameter, written);
    return meant.isEmpty() ? Optional.empty() : Optional.of(new SourceReading(parameter, meant));
  }
}
