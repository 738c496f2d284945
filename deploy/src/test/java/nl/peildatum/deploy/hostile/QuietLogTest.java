package nl.peildatum.deploy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.deploy.hostile.attack.Attack;
import nl.peildatum.deploy.hostile.attack.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("The log")
@ExtendWith(Target.class)
@ResourceLock(Log.RESOURCE)
class QuietLogTest {
  private static final String MARK = "zqmarkerzq";
  private static final String FILE =
      """
      {"country":"WS","decisionId":"quiet-%1$s-%2$d","instrument":{"type":"KAMERBRIEF",\
      "title":"%1$s","decidedOn":"2023-01-11","announcedOn":"2023-01-11"},\
      "sources":[{"type":"REPORT","title":"%1$s"}],\
      "acts":[{"type":"DeclareNoCountryPolicy","from":"2023-01-11"%3$s}]}\
      """;
  private static final String CASE =
      """
      {"caseReference":"%1$s","country":"ML","area":"%1$s","stage":"%2$s",\
      "dates":{"decision":"2022-09-01","application":"2022-03-01"},"groups":["%1$s"]}\
      """;

  private final String url;

  QuietLogTest(URI address) {
    this.url = address.toString();
  }

  @Test
  @DisplayName("holds nothing of a body, a token, a header or a query, whether it goes well or not")
  void holdsNothing() throws IOException {
    try (var log = Log.open();
        var line = new Line(url)) {
      var bearer = Importer.bearer(line);
      var statuses = new ArrayList<Integer>();
      for (var attack : marked(bearer)) {
        statuses.add(line.reply(attack).status());
      }
      assertThat(statuses).contains(200, 201, 400, 401, 404, 405, 415);
      assertThat(log.everything())
          .noneMatch(said -> said.contains(MARK))
          .noneMatch(said -> said.contains(bearer.substring("Bearer ".length())));
    }
  }

  private static List<Attack> marked(String bearer) {
    var decisions = "/v1/countries/ws/decisions";
    var attacks = new ArrayList<Attack>();
    for (var token : List.of(bearer, "Bearer " + MARK, "Bearer a." + MARK + ".c")) {
      attacks.add(sent(decisions, FILE.formatted(MARK, 1, ""), "application/json", token));
      attacks.add(
          sent(
              decisions,
              FILE.formatted(MARK, 2, ",\"" + MARK + "\":1"),
              "application/json",
              token));
      attacks.add(sent(decisions, "{" + MARK, "application/json", token));
      attacks.add(sent(decisions, MARK, "application/" + MARK, token));
      attacks.add(
          sent(
              decisions + "?" + MARK + "=" + MARK,
              FILE.formatted(MARK, 3, ""),
              "application/json",
              token));
    }
    for (var stage : List.of("FIRST_DECISION", MARK)) {
      attacks.add(sent("/v1/assessments", CASE.formatted(MARK, stage), "application/json", ""));
      attacks.add(sent("/v1/assessments", CASE.formatted(MARK, stage), "application/x-ndjson", ""));
      attacks.add(sent("/v1/impact", CASE.formatted(MARK, stage), "application/x-ndjson", ""));
    }
    attacks.add(
        sent(
            "/oauth2/token",
            "grant_type=" + MARK,
            "application/x-www-form-urlencoded",
            "Basic " + MARK));
    for (var path :
        List.of(
            "/v1/countries/ml/areas/" + MARK + "/policy",
            "/v1/countries/ml/policy?" + MARK + "=1",
            "/v1/countries/ml/policy?geldigOp=" + MARK,
            "/v1/sources?caseNumber=" + MARK,
            "/v1/decisions/" + MARK,
            "/" + MARK,
            "/bronnen?vraag=" + MARK,
            "/?vraag=" + MARK,
            "/zaak?caseReference=" + MARK,
            "/zaak/dossier?country=ML&stage=FIRST_DECISION&application=2022-03-01"
                + "&decision=2022-09-01&groups=x&area="
                + MARK,
            "/landen/ml?area=" + MARK,
            "/landen/ml?onderwerp=" + MARK,
            "/v1/countries/ml/evidence?geldigOp=2023-01-11&area=" + MARK,
            "/v1/countries/ml/timeline?area=" + MARK,
            "/v1/countries/ml/hindsight?geldigOp=2023-01-11&area=" + MARK,
            "/v1/countries?x=%zz" + MARK)) {
      for (var method : List.of("GET", "DELETE")) {
        attacks.add(
            Message.of(method, path)
                .with("Accept", "text/html, application/json")
                .with("Cookie", MARK + "=1")
                .with("User-Agent", MARK)
                .with("X-Forwarded-For", MARK)
                .framed("marked"));
      }
    }
    return attacks;
  }

  private static Attack sent(String path, String body, String type, String token) {
    var message = Message.of("POST", path).with("Content-Type", type);
    if (!token.isEmpty()) {
      message.with("Authorization", token);
    }
    return message.holding(body.getBytes(StandardCharsets.UTF_8)).framed("marked");
  }
}
