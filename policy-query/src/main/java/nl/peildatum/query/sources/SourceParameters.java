package nl.peildatum.query.sources;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Identifiers;
import nl.peildatum.source.Recognised;
import nl.peildatum.source.SourceFields;
import nl.peildatum.source.Spelling;

/**
 * The parameters by which a question names a source (<i>bron</i>), with the identifiers that each
 * accepts.
 */
public final class SourceParameters {
  /** The parameter for a document without a formal identifier, which is named by its title. */
  public static final String TITLE = "title";

  private static final Map<String, Set<IdentifierKind>> KINDS = kinds();

  private SourceParameters() {}

  private static Map<String, Set<IdentifierKind>> kinds() {
    var kinds = new LinkedHashMap<String, Set<IdentifierKind>>();
    kinds.put("caseNumber", SourceFields.CASES);
    kinds.put("ecli", Set.of(IdentifierKind.ECLI));
    kinds.put("kamerstuk", Set.of(IdentifierKind.KAMERSTUK));
    kinds.put(
        "tweedeKamer",
        Set.of(
            IdentifierKind.PARLIAMENT_DOCUMENT,
            IdentifierKind.PARLIAMENT_CASE,
            IdentifierKind.AANHANGSEL,
            IdentifierKind.KAMERVRAAG));
    kinds.put("wbv", Set.of(IdentifierKind.WBV, IdentifierKind.TBV));
    kinds.put("werkinstructie", Set.of(IdentifierKind.WERKINSTRUCTIE));
    kinds.put("stcrt", SourceFields.GAZETTE);
    kinds.put("bwb", Set.of(IdentifierKind.BWB));
    kinds.put("paragraph", Set.of(IdentifierKind.VC_PARAGRAPH));
    kinds.put("jci", Set.of(IdentifierKind.JCI));
    kinds.put("wetten", Set.of(IdentifierKind.WETTEN));
    kinds.put("celex", Set.of(IdentifierKind.CELEX));
    kinds.put(TITLE, Set.of(IdentifierKind.AS_WRITTEN));
    return Collections.unmodifiableMap(kinds);
  }

  /** The names of the parameters, in the order in which messages list them. */
  public static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }

  /** An example of each identifier that a parameter accepts; see {@link #names()}. */
  public static List<String> examples(String name) {
    return kinds(name).map(IdentifierKind::example).toList();
  }

  /** The kinds of identifier that a parameter accepts, in their natural order. */
  static Stream<IdentifierKind> kinds(String name) {
    return KINDS.getOrDefault(name, Set.of()).stream().sorted();
  }

  /**
   * The documents that the text may stand for; empty where it has none of the accepted forms.
   *
   * @param name one of {@link #names()}
   */
  public static List<Recognised> meant(String name, String written) {
    if (Spelling.even(written).isEmpty()) {
      return List.of();
    }
    return name.equals(TITLE)
        ? List.of(Identifiers.asWritten(written))
        : distinct(Identifiers.recognise(written, KINDS.getOrDefault(name, Set.of())));
  }

  private static List<Recognised> distinct(List<Recognised> recognised) {
    var seen = new ArrayList<Identifier>();
    return recognised.stream()
        .filter(of -> !seen.contains(of.identifier()) && seen.add(of.identifier()))
        .toList();
  }
}
