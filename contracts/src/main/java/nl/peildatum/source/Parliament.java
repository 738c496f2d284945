package nl.peildatum.source;

import static nl.peildatum.source.IdentifierPattern.number;
import static nl.peildatum.source.IdentifierPattern.upper;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The patterns by which documents of Parliament are cited. */
final class Parliament {
  private static final String PUBLISHED = "https://zoek.officielebekendmakingen.nl/%s.html";
  private static final String LEAD = "(?:Kamerstuk(?:ken)?(?: I{1,2})?(?: \\d{4}/\\d{2})?,? )?";
  private static final String CHAPTER = "\\d{2}|[IVXLC]++[A-Z]?+";
  private static final String DOSSIER = "\\d{2} ?\\d{3}(?:[ -](?:" + CHAPTER + "))?";
  private static final String NUMBER = ",? (?:nr\\.? ?)?(?:\\d{1,4}|[A-Z]{1,2})";

  /** Possessive, so that neither stack nor time grows with the number of dossiers. */
  private static final Pattern SEVERAL_DOSSIERS =
      Pattern.compile(
          "%s((?:%s(?: en |, | ?/ ?)(?=\\d{2} ?\\d{3}))++%s)(%s)"
              .formatted(LEAD, DOSSIER, DOSSIER, NUMBER));

  private static final Pattern BETWEEN_DOSSIERS = Pattern.compile(" en |, | ?/ ?");

  private static final String PARTS = "(\\d{2}) ?(\\d{3})(?:[ -](" + CHAPTER + "))?";
  private static final String ID = "(?:\\d{8}-)?(\\d{2})(\\d{3})(?:-(" + CHAPTER + "))?-(\\d{1,4}";

  static final List<IdentifierPattern> FORMS =
      List.of(
          IdentifierPattern.of(
                  IdentifierKind.KAMERSTUK,
                  LEAD + PARTS + ",? (?:nr\\.? ?)?(\\d{1,4})",
                  Parliament::kamerstuk)
              .withLink(match -> PUBLISHED.formatted(publicationId(match))),
          // before 2011 the id of a letter to the Senate has its session in it, which this lacks
          IdentifierPattern.of(
              IdentifierKind.KAMERSTUK,
              LEAD + PARTS + ",? (?:nr\\.? ?)?([A-Z]{1,2})",
              Parliament::kamerstuk),
          // the publication id of a dossier of the whole Kingdom is not known for certain
          IdentifierPattern.of(
              IdentifierKind.KAMERSTUK,
              LEAD + PARTS + " ?\\(R\\d{1,4}\\),? (?:nr\\.? ?)?(\\d{1,4}|[A-Z]{1,2})",
              Parliament::kamerstuk),
          IdentifierPattern.of(
                  IdentifierKind.KAMERSTUK, "kst-" + ID + "|[A-Z]{1,2})", Parliament::kamerstuk)
              .withLink(Parliament::asPublished),
          IdentifierPattern.of(IdentifierKind.KAMERSTUK, ID + ")", Parliament::kamerstuk)
              .withLink(match -> PUBLISHED.formatted(publicationId(match)))
              .onlyWhereExpected(),
          IdentifierPattern.of(
                  IdentifierKind.PARLIAMENT_DOCUMENT,
                  "\\d{4}D\\d{5}",
                  match -> upper(match.group()))
              .withLink(
                  match ->
                      "https://www.tweedekamer.nl/kamerstukken/detail?id=%1$s&did=%1$s"
                          .formatted(upper(match.group()))),
          IdentifierPattern.of(
              IdentifierKind.PARLIAMENT_CASE, "\\d{4}Z\\d{5}", match -> upper(match.group())),
          IdentifierPattern.of(
                  IdentifierKind.AANHANGSEL,
                  "ah-tk-(\\d{8})-(\\d{1,4})",
                  match -> "ah-tk-" + match.group(1) + "-" + number(match.group(2)))
              .withLink(
                  match ->
                      PUBLISHED.formatted(
                          "ah-tk-" + match.group(1) + "-" + number(match.group(2)))),
          IdentifierPattern.of(
                  IdentifierKind.KAMERVRAAG,
                  "kv-tk-(\\d{4}Z\\d{5})",
                  match -> "kv-tk-" + upper(match.group(1)))
              .withLink(match -> PUBLISHED.formatted("kv-tk-" + upper(match.group(1)))));

  private Parliament() {}

  private static String kamerstuk(MatchResult match) {
    var number = match.group(4);
    return match.group(1)
        + " "
        + match.group(2)
        + after("-", match.group(3))
        + (Character.isDigit(number.charAt(0)) ? ", nr. " + number(number) : ", " + upper(number));
  }

  private static String publicationId(MatchResult match) {
    return "kst-%s%s%s-%s"
        .formatted(
            match.group(1), match.group(2), after("-", match.group(3)), number(match.group(4)));
  }

  /**
   * The publication id as written, including its session; only the first word is put in lower case.
   */
  private static String asPublished(MatchResult match) {
    return PUBLISHED.formatted("kst-" + upper(match.group()).substring("kst-".length()));
  }

  private static String after(String separator, @org.jspecify.annotations.Nullable String chapter) {
    return chapter == null ? "" : separator + upper(chapter);
  }

  /**
   * One citation for each dossier that a document is filed in ("19 637 en 36 045, nr. 2834"); empty
   * where it is not several. Which of them it is published under is not said.
   */
  static Stream<String> eachDossier(String even) {
    var several = SEVERAL_DOSSIERS.matcher(even);
    return several.matches()
        ? BETWEEN_DOSSIERS
            .splitAsStream(several.group(1))
            .map(dossier -> dossier + several.group(2))
        : Stream.empty();
  }
}
