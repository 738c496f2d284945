package nl.peildatum.source;

import static nl.peildatum.source.IdentifierKind.AANHANGSEL;
import static nl.peildatum.source.IdentifierKind.CELEX;
import static nl.peildatum.source.IdentifierKind.COUNCIL_OF_STATE;
import static nl.peildatum.source.IdentifierKind.DISTRICT_COURT_DIGITAL;
import static nl.peildatum.source.IdentifierKind.DISTRICT_COURT_PAPER;
import static nl.peildatum.source.IdentifierKind.ECLI;
import static nl.peildatum.source.IdentifierKind.EU_CASE;
import static nl.peildatum.source.IdentifierKind.JCI;
import static nl.peildatum.source.IdentifierKind.KAMERSTUK;
import static nl.peildatum.source.IdentifierKind.KAMERVRAAG;
import static nl.peildatum.source.IdentifierKind.PARLIAMENT_CASE;
import static nl.peildatum.source.IdentifierKind.PARLIAMENT_DOCUMENT;
import static nl.peildatum.source.IdentifierKind.STAATSCOURANT;
import static nl.peildatum.source.IdentifierKind.STAATSCOURANT_ITEM;
import static nl.peildatum.source.IdentifierKind.TBV;
import static nl.peildatum.source.IdentifierKind.VC_PARAGRAPH;
import static nl.peildatum.source.IdentifierKind.WBV;
import static nl.peildatum.source.IdentifierKind.WERKINSTRUCTIE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the identifiers of a source of a decision file, and the fields that hold them. */
public final class SourceFields {
  /** A case of any court. */
  public static final Set<IdentifierKind> CASES =
      Set.of(DISTRICT_COURT_DIGITAL, DISTRICT_COURT_PAPER, COUNCIL_OF_STATE, EU_CASE);

  /** A document of Parliament. */
  public static final Set<IdentifierKind> OF_PARLIAMENT =
      Set.of(KAMERSTUK, PARLIAMENT_DOCUMENT, PARLIAMENT_CASE, AANHANGSEL, KAMERVRAAG);

  /** A decision that amends the Vc 2000, or instructs the IND. */
  public static final Set<IdentifierKind> AMENDMENTS = Set.of(WBV, TBV, WERKINSTRUCTIE);

  /** A publication in the Staatscourant. */
  public static final Set<IdentifierKind> GAZETTE = Set.of(STAATSCOURANT, STAATSCOURANT_ITEM);

  /** Identifiers of a publication; the number of the decision itself may stand beside them. */
  public static final Set<IdentifierKind> PUBLICATIONS =
      Set.of(STAATSCOURANT, STAATSCOURANT_ITEM, WBV, TBV);

  private static final Map<String, Set<IdentifierKind>> BY_FIELD =
      Map.of(
          "caseNumber", CASES,
          "ecli", Set.of(ECLI),
          "celex", Set.of(CELEX),
          "jci", Set.of(JCI),
          "paragraph", Set.of(VC_PARAGRAPH));

  private static final Map<String, Set<IdentifierKind>> CITATION_BY_TYPE =
      Map.of(
          "KAMERSTUK",
          OF_PARLIAMENT,
          "WBV",
          Set.of(WBV, TBV, WERKINSTRUCTIE, STAATSCOURANT, STAATSCOURANT_ITEM),
          "STAATSCOURANT",
          PUBLICATIONS);

  private static final Set<IdentifierKind> EVERY_KIND = EnumSet.allOf(IdentifierKind.class);
  private static final Pattern NUMBERED = Pattern.compile("(?<!\\w)[WT]BV \\d{4}/\\d{1,2}(?!\\w)");

  private static final List<String> NAMING =
      List.of(
          "ecli",
          "caseNumber",
          "citation",
          "celex",
          "jci",
          "paragraph",
          "identifier",
          "url",
          "title");

  private SourceFields() {}

  /** An identifier and the field that it stands in. */
  public record Found(String field, Recognised recognised) {}

  /**
   * The kinds of identifier that a field of a source of this type must hold; empty where anything
   * may be written.
   */
  public static Set<IdentifierKind> expected(String field, @Nullable Object type) {
    return field.equals("citation")
        ? CITATION_BY_TYPE.getOrDefault(String.valueOf(type), Set.of())
        : BY_FIELD.getOrDefault(field, Set.of());
  }

  /**
   * All identifiers of a source; a source without any is identified by its text.
   *
   * @param source fields of the source, as written
   */
  public static List<Found> identifiersIn(Map<String, Object> source) {
    var found = new ArrayList<Found>();
    var words = new LinkedHashMap<String, String>();
    for (var field : NAMING) {
      if (source.get(field) instanceof String written) {
        var recognised = recognise(field, written, source.get("type"));
        recognised.forEach(of -> found.add(new Found(field, of)));
        if (recognised.isEmpty()) {
          words.put(field, written);
        }
      }
    }
    words.forEach((field, written) -> found.add(new Found(field, Identifiers.asWritten(written))));
    return List.copyOf(found);
  }

  /**
   * The identifiers in the title of a document. A WBV has its number in its title ("Besluit …
   * nummer WBV 2019/12, houdende …"); any other document is also identified by the text of its
   * title.
   */
  public static List<Recognised> identifiersInTitle(String title) {
    var whole = Identifiers.recognise(title);
    var numbers =
        NUMBERED.matcher(title).results().flatMap(of -> Identifiers.recognise(of.group()).stream());
    return Stream.concat(
            whole.isEmpty() ? numbers : whole.stream(), Stream.of(Identifiers.asWritten(title)))
        .toList();
  }

  /** The identifiers of a publication, as an act cites it. */
  public static List<Recognised> identifiersInCitation(String citation) {
    var recognised = Identifiers.recognise(citation, PUBLICATIONS);
    return recognised.isEmpty() ? List.of(Identifiers.asWritten(citation)) : recognised;
  }

  /** The identifiers that a text naming a source may mean, with the text itself last. */
  public static List<Recognised> meantBy(String written) {
    var recognised = Identifiers.recognise(written, EVERY_KIND);
    return Stream.concat(recognised.stream(), Stream.of(Identifiers.asWritten(written))).toList();
  }

  private static List<Recognised> recognise(String field, String written, @Nullable Object type) {
    var expected = expected(field, type);
    var named =
        expected.isEmpty() ? List.<Recognised>of() : Identifiers.recognise(written, expected);
    return named.isEmpty() ? Identifiers.recognise(written) : named;
  }
}
