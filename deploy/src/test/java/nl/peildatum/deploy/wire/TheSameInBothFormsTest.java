package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.SharedFleet;
import nl.peildatum.testing.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Product.class, SharedFleet.class})
@DisplayName("What is refused is refused alike, by both services together and by each alone")
class TheSameInBothFormsTest {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final List<String> NOWHERE =
      List.of(
          "/landen",
          "/v1",
          "/v1/",
          "/v2/countries",
          "/v1/countries/nr/area",
          "/v1/countries/nr/policies",
          "/v1/countries/nr/policy/",
          "/v1/countries//policy",
          "/v1/decisions",
          "/error",
          "/actuator",
          "/actuator/health",
          "/favicon.ico",
          "/index.html",
          "/login",
          "/oauth2",
          "/problems",
          "/health");

  private final Wire together;
  private final Wire command;
  private final Wire query;

  TheSameInBothFormsTest(Wire together, Fleet fleet) {
    this.together = together;
    this.command = new Wire(fleet.commands().getFirst().url());
    this.query = new Wire(fleet.queries().getFirst().url());
  }

  @Test
  @DisplayName("an address that nobody owns: by whichever service is asked, whatever the method")
  void nowhere() {
    for (var path : NOWHERE) {
      for (var method : METHODS) {
        var expected = together.send(method, path);
        assertThat(expected.status()).as(path).isBetween(400, 499);
        same(expected, command.send(method, path));
        same(expected, query.send(method, path));
      }
    }
  }

  @Test
  @DisplayName("a method that an address does not take: 405, and which ones it takes")
  void anotherMethod() {
    var refused = 0;
    for (var route : Routes.all()) {
      for (var method : METHODS) {
        var expected = together.send(method, route.example());
        if (expected.status() >= 400) {
          refused++;
          same(expected, owner(route).send(method, route.example()));
        }
      }
    }
    assertThat(refused).isGreaterThan(Routes.all().size() * 3);
  }

  @Test
  @DisplayName("a question that is put wrongly")
  void wrongQuestions() {
    for (var path :
        List.of(
            "/v1/countries?x=1",
            "/v1/countries/xx/policy",
            "/v1/countries/nr/policy?geldigOp=2023-02-30",
            "/v1/countries/nr/policy?sequence=1",
            "/v1/countries/nr/policy?geldigOp=2023-01-11&sequence=1&beschikbaarOp=nu",
            "/v1/countries/nr/policy?geldigop=2023-01-11&basis=INFORMAL&kind=NONE",
            "/v1/countries/nr/areas/yaren/policy?geldigOp=2023-01-11&geldigOp=2023-01-12",
            "/v1/countries/nr/areas?sequence=1",
            "/v1/countries/nr/timeline?geldigOp=2023-01-11",
            "/v1/countries/nr/comparison?otherSequence=1",
            "/v1/countries/nr/hindsight?sequence=1",
            "/v1/countries/nr/counterfactual",
            "/v1/countries/nr/counterfactual?without=not-recorded",
            "/v1/countries/nr/evidence?status=IN_FORCE",
            "/v1/countries/nr/record?after=-1",
            "/v1/changes?axis=valid&country=xx",
            "/v1/decisions/not-recorded",
            "/v1/decisions/NOT",
            "/problems/no-such-problem")) {
      refusedAlike(together.get(path), query.get(path));
      refusedAlike(
          together.get(path, "Accept", "image/png"), query.get(path, "Accept", "image/png"));
      refusedAlike(
          together.get(path, "Authorization", "Bearer x.y.z").is(401),
          query.get(path, "Authorization", "Bearer x.y.z"));
    }
  }

  @Test
  @DisplayName("cases and receipts that are sent wrongly")
  void wrongCases() {
    for (var path : List.of("/v1/assessments", "/v1/assessments/hindsight", "/v1/impact")) {
      for (var type : List.of("text/plain", "application/x-ndjson")) {
        for (var address : List.of(path + "?x=1", path)) {
          same(
              together.post(address, "{}", "Content-Type", type),
              query.post(address, "{}", "Content-Type", type));
        }
      }
      refusedAlike(
          together.post(path, "{}", "Authorization", "Bearer x.y.z").is(401),
          query.post(path, "{}", "Authorization", "Bearer x.y.z"));
    }
  }

  @Test
  @DisplayName("a decision that is sent wrongly")
  void wrongDecisions() {
    var path = "/v1/countries/nr/decisions";
    var bodies =
        List.of("", "[]", "{", "{}", "{\"country\":\"ML\",\"acts\":[{\"type\":\"None\"}]}");
    var compared = new ArrayList<Reply>();
    for (var body : bodies) {
      for (var headers :
          List.of(
              new String[] {"Content-Type", "application/json"},
              new String[] {"Content-Type", "application/json", "Authorization", "Bearer x.y.z"},
              new String[] {"Content-Type", "text/plain"})) {
        compared.add(
            refusedAlike(together.post(path, body, headers), command.post(path, body, headers)));
      }
      compared.add(refusedAlike(posted(together, path, body), posted(command, path, body)));
      compared.add(
          refusedAlike(
              posted(together, path + "?dryRun=maybe&x=1", body),
              posted(command, path + "?dryRun=maybe&x=1", body)));
      compared.add(
          refusedAlike(
              posted(together, "/v1/countries/xx/decisions", body),
              posted(command, "/v1/countries/xx/decisions", body)));
    }
    assertThat(compared).extracting(Reply::status).contains(400, 401, 404);
  }

  private static Reply posted(Wire service, String path, String body) {
    return service.post(
        path,
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        service.bearer("importer"),
        "If-Match",
        "seven");
  }

  private Wire owner(Routes.Route route) {
    return route.service().equals("policy-command") ? command : query;
  }

  private static Reply refusedAlike(Reply expected, Reply alone) {
    assertThat(expected.status()).as(expected.asked()).isBetween(400, 499);
    same(expected, alone);
    return expected;
  }

  private static void same(Reply expected, Reply alone) {
    assertThat(told(alone)).as(expected.asked()).isEqualTo(told(expected));
  }

  /** Everything but the time of day and the port. */
  private static String told(Reply reply) {
    var headers = new TreeMap<>(reply.headers().map());
    headers.remove("date");
    var told = reply.status() + "\n" + headers + "\n" + reply.body();
    return told.replaceAll("127\\.0\\.0\\.1:\\d+", "here");
  }
}
