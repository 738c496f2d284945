package nl.peildatum.query.page.assessment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.query.page.frame.PageQuery;

/**
 * The parameters of the page of a case: the members of the API's question about a case, without the
 * reference of the case. The dates stand beside the others, and a list is separated by commas.
 */
final class CaseParameters {
  static final String COUNTRY = "country";
  static final String AREA = "area";
  static final String STAGE = "stage";
  static final String GROUPS = "groups";
  static final String ONLY_RISK = "onlyRiskIs15c";
  static final String OPTIONS = "options";
  static final String RECEIPT = "receipt";
  static final String SEQUENCE = "sequence";
  static final String BESCHIKBAAR_OP = "beschikbaarOp";

  /** Stands for a list that was stated and is empty, since an empty parameter is not given. */
  static final String NONE = "-";

  private static final List<String> TEXTS =
      List.of(COUNTRY, AREA, STAGE, "bekendOp", "basis", BESCHIKBAAR_OP);
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  static final Set<String> NAMES =
      Stream.of(
              TEXTS.stream(),
              Stream.of(RECEIPT, GROUPS, ONLY_RISK, OPTIONS, SEQUENCE),
              Arrays.stream(CaseDate.values()).map(CaseDate::written))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private CaseParameters() {}

  /** The query with one value of each list, of which a form sends one value for each box. */
  static PageQuery withOneOfEach(PageQuery query) {
    var joined = query;
    for (var list : List.of(OPTIONS, GROUPS)) {
      var values = query.values().get(list);
      joined = values == null ? joined : joined.with(list, String.join(",", values));
    }
    return joined;
  }

  /** Whether there is enough to ask: a receipt, or a country, a stage and a date. */
  static boolean isAsked(PageQuery query) {
    return query.value(RECEIPT).isPresent()
        || (query.value(COUNTRY).isPresent()
            && query.value(STAGE).isPresent()
            && Arrays.stream(CaseDate.values())
                .anyMatch(date -> query.value(date.written()).isPresent()));
  }

  static boolean namesMoment(PageQuery query) {
    return Stream.of(RECEIPT, SEQUENCE, BESCHIKBAAR_OP).anyMatch(query.values()::containsKey);
  }

  /** The API's question. */
  static Map<String, Object> body(PageQuery query) {
    var body = new LinkedHashMap<String, Object>();
    TEXTS.forEach(name -> query.value(name).ifPresent(text -> body.put(name, text)));
    query.value(RECEIPT).ifPresent(text -> body.put(RECEIPT, withoutSpace(text)));
    query.value(SEQUENCE).ifPresent(text -> body.put(SEQUENCE, number(text)));
    query.value(ONLY_RISK).ifPresent(text -> body.put(ONLY_RISK, flag(text)));
    query.value(GROUPS).ifPresent(text -> body.put(GROUPS, list(text)));
    query.value(OPTIONS).ifPresent(text -> body.put(OPTIONS, list(text)));
    var dates = new LinkedHashMap<String, Object>();
    for (var date : CaseDate.values()) {
      query.value(date.written()).ifPresent(day -> dates.put(date.written(), day));
    }
    if (!dates.isEmpty()) {
      body.put("dates", dates);
    }
    return body;
  }

  /** A receipt that was copied from paper or from a file may hold the ends of its lines. */
  private static String withoutSpace(String receipt) {
    return SPACE.matcher(receipt).replaceAll("");
  }

  private static Object number(String text) {
    return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
  }

  private static Object flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> text;
    };
  }

  /** The members of a list that is stated; none if it is stated to be empty. */
  static List<String> list(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty() && !one.equals(NONE))
        .toList();
  }

  /** The parameters of a question, without a moment of the record. */
  static PageQuery of(CaseQuestion question) {
    var query =
        new PageQuery(Map.of())
            .with(COUNTRY, question.country().value())
            .with(AREA, question.area())
            .with(STAGE, question.stage());
    for (var date : CaseDate.values()) {
      query = query.with(date.written(), question.dates().get(date));
    }
    var groups = question.person().groups();
    return query
        .with(GROUPS, groups == null ? null : groups.isEmpty() ? NONE : String.join(",", groups))
        .with(ONLY_RISK, question.person().onlyRiskIs15c())
        .with(
            OPTIONS,
            question.extra().isEmpty()
                ? null
                : question.extra().stream().map(Enum::name).collect(Collectors.joining(",")))
        .with("basis", question.basis() == Basis.OPERATIONAL ? null : question.basis())
        .with("bekendOp", question.bekendOp());
  }
}
