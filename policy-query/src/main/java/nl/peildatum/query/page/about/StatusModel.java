package nl.peildatum.query.page.about;

import static nl.peildatum.query.page.entry.JsonMembers.object;
import static nl.peildatum.query.page.entry.JsonMembers.objects;
import static nl.peildatum.query.page.entry.JsonMembers.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;

/** What the page of the status shows, made of what the health endpoint tells. */
final class StatusModel {
  /** The sides that a process may tell of, in the order of the page. */
  private static final List<String> SIDES = List.of("query", "command", "parts", "demo");

  private static final long SOON_SECONDS = 5;
  private static final long MINUTES_FROM_SECONDS = 120;
  private static final long HOURS_FROM_MINUTES = 120;

  private final Map<String, Object> told;
  private final PageTexts texts;

  private StatusModel(Map<String, Object> told, PageTexts texts) {
    this.told = told;
    this.texts = texts;
  }

  /**
   * A reason or a warning.
   *
   * @param says what it means, in the language of the page
   * @param detail as the health endpoint tells it, in English
   */
  record Alarm(String code, String side, String says, String detail) {}

  /** A side of the process, with its threads. */
  record Side(String name, String state, boolean isWell, List<Labelled> properties) {}

  /**
   * A thread that must live.
   *
   * @param does what it does, in the language of the page; empty for an unknown thread
   * @param name as the health endpoint tells it
   */
  record RunningThread(
      String does, String name, String side, String state, String restarts, String failure) {}

  /**
   * @param told the body of {@code /health/ready}
   */
  static Map<String, Object> of(Map<String, Object> told, PageTexts texts) {
    return new StatusModel(told, texts).model();
  }

  private Map<String, Object> model() {
    var sides = SIDES.stream().filter(told::containsKey).toList();
    var model = new HashMap<String, Object>();
    model.put("verdict", verdict());
    model.put("verdictText", texts.text("status.verdict." + verdict()));
    model.put("reading", reading(object(object(told, "query"), "intake")));
    model.put("reasons", objects(told, "reasons").stream().map(this::alarm).toList());
    model.put("warnings", objects(told, "warnings").stream().map(this::alarm).toList());
    model.put("sides", sides.stream().map(this::side).toList());
    model.put("threads", sides.stream().flatMap(side -> threads(side).stream()).toList());
    return model;
  }

  private String verdict() {
    if (!Boolean.TRUE.equals(told.get("live"))) {
      return "ended";
    }
    if (!Boolean.TRUE.equals(told.get("ready"))) {
      return "unready";
    }
    return objects(told, "warnings").isEmpty() ? "well" : "warned";
  }

  private List<Labelled> reading(Map<String, Object> intake) {
    var ago = text(intake, "recordedThroughMillisAgo").map(Long::parseLong).map(this::ago);
    var through =
        text(intake, "recordedThrough")
            .map(Instant::parse)
            .map(texts::instant)
            .orElseGet(() -> texts.text("status.never"));
    var reading = new ArrayList<Labelled>();
    reading.add(
        new Labelled(
            texts.text("status.readThrough"),
            ago.map(time -> through + " (" + time + ")").orElse(through)));
    reading.add(
        new Labelled(
            texts.text("status.behind"),
            text(intake, "eventsBehind").orElseGet(() -> texts.text("status.unknown"))));
    reading.add(new Labelled(texts.text("status.toTheEnd"), yesOrNo(intake.get("readToTheEnd"))));
    return reading;
  }

  /**
   * @param millis since the instant, whole milliseconds
   */
  private String ago(long millis) {
    var seconds = Duration.ofMillis(millis).toSeconds();
    if (seconds < SOON_SECONDS) {
      return texts.text("status.ago.now");
    }
    if (seconds < MINUTES_FROM_SECONDS) {
      return texts.text("status.ago.seconds", seconds);
    }
    var minutes = seconds / 60;
    return minutes < HOURS_FROM_MINUTES
        ? texts.text("status.ago.minutes", minutes)
        : texts.text("status.ago.hours", minutes / 60);
  }

  private Alarm alarm(Map<String, Object> reason) {
    var code = text(reason, "code").orElse("");
    return new Alarm(
        code,
        sideName(text(reason, "side").orElse("")),
        texts.found("alarm." + code).orElse(code),
        text(reason, "detail").orElse(""));
  }

  private String sideName(String side) {
    return texts.found("side." + side).orElse(side);
  }

  private Side side(String name) {
    var side = object(told, name);
    var isWell = Boolean.TRUE.equals(side.get("ready"));
    var isLive = Boolean.TRUE.equals(side.get("live"));
    var state = isWell ? "status.ready" : isLive ? "status.notReady" : "status.ended";
    return new Side(sideName(name), texts.text(state), isWell, properties(side));
  }

  private List<Labelled> properties(Map<String, Object> side) {
    var properties = new ArrayList<Labelled>();
    state(object(side, "relay")).ifPresent(state -> add(properties, "status.relay", state));
    millisAgo(object(side, "relay"), "lastWatermarkMillisAgo")
        .ifPresent(ago -> add(properties, "status.watermark", ago));
    millisAgo(object(side, "store"), "answeredMillisAgo")
        .ifPresent(ago -> add(properties, "status.store", ago));
    state(object(side, "publisher")).ifPresent(state -> add(properties, "status.publisher", state));
    for (var trouble : objects(side, "countriesInTrouble")) {
      var code = text(trouble, "trouble").orElse("");
      add(
          properties,
          "status.trouble",
          texts.country(text(trouble, "country").orElse(""))
              + ": "
              + texts.found("trouble." + code).orElse(code));
    }
    return properties;
  }

  private Optional<String> state(Map<String, Object> of) {
    return text(of, "state").map(code -> texts.found("state." + code).orElse(code));
  }

  private Optional<String> millisAgo(Map<String, Object> of, String name) {
    return text(of, name).map(Long::parseLong).map(this::ago);
  }

  private void add(List<Labelled> properties, String key, String text) {
    properties.add(new Labelled(texts.text(key), text));
  }

  private List<RunningThread> threads(String side) {
    return objects(object(told, side), "threads").stream()
        .map(
            thread ->
                new RunningThread(
                    text(thread, "name").flatMap(name -> texts.found("thread." + name)).orElse(""),
                    text(thread, "name").orElse(""),
                    sideName(side),
                    texts.text(
                        Boolean.TRUE.equals(thread.get("alive"))
                            ? "status.thread.runs"
                            : "status.thread.ended"),
                    text(thread, "restarts").orElse("0"),
                    text(thread, "lastFailure").orElse("")))
        .toList();
  }

  private String yesOrNo(@Nullable Object flag) {
    return texts.text("code." + Boolean.TRUE.equals(flag));
  }
}
