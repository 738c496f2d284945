package nl.peildatum.query.sources;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.source.PersonalData;
import nl.peildatum.source.Recognised;
import nl.peildatum.wording.Wording;

/**
 * The source (<i>bron</i>) that a question names.
 *
 * @param parameter the parameter that names it
 * @param meant the documents that the name may stand for; empty if the question has a fault there
 */
record NamedSource(String parameter, List<Recognised> meant) {

  /**
   * Reads the parameters that name a source. Adds a fault if none or several are given, or if the
   * name has no accepted form; of several, the result has the first by {@link
   * SourceParameters#names()}.
   */
  static NamedSource in(Parameters parameters) {
    var named = SourceParameters.names().stream().filter(parameters::has).toList();
    if (named.isEmpty()) {
      var first = SourceParameters.names().getFirst();
      parameters.refuse("source-not-named", first, Wording.of("source-not-named", all()));
      return new NamedSource(first, List.of());
    }
    named.stream()
        .skip(1)
        .forEach(
            other ->
                parameters.refuse(
                    "several-sources-named",
                    other,
                    Wording.of("several-sources-named", named.getFirst())));
    return named.stream().map(name -> read(name, parameters)).toList().getFirst();
  }

  private static NamedSource read(String name, Parameters parameters) {
    var meant =
        parameters.text(name).map(written -> meant(name, written, parameters)).orElse(List.of());
    return new NamedSource(name, meant);
  }

  private static List<Recognised> meant(String name, String written, Parameters parameters) {
    if (PersonalData.looksLikeVNumber(written)) {
      parameters.refuse("personal-data", name, Wording.of("personal-data.question"));
      return List.of();
    }
    var meant = meant(name, written);
    if (meant.isEmpty()) {
      var examples = SourceParameters.examples(name);
      parameters.refuse(
          "invalid-identifier",
          name,
          Wording.of(
              "invalid-identifier.question", name, Wording.joined("join.or-as", examples), written),
          Map.of("written", written, "examples", examples));
    }
    return meant;
  }

  /**
   * The documents that a name may stand for. A plus is read as a space, which HTML forms send as a
   * plus; only a title may also contain a plus itself.
   */
  private static List<Recognised> meant(String name, String written) {
    var spaced = SourceParameters.meant(name, written.replace('+', ' '));
    return name.equals(SourceParameters.TITLE) && written.contains("+")
        ? Stream.concat(SourceParameters.meant(name, written).stream(), spaced.stream()).toList()
        : spaced;
  }

  private static String all() {
    return String.join(", ", SourceParameters.names());
  }
}
