package nl.peildatum.source;

import static nl.peildatum.source.IdentifierPattern.number;
import static nl.peildatum.source.IdentifierPattern.upper;

import java.util.List;

/** The patterns by which rulings and cases are cited. */
final class Courts {
  private static final String PAPER = "[ -]*(\\d{2}) *[/_-] *0*([1-9]\\d{0,4})";

  static final List<IdentifierPattern> FORMS =
      List.of(
          IdentifierPattern.of(
                  IdentifierKind.ECLI,
                  "ECLI:NL:[A-Z]{2,7}:(?:19|20)\\d{2}:(?:[A-Z]{2}\\d{4}|[1-9]\\d{0,5})",
                  match -> upper(match.group()))
              .withLink(
                  match -> "https://deeplink.rechtspraak.nl/uitspraak?id=" + upper(match.group())),
          IdentifierPattern.of(
                  IdentifierKind.ECLI,
                  "ECLI:EU:[CTF]:\\d{4}:[1-9]\\d*",
                  match -> upper(match.group()))
              .withLink(
                  match ->
                      "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:"
                          + upper(match.group())),
          // courts of other countries and of the Council of Europe, in the general form
          IdentifierPattern.of(
              IdentifierKind.ECLI,
              "ECLI:(?!NL:|EU:)[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:\\d{4}:[A-Z0-9.]{1,25}",
              match -> upper(match.group())),
          IdentifierPattern.of(
              IdentifierKind.EU_CASE, "[CTF]-[1-9]\\d{0,3}/\\d{2}", match -> upper(match.group())),
          IdentifierPattern.of(
              IdentifierKind.DISTRICT_COURT_DIGITAL,
              "NL ?(\\d{2})\\.0*([1-9]\\d{0,4})",
              match -> "NL" + match.group(1) + "." + match.group(2)),
          IdentifierPattern.of(
              IdentifierKind.DISTRICT_COURT_PAPER,
              "(?:AWB|VK)" + PAPER,
              match -> "AWB " + match.group(1) + "/" + number(match.group(2))),
          IdentifierPattern.of(
                  IdentifierKind.DISTRICT_COURT_PAPER,
                  PAPER,
                  match -> "AWB " + match.group(1) + "/" + number(match.group(2)))
              .onlyWhereExpected(),
          IdentifierPattern.of(
              IdentifierKind.COUNCIL_OF_STATE,
              "20\\d{7}/\\d/[AVR]\\d",
              match -> upper(match.group())),
          IdentifierPattern.of(
              IdentifierKind.COUNCIL_OF_STATE,
              "BRS\\.\\d{2}\\.\\d{6}",
              match -> upper(match.group())));

  private Courts() {}
}
