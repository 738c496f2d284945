package nl.peildatum.source;

import static nl.peildatum.source.IdentifierPattern.number;
import static nl.peildatum.source.IdentifierPattern.upper;

import java.util.List;
import java.util.regex.MatchResult;

/** The patterns by which decisions of the executive and their publications are cited. */
final class Publications {
  private static final String PUBLISHED = "https://zoek.officielebekendmakingen.nl/%s.html";
  private static final String YEAR_AND_NUMBER = " ?(20\\d{2})/(\\d{1,2})";

  /** Up to 2009 a number is that of an issue, and an issue has no address of its own. */
  private static final String BY_ISSUE = "((?:19\\d|200)\\d)";

  private static final String BY_PUBLICATION = "(20[1-9]\\d)";
  private static final String CITED = "(?:Stcrt\\.?|Staatscourant) %s, ?(?:nr\\.? ?)?(\\d{1,6})";
  private static final String ITEM = "stcrt-((?:19|20)\\d{2})-(\\d{1,3})-p(\\d{1,3})-SC(\\d+)";

  static final List<IdentifierPattern> FORMS =
      List.of(
          IdentifierPattern.of(IdentifierKind.WBV, "WBV" + YEAR_AND_NUMBER, Publications::wbv),
          IdentifierPattern.of(
                  IdentifierKind.WBV, "(?:nummer|nr\\.|no\\.)" + YEAR_AND_NUMBER, Publications::wbv)
              .onlyWhereExpected(),
          IdentifierPattern.of(
              IdentifierKind.TBV,
              "TBV ?((?:19|20)\\d{2})/(\\d{1,2})",
              match -> "TBV " + match.group(1) + "/" + number(match.group(2))),
          IdentifierPattern.of(
              IdentifierKind.WERKINSTRUCTIE,
              "(?:(?:SUA )?WI|Werkinstructie)" + YEAR_AND_NUMBER,
              match -> "WI " + match.group(1) + "/" + number(match.group(2))),
          IdentifierPattern.of(
              IdentifierKind.STAATSCOURANT, CITED.formatted(BY_ISSUE), Publications::stcrt),
          IdentifierPattern.of(
                  IdentifierKind.STAATSCOURANT,
                  CITED.formatted(BY_PUBLICATION),
                  Publications::stcrt)
              .withLink(Publications::stcrtAddress),
          IdentifierPattern.of(
                  IdentifierKind.STAATSCOURANT,
                  "stcrt-((?:19|20)\\d{2})-(\\d{1,6})",
                  Publications::stcrt)
              .withLink(Publications::stcrtAddress),
          IdentifierPattern.of(IdentifierKind.STAATSCOURANT_ITEM, ITEM, Publications::item)
              .withLink(match -> PUBLISHED.formatted(item(match))),
          IdentifierPattern.of(IdentifierKind.STAATSCOURANT, ITEM, Publications::stcrt));

  private Publications() {}

  private static String wbv(MatchResult match) {
    return "WBV " + match.group(1) + "/" + number(match.group(2));
  }

  private static String stcrt(MatchResult match) {
    return "Stcrt. " + match.group(1) + ", " + number(match.group(2));
  }

  private static String stcrtAddress(MatchResult match) {
    return PUBLISHED.formatted("stcrt-" + match.group(1) + "-" + number(match.group(2)));
  }

  private static String item(MatchResult match) {
    return "stcrt-%s-%s-p%s-SC%s"
        .formatted(
            match.group(1), number(match.group(2)), number(match.group(3)), upper(match.group(4)));
  }
}
