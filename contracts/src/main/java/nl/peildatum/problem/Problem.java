package nl.peildatum.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.json.MemberOrder;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problem of a refused or failed request, in the form of RFC 9457.
 *
 * @param errors all errors of the request, at most the first hundred; empty if no place can be
 *     named
 * @param members further named members of the problem
 */
public record Problem(
    ProblemType type, Wording detail, List<Fault> errors, Map<String, Object> members) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final int MOST_ERRORS = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static Problem of(String slug, Wording detail) {
    return new Problem(type(slug), detail, List.of(), Map.of());
  }

  /**
   * The problem of some errors: if all have one type, a problem of that type, else an invalid
   * request.
   */
  public static Problem of(List<Fault> faults) {
    var sorts = faults.stream().map(Fault::type).distinct().toList();
    var type = type(sorts.size() == 1 ? sorts.getFirst() : "invalid-request");
    var detail =
        faults.size() == 1
            ? faults.getFirst().detail()
            : Wording.of("invalid-request", faults.size());
    return new Problem(type, detail, first(faults), Map.of());
  }

  /** The first errors, as many as a reader can use. */
  private static List<Fault> first(List<Fault> faults) {
    return List.copyOf(faults.subList(0, Math.min(MOST_ERRORS, faults.size())));
  }

  /** This problem with further named members. */
  public Problem with(Map<String, Object> more) {
    var all = new LinkedHashMap<>(members);
    all.putAll(MemberOrder.of(more));
    return new Problem(type, detail, errors, all);
  }

  public int status() {
    return type.status();
  }

  /**
   * This problem as JSON.
   *
   * @param language the language of the title and of the details
   */
  public byte[] bytes(Language language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", address(type.slug()));
    json.put("title", type.title(language));
    json.put("status", type.status());
    json.put("detail", Fault.shortened(detail.in(language.locale())));
    json.putAll(members);
    if (!errors.isEmpty()) {
      json.put("errors", errors.stream().map(fault -> fault.json(language)).toList());
    }
    return JSON.writeValueAsBytes(json);
  }

  static String address(String slug) {
    return "/problems/" + slug;
  }

  private static ProblemType type(String slug) {
    return ProblemTypes.named(slug)
        .orElseThrow(() -> new AssertionError("problems.json does not name " + slug));
  }
}
