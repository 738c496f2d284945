package nl.peildatum.query.page.entry;

import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.record.CountryRecord;

/**
 * The literal passages of official texts that decisions of a country quote, for the pages.
 *
 * @param record of the country
 */
public record QuotedPassages(CountryRecord record) {
  private static final int MOST = 8;
  private static final int LONGEST = 3_000;
  private static final int LONGEST_PARAGRAPH = 200;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /**
   * A quotation.
   *
   * @param text word by word; cut, with an ellipsis, if it is too long for a page
   * @param paragraph where the text has it; empty if that is not stated
   * @param language its language, as the {@code lang} of HTML
   */
  public record Quotation(String text, String paragraph, String language) {}

  /** The passages to which an answer of the API refers. */
  public List<Quotation> of(Map<String, Object> answer) {
    return objects(answer, "passages").stream().limit(MOST).flatMap(this::found).toList();
  }

  private Stream<Quotation> found(Map<String, Object> reference) {
    var decision = text(reference, "decisionId").map(DecisionId::new);
    return reference.get("passage") instanceof Number index
        ? decision.flatMap(record::decision).stream()
            .flatMap(recorded -> of(recorded.statement().decision(), List.of(index)).stream())
        : Stream.empty();
  }

  /** The passages of a decision file with these indexes, from 0. */
  public static List<Quotation> of(Map<String, Object> file, List<?> indexes) {
    var passages = objects(file, "passages");
    return indexes.stream()
        .map(index -> ((Number) index).intValue())
        .filter(index -> index < passages.size())
        .map(index -> quotation(passages.get(index)))
        .toList();
  }

  /** A value of policy without the texts that are quoted word by word. */
  static Map<String, Object> unquoted(Map<String, Object> value, List<Quotation> quotations) {
    var quoted = quotations.stream().map(one -> words(one.text())).toList();
    var rest = new LinkedHashMap<>(value);
    rest.values().removeIf(of -> of instanceof String text && quoted.contains(words(text)));
    return rest;
  }

  private static String words(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Quotation quotation(Map<String, Object> passage) {
    return new Quotation(
        shown(passage, "text", LONGEST),
        shown(passage, "paragraph", LONGEST_PARAGRAPH),
        text(passage, "language").orElse("nl"));
  }

  /** A text without control characters, which HTML cannot hold, cut to a length. */
  private static String shown(Map<String, Object> passage, String member, int longest) {
    var text = CONTROL.matcher(text(passage, member).orElse("")).replaceAll("\uFFFD");
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }
}
