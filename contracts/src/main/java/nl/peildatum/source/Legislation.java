package nl.peildatum.source;

import static nl.peildatum.source.IdentifierPattern.upper;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** The patterns by which regulations, and places in them, are cited. */
final class Legislation {
  private static final String COLLECTION = "https://wetten.overheid.nl/";

  static final List<IdentifierPattern> FORMS =
      List.of(
          IdentifierPattern.of(IdentifierKind.BWB, "BWB[RVW]\\d{7}", match -> upper(match.group()))
              .withLink(match -> COLLECTION + upper(match.group())),
          IdentifierPattern.of(
              IdentifierKind.VC_PARAGRAPH,
              "(?:Vc (?:2000 )?)?([A-D]\\d{1,2})/(\\d{1,2}[a-z]?)((?:\\.\\d{1,2}){0,4})",
              Legislation::paragraph),
          // so numbered in 2011
          IdentifierPattern.of(
              IdentifierKind.VC_PARAGRAPH,
              "(?:Vc (?:2000 )?)?([A-D]\\d{1,2})/\\[(\\d{1,2}[a-z]?)\\]((?:\\.\\d{1,2}){0,4})",
              Legislation::paragraph),
          // in 2006 a chapter was called by its country
          IdentifierPattern.of(
              IdentifierKind.VC_PARAGRAPH,
              "(?:Vc (?:2000 )?)?(C8)/(\\p{L}[\\p{L} '-]{2,40})",
              match -> upper(match.group(1)) + "/" + capitalised(match.group(2))),
          IdentifierPattern.of(
                  IdentifierKind.JCI,
                  "jci(1\\.\\d+:[a-z]:BWB[RVW]\\d{7}(?:&[a-z]++=[^&\\s]*+)*+)",
                  match -> "jci" + match.group(1))
              .withLink(match -> COLLECTION + "jci" + match.group(1)),
          IdentifierPattern.of(
                  IdentifierKind.WETTEN,
                  "(?:(?:https?://)?wetten\\.overheid\\.nl)?/"
                      + "(BWB[RVW]\\d{7})/(\\d{4}-\\d{2}-\\d{2})(/\\d+)?(?:[#?].*)?",
                  Legislation::asOfADay)
              .withLink(Legislation::asOfADay),
          IdentifierPattern.of(
                  IdentifierKind.CELEX,
                  "(?:CELEX:)?([0-9CE]\\d{4}[A-Z]{1,2}\\d{4}(?:\\(\\d{2}\\)|R\\(\\d{2}\\)|-\\d{8})?)",
                  match -> upper(match.group(1)))
              .withLink(
                  match ->
                      "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:"
                          + upper(match.group(1))));

  private Legislation() {}

  private static String paragraph(MatchResult match) {
    var chapter = upper(match.group(1));
    return chapter + "/" + match.group(2).toLowerCase(Locale.ROOT) + match.group(3);
  }

  private static String capitalised(String country) {
    return upper(country.substring(0, 1)) + country.substring(1);
  }

  private static String asOfADay(MatchResult match) {
    var view = match.group(3) == null ? "" : match.group(3);
    return COLLECTION + upper(match.group(1)) + "/" + match.group(2) + view;
  }
}
