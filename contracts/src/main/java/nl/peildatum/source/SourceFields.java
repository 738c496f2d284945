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

/**
 * Finds the identifiers of a source of a decision file, and the fields that hold them. Refuses
 * nothing: whether a field may hold a text is checked when a decision file is read, by {@code
 * IdentifierForm}.
 *
 * <p>Abbreviations: Vc is the Vreemdelingencirculaire 2000, and a WBV (Wijzigingsbesluit
 * Vreemdelingencirculaire) or its predecessor TBV (Tussentijds Bericht Vreemdelingencirculaire)
 * amends it. The IND is the Immigratie- en Naturalisatiedienst. A JCI is a Juriconnect identifier
 * of a place in a regulation.
 */
public final class SourceFields {
  /** A case of any court. */
  public static final Set<IdentifierKind> CASES =
      Set.of(DISTRICT_COURT_DIGITAL, DISTRICT_COURT_PAPER, COUNCIL_OF_STATE, EU_CASE);

  /** A document of Parliament. */
  public static final Set<IdentifierKind> OF_PARLIAMENT =
      Set.of(KAMERSTUK, PARLIAMENT_DOCUMENT, PARLIAMENT_CASE, AANHANGSEL, KAMERVRAAG);

  /** A decision that amends the Vc 2000, or an instruction of the IND to its officers. */
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

  /**
   * With every kind expected, {@link Identifiers} recognises more than with none: also forms that
   * may mean something else, such as 16/15879, which is the number of a case only if expected.
   */
  private static final Set<IdentifierKind> EVERY_KIND = EnumSet.allOf(IdentifierKind.class);

  private static final Pattern WBV_OR_TBV =
      Pattern.compile("(?<!\\w)[WT]BV \\d{4}/\\d{1,2}(?!\\w)");

  /** The fields by which a source is identified, in the order in which they are read. */
  private static final List<String> IDENTIFYING_FIELDS =
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
   * The kinds of identifier that a field of a source of this type must hold, or a decision file is
   * refused with {@code invalid-identifier}; empty where any text may be written.
   *
   * @param type the value of the source's field {@code type}; {@code null} if it has none
   */
  public static Set<IdentifierKind> expected(String field, @Nullable Object type) {
    return field.equals("citation")
        ? CITATION_BY_TYPE.getOrDefault(String.valueOf(type), Set.of())
        : BY_FIELD.getOrDefault(field, Set.of());
  }

  /**
   * All identifiers of a source. Each field is searched for the kinds that it must hold; if none is
   * found, for identifiers of any kind that cannot mean anything else; if none is found again, the
   * text of the field is the identifier. Identifiers that are texts come last. The result is empty
   * only if no identifying field holds a text.
   *
   * @param source fields of the source, as written
   */
  public static List<Found> identifiersIn(Map<String, Object> source) {
    var found = new ArrayList<Found>();
    var texts = new LinkedHashMap<String, String>();
    for (var field : IDENTIFYING_FIELDS) {
      if (source.get(field) instanceof String written) {
        var recognised = recognise(field, written, source.get("type"));
        recognised.forEach(identifier -> found.add(new Found(field, identifier)));
        if (recognised.isEmpty()) {
          texts.put(field, written);
        }
      }
    }
    texts.forEach((field, written) -> found.add(new Found(field, Identifiers.asWritten(written))));
    return List.copyOf(found);
  }

  /**
   * The identifiers in the title of a document, with the text of the title last; never empty. If
   * the title consists of identifiers, these come first; if not, the numbers of a WBV or TBV in it
   * ("Besluit … nummer WBV 2019/12, houdende …").
   */
  public static List<Recognised> identifiersInTitle(String title) {
    var whole = Identifiers.recognise(title);
    var numbers =
        WBV_OR_TBV
            .matcher(title)
            .results()
            .flatMap(match -> Identifiers.recognise(match.group()).stream());
    return Stream.concat(
            whole.isEmpty() ? numbers : whole.stream(), Stream.of(Identifiers.asWritten(title)))
        .toList();
  }

  /**
   * The identifiers of a publication, as an act cites it; the text itself if it has none of {@link
   * #PUBLICATIONS}. Never empty.
   */
  public static List<Recognised> identifiersInCitation(String citation) {
    var recognised = Identifiers.recognise(citation, PUBLICATIONS);
    return recognised.isEmpty() ? List.of(Identifiers.asWritten(citation)) : recognised;
  }

  /**
   * The identifiers of every kind that a text naming a source may mean, with the text itself last;
   * never empty.
   */
  public static List<Recognised> meantBy(String written) {
    var recognised = Identifiers.recognise(written, EVERY_KIND);
    return Stream.concat(recognised.stream(), Stream.of(Identifiers.asWritten(written))).toList();
  }

  private static List<Recognised> recognise(String field, String written, @Nullable Object type) {
    var expected = expected(field, type);
    var ofExpectedKind =
        expected.isEmpty() ? List.<Recognised>of() : Identifiers.recognise(written, expected);
    return ofExpectedKind.isEmpty() ? Identifiers.recognise(written) : ofExpectedKind;
  }
}
