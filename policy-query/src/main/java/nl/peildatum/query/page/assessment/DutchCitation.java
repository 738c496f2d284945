package nl.peildatum.query.page.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the citation of a rule of law, such as {@code art. 83(1)(b) Vw 2000}, in Dutch. */
final class DutchCitation {
  private static final Pattern ARTICLES =
      Pattern.compile("art\\. (?<articles>.+) (?<law>[A-Z]\\w*( \\d{4})?)");
  private static final Pattern ARTICLE =
      Pattern.compile("(?<article>[^()]+)(\\((?<member>[1-9])\\))?(\\((?<letter>[a-z])\\))?");
  private static final Pattern PARAGRAPH = Pattern.compile("Vc 2000 (?<paragraph>\\S+)");
  private static final List<String> ORDINALS =
      List.of(
          "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
          "negende");

  private DutchCitation() {}

  /** The citation in Dutch; a part of another form is left as it is. */
  static String of(String citation) {
    return Arrays.stream(citation.split("; "))
        .map(DutchCitation::part)
        .collect(Collectors.joining("; "));
  }

  private static String part(String part) {
    var paragraph = PARAGRAPH.matcher(part);
    if (paragraph.matches()) {
      return "paragraaf " + paragraph.group("paragraph") + " Vc 2000";
    }
    var articles = ARTICLES.matcher(part);
    if (!articles.matches()) {
      return part;
    }
    var written = articles.group("articles").split(", ");
    if (!Stream.of(written).allMatch(one -> ARTICLE.matcher(one).matches())) {
      return part;
    }
    return Stream.of(written).map(DutchCitation::article).collect(Collectors.joining(" en "))
        + " "
        + articles.group("law");
  }

  /** An article with its member and letter, each closed by a comma. */
  private static String article(String written) {
    var article = ARTICLE.matcher(written);
    if (!article.matches()) {
      return written;
    }
    var said = new StringBuilder("artikel ").append(article.group("article"));
    var member = article.group("member");
    if (member != null) {
      said.append(", ").append(ORDINALS.get(Integer.parseInt(member) - 1)).append(" lid");
    }
    var letter = article.group("letter");
    if (letter != null) {
      said.append(", onder ").append(letter);
    }
    return said.append(member == null && letter == null ? "" : ",").toString();
  }
}
