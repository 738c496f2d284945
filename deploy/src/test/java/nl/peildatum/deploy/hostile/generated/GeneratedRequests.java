package nl.peildatum.deploy.hostile.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.peildatum.deploy.hostile.attack.Attack;
import nl.peildatum.deploy.hostile.attack.Dice;
import nl.peildatum.deploy.hostile.attack.Family;
import nl.peildatum.deploy.hostile.attack.Message;
import tools.jackson.databind.JsonNode;

/** Each operation of the served document with sound and broken parameters and bodies, and pages. */
public final class GeneratedRequests implements Family {
  /** Countries that nobody with a right token records for. */
  public static final List<String> WITHOUT_TOKEN = List.of("KI", "TV", "NR");

  /** The country that the right token is used for. */
  private static final String WITH_TOKEN = "TO";

  public static final String REFUSED = "record without a right token";

  private static final List<String> FORMS =
      List.of(
          "application/json",
          "text/csv",
          "application/x-ndjson",
          "application/geo+json",
          "text/html",
          "*/*",
          "image/png",
          "application/problem+json",
          "x",
          "text/csv;q=7");
  private static final List<String> TOKENS =
      List.of(
          "",
          "Bearer ",
          "Bearer x",
          "Bearer a.b.c",
          "Basic aW1wb3J0ZXI6ZGVtbw==",
          "Bearer eyJhbGciOiJub25lIn0.eyJzY29wZSI6InBvbGljeTpyZWNvcmQifQ.");

  private final List<Operation> operations;
  private final MutatedBodies bodies = new MutatedBodies();
  private final String run;
  private final String bearer;
  private final AtomicLong next = new AtomicLong();

  /**
   * @param document as served at /v1/openapi.json
   * @param run part of the ids of decisions, so that two runs share none
   * @param bearer a token that may record
   */
  public GeneratedRequests(JsonNode document, String run, String bearer) throws IOException {
    this.operations = Operation.of(document);
    this.run = run;
    this.bearer = bearer;
  }

  @Override
  public Attack next(Dice dice) {
    return dice.oneIn(5)
        ? dice.any(FormPage.ALL).filledIn(dice)
        : request(dice.any(operations), dice);
  }

  private Attack request(Operation operation, Dice dice) {
    var target = new StringBuilder(operation.path());
    var query = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      var value = Values.inAddress(Values.of(parameter, dice), dice);
      switch (parameter.in()) {
        case "path" -> replace(target, "{" + parameter.name() + "}", value);
        case "query" -> {
          if (dice.oneIn(3)) {
            query.add(parameter.name() + "=" + value);
          }
        }
        default -> {}
      }
    }
    if (dice.oneIn(20)) {
      query.add(dice.word(4) + "=" + Values.inAddress(Values.any(dice), dice));
    }
    return operation.path().endsWith("/decisions")
        ? recording(query, dice)
        : other(operation, target + (query.isEmpty() ? "" : "?" + String.join("&", query)), dice);
  }

  private static void replace(StringBuilder target, String name, String value) {
    var at = target.indexOf(name);
    if (at >= 0) {
      target.replace(at, at + name.length(), value);
    }
  }

  private Attack recording(List<String> query, Dice dice) {
    var right = dice.oneIn(2);
    var country = right ? WITH_TOKEN : dice.any(WITHOUT_TOKEN);
    var path = "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/decisions";
    var message = Message.of("POST", query.isEmpty() ? path : path + "?" + String.join("&", query));
    var token = right ? bearer : dice.any(TOKENS);
    if (!token.isEmpty()) {
      message.with("Authorization", token);
    }
    if (dice.oneIn(5)) {
      message.with("If-Match", dice.any(List.of("\"0\"", "\"9\"", "*", "W/\"1\"", "1", "\"")));
    }
    var id = "generated-" + run + "-" + next.incrementAndGet();
    return message.json(bodies.decision(country, id, dice)).framed(right ? "record" : REFUSED);
  }

  private Attack other(Operation operation, String target, Dice dice) {
    var message = Message.of(operation.method(), target).with("Accept", dice.any(FORMS));
    if (dice.oneIn(10)) {
      message.with("Authorization", dice.any(TOKENS));
    }
    if (dice.oneIn(10)) {
      message.with("If-None-Match", dice.any(List.of("*", "\"x\"", "W/\"1\"", "\"")));
    }
    if (operation.mediaTypes().isEmpty()) {
      return message.framed(operation.path());
    }
    var type = dice.oneIn(10) ? "text/plain" : dice.any(operation.mediaTypes());
    return message
        .with("Content-Type", type)
        .holding(
            type.contains("form")
                ? ("grant_type=" + Values.inAddress(Values.any(dice), dice)).getBytes(UTF_8)
                : bodies.question(dice))
        .framed(operation.path());
  }
}
