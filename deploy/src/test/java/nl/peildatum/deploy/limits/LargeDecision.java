package nl.peildatum.deploy.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.json.Json;

/**
 * A decision that stands just within one of the bounds, or just beyond it.
 *
 * @param bound which one, and in which script
 */
record LargeDecision(String bound, IntFunction<Map<String, Object>> file) {
  private static final int LONGEST_TEXT = 99_000;
  private static final int FILE_BYTES = 750_000;
  private static final int DECISION_BYTES = 8_000_000;

  /** A piece that is repeated; the last one is written with six bytes for each character. */
  private static final Map<String, String> SCRIPTS = scripts();

  private static Map<String, String> scripts() {
    var scripts = new LinkedHashMap<String, String>();
    scripts.put("Latin", "19 637, ");
    scripts.put("Arabic", "\u0645\u0627\u0644\u064a ");
    scripts.put("emoji", "\ud83d\ude00\ud83c\uddf2\ud83c\uddf1");
    scripts.put("combining marks", "a\u0301\u0323\u0308");
    scripts.put("right to left", "\u202e\u05d0\u05d1\u202c\u2067");
    scripts.put("Han", "\u9a6c\u91cc");
    scripts.put("control characters", "\u0001\u0007\tx");
    return scripts;
  }

  /** Of every bound in every script, in turn. */
  static List<LargeDecision> within() {
    return Stream.concat(ofEveryBound(), inEveryField()).toList();
  }

  /** Of every field, each in the next script. */
  private static Stream<LargeDecision> inEveryField() {
    var scripts = List.copyOf(SCRIPTS.keySet());
    var fields = LongField.all();
    return IntStream.range(0, fields.size())
        .mapToObj(
            i -> {
              var field = fields.get(i);
              var script = scripts.get(i % scripts.size());
              return new LargeDecision(field + ", " + script, n -> inField(n, field, script));
            });
  }

  private static Map<String, Object> inField(int n, LongField field, String script) {
    var acts =
        IntStream.range(0, FILE_BYTES / 100_000)
            .mapToObj(i -> field.act().apply(i, text(script, 98_000)))
            .toList();
    return decision(n, List.of(), acts);
  }

  private static Stream<LargeDecision> ofEveryBound() {
    return SCRIPTS.keySet().stream()
        .flatMap(
            script ->
                Stream.of(
                    new LargeDecision("file, texts, " + script, n -> texts(n, script, 0)),
                    new LargeDecision("sources, " + script, n -> sources(n, script, 0)),
                    new LargeDecision("grounds, " + script, n -> grounds(n, script, 0)),
                    new LargeDecision("facts, " + script, n -> facts(n, script, 1_999)),
                    new LargeDecision("identifiers, " + script, n -> identifiers(n, script, 0)),
                    new LargeDecision("all events, " + script, n -> events(n, script, 0))));
  }

  static List<LargeDecision> beyond() {
    return List.of(
        new LargeDecision("file", n -> texts(n, "Latin", 2_000)),
        new LargeDecision("sources", n -> sources(n, "Latin", 2_000)),
        new LargeDecision("facts", n -> facts(n, "Latin", 2_001)),
        new LargeDecision("identifiers", n -> identifiers(n, "Latin", 10)),
        new LargeDecision("all events", n -> events(n, "Latin", 10)));
  }

  private static Map<String, Object> texts(int n, String script, int beyond) {
    return filled(n, "text", script, beyond);
  }

  private static Map<String, Object> grounds(int n, String script, int beyond) {
    return filled(n, "ground", script, beyond);
  }

  /** As many acts with a long text in one field as a file holds. */
  private static Map<String, Object> filled(int n, String field, String script, int beyond) {
    var acts = new ArrayList<Map<String, Object>>();
    var file = decision(n, List.of(), acts);
    var left = FILE_BYTES + beyond - size(file) - 200;
    for (var i = 0; left > 1_000; i++) {
      var act = act(i);
      if (field.equals("text")) {
        act.remove("nothingSpecial");
      }
      act.put(field, text(script, left - size(act) - 50));
      left -= size(act);
      acts.add(act);
    }
    return file;
  }

  private static Map<String, Object> sources(int n, String script, int beyond) {
    var sources = new ArrayList<Map<String, Object>>();
    for (var left = 99_900 + beyond; left > 1_000; left -= 10_010) {
      sources.add(Map.of("type", "REPORT", "title", utf8(script, Math.min(left, 10_000))));
    }
    return decision(n, sources, acts(10));
  }

  private static Map<String, Object> identifiers(int n, String script, int beyond) {
    var source = new LinkedHashMap<String, Object>(Map.of("type", "REPORT"));
    var site = "https://example.nl/";
    source.put("identifier", chars(script, 2_000 + beyond));
    source.put("url", site + "a".repeat(2_000 + beyond - site.length()));
    for (var field : List.of("title", "publisher", "court", "note")) {
      source.put(field, utf8(script, 5_000));
    }
    return decision(n, List.of(source), acts(5));
  }

  /** Many facts with the sources that all events together have room for. */
  private static Map<String, Object> facts(int n, String script, int facts) {
    var source = Map.<String, Object>of("type", "REPORT", "title", utf8(script, 400));
    return decision(n, List.of(source), acts(facts));
  }

  private static Map<String, Object> events(int n, String script, int beyond) {
    var source = Map.<String, Object>of("type", "REPORT", "title", utf8(script, 14_000));
    var each = size(source) + 1_450;
    return decision(n, List.of(source), acts(DECISION_BYTES / each - 1 + beyond * 30));
  }

  private static List<Map<String, Object>> acts(int count) {
    return IntStream.range(0, count).mapToObj(LargeDecision::act).toList();
  }

  private static Map<String, Object> act(int i) {
    var act = new LinkedHashMap<String, Object>();
    act.put("type", "SetHeading");
    act.put("heading", "OTHER");
    act.put("label", "h" + i);
    act.put("nothingSpecial", true);
    return act;
  }

  private static Map<String, Object> decision(
      int n, List<Map<String, Object>> sources, List<Map<String, Object>> acts) {
    var file = new LinkedHashMap<String, Object>();
    file.put("country", "SY");
    file.put("decisionId", "large-" + n);
    file.put(
        "instrument",
        Map.of("type", "KAMERBRIEF", "title", "Invented for a test", "decidedOn", day(n)));
    file.put("sources", sources);
    file.put("acts", acts);
    return file;
  }

  private static String day(int n) {
    return java.time.LocalDate.of(2024, 8, 1).plusDays(n).toString();
  }

  private static String text(String script, int bytes) {
    var piece = piece(script);
    var each = size(Map.of("", piece)) - size(Map.of("", ""));
    var most = Math.min(Math.max(1, bytes / each), LONGEST_TEXT / piece.length());
    return piece.repeat(most);
  }

  private static String utf8(String script, int bytes) {
    var piece = piece(script);
    return piece.repeat(bytes / piece.getBytes(UTF_8).length);
  }

  private static String chars(String script, int length) {
    var piece = piece(script);
    return piece.repeat(length / piece.length());
  }

  private static String piece(String script) {
    return java.util.Objects.requireNonNull(SCRIPTS.get(script));
  }

  private static int size(Map<String, ?> object) {
    return Json.canonical(object).length;
  }

  String json(int n) {
    return new String(Json.canonical(file.apply(n)), UTF_8);
  }

  @Override
  public String toString() {
    return bound;
  }
}
