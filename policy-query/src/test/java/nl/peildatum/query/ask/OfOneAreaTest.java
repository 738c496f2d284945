package nl.peildatum.query.ask;

import static nl.peildatum.query.parts.Said.designated;
import static nl.peildatum.query.parts.Said.lifted;
import static nl.peildatum.query.parts.Said.registered;
import static nl.peildatum.query.parts.Said.registeredIn;
import static nl.peildatum.query.parts.Said.renamed;
import static nl.peildatum.query.parts.Said.riskProfile;
import static nl.peildatum.query.parts.Said.riskProfileIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.area.AreaType;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A city of Mopti is designated for half a year; its province before and afterwards. */
@DisplayName("Timeline, comparison, hindsight and changes of one area say what asking it says")
@SpringBootTest(classes = AskApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OfOneAreaTest {
  private static final String MALI = "/v1/countries/ml/";

  private final Country mali = new Country("ML");
  private final PolicyView view;
  private final SetClock clock;
  private final ApiClient web;

  @Autowired
  OfOneAreaTest(PolicyView view, SetClock clock, @LocalServerPort int port) {
    this.view = view;
    this.clock = clock;
    this.web = ApiClient.onPort(port);
  }

  @BeforeEach
  void record() {
    clock.set("2026-11-24T12:00:00Z");
    view.startOver();
    recorded("areas", "2026-11-24T08:00:00Z", registeredIn("mopti", "koro"));
    recorded(
        "letter",
        "2026-11-24T09:00:00Z",
        designated("mopti", "2023-01-11"),
        designated("koro", "2024-01-01"));
    recorded("end", "2026-11-24T10:00:00Z", lifted("mopti", "2024-06-01"));
    view.recordedThrough(Instant.parse("2026-11-24T11:00:00Z"));
    view.ready();
  }

  private void recorded(String id, String at, Statement... facts) {
    mali.decides(id, at, List.of(facts)).forEach(view::take);
  }

  private JsonNode get(String question) {
    return web.get(MALI + question).json();
  }

  private static List<String> texts(JsonNode items, String... pointers) {
    var texts = new ArrayList<String>();
    for (var item : items) {
      var text = new ArrayList<String>();
      for (var pointer : pointers) {
        text.add(item.at(pointer).asString("null"));
      }
      texts.add(String.join(" ", text));
    }
    return texts;
  }

  @Test
  @DisplayName("the timeline goes from the province to the city, by the lane that answers")
  void timeline() {
    var reply = get("timeline?area=Koro&kind=REGION_15C");

    assertThat(reply.at("/area/id").asString()).isEqualTo("koro");
    assertThat(reply.at("/lanes/0/subject/area").asString()).isEqualTo("koro");
    assertThat(texts(reply.at("/lanes/0/segments"), "/from", "/until", "/status", "/subject/area"))
        .containsExactly(
            "null 2023-01-11 NOT_YET null",
            "2023-01-11 2024-01-01 IN_FORCE mopti",
            "2024-01-01 null IN_FORCE null");
    assertThat(reply.at("/lanes/0/segments/1/lineage/0/kind").asString()).isEqualTo("PARENT");
  }

  @Test
  @DisplayName("what lies in the province is beside its timeline on the days on which it differs")
  void timelineBeside() {
    var beside = get("timeline?area=mopti&kind=REGION_15C").path("mayAlsoBear");

    assertThat(texts(beside, "/area/id", "/kind")).containsExactly("koro REGION_15C");
    assertThat(texts(beside.at("/0/segments"), "/from", "/until", "/status"))
        .containsExactly("null 2023-01-11 NOT_YET", "2024-01-01 null IN_FORCE");
  }

  @Test
  @DisplayName("each segment is what the policy of its first day is")
  void timelineIsWhatAskingSays() {
    for (var segment : get("timeline?area=koro&kind=REGION_15C").at("/lanes/0/segments")) {
      var day = segment.path("from").asString("2020-01-01");
      var asked = get("areas/koro/policy?geldigOp=" + day).at("/answers/0");
      assertThat(asked.path("status")).isEqualTo(segment.path("status"));
      assertThat(asked.path("fact")).isEqualTo(segment.path("fact"));
      assertThat(asked.path("until")).isEqualTo(segment.path("until"));
    }
  }

  @Test
  @DisplayName("a comparison says which day made the city answer for itself")
  void comparison() {
    var reply = get("comparison?area=koro&geldigOp=2023-06-01&otherGeldigOp=2024-02-01");

    assertThat(reply.at("/area/id").asString()).isEqualTo("koro");
    var difference = reply.at("/differences/0");
    assertThat(difference.at("/one/status").asString()).isEqualTo("IN_FORCE");
    assertThat(difference.at("/because/0/on").asString()).isEqualTo("2024-01-01");
    assertThat(reply.path("differences").size()).isOne();
    assertThat(
            texts(
                get("comparison?area=mopti&geldigOp=2023-06-01&otherGeldigOp=2024-02-01")
                    .path("mayAlsoBear"),
                "/area/id",
                "/other/status"))
        .containsExactly("koro IN_FORCE");
  }

  @Test
  @DisplayName(
      "that another area comes to stand beside is a difference, though it is told the same")
  void comesBeside() {
    recorded("more", "2026-11-24T10:20:00Z", registeredIn("gao", "ansongo"));
    recorded("gao", "2026-11-24T10:30:00Z", designated("gao", "2023-02-01"));
    recorded("alone", "2026-11-24T10:35:00Z", designated("ansongo", "2023-06-01"));
    recorded("moved", "2026-11-24T10:40:00Z", registeredIn("mopti", "ansongo-sud"));
    recorded("renamed", "2026-11-24T10:45:00Z", renamed("2024-03-01", "ansongo", "ansongo-sud"));

    var beside = "&geldigOp=2023-03-01&otherGeldigOp=2023-07-01";
    assertThat(
            texts(
                get("comparison?area=gao" + beside).path("mayAlsoBear"),
                "/area/id",
                "/besideOne",
                "/besideOther"))
        .containsExactly("ansongo false true");
    var hindsight = get("hindsight?area=gao&geldigOp=2023-07-01&sequence=11");
    assertThat(hindsight.path("changed").booleanValue()).isTrue();
    assertThat(
            texts(
                hindsight.path("mayAlsoBear"),
                "/area/id",
                "/validThen/besideThen",
                "/validThen/besideNow"))
        .containsExactly("ansongo false true");
  }

  @Test
  @DisplayName(
      "policy of the country stands beside for the old name of a place inside whose own comes"
          + " later")
  void countryPolicyForAnOldName() {
    recorded("more", "2026-11-24T10:20:00Z", registeredIn("mopti", "diallassagou"));
    recorded("old", "2026-11-24T10:21:00Z", registered("old-diallassagou", AreaType.CITY, true));
    recorded(
        "profiles",
        "2026-11-24T10:30:00Z",
        riskProfile("teachers", "all teachers", "2022-01-01"),
        riskProfileIn("mopti", "teachers", "teachers of Mopti", "2022-01-01"),
        riskProfileIn("old-diallassagou", "teachers", "teachers of a city", "2025-01-01"));
    recorded(
        "renamed",
        "2026-11-24T10:45:00Z",
        renamed("2024-01-01", "old-diallassagou", "diallassagou"));

    var beside = get("areas/mopti/policy?geldigOp=2023-06-01&kind=RISK_PROFILE");

    assertThat(texts(beside.path("answers"), "/status", "/subject/area", "/value/group/name"))
        .containsExactly("IN_FORCE mopti teachers of Mopti");
    assertThat(texts(beside.path("mayAlsoBear"), "/area/id", "/status", "/value/group/name"))
        .containsExactly("old-diallassagou IN_FORCE all teachers");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ml", "td"})
  @DisplayName("of one day, or of none stated, it asks what was recorded between two moments")
  void oneDay(String country) {
    var comparison = "/v1/countries/" + country + "/comparison?";
    var day = "&geldigOp=2024-02-01&otherGeldigOp=2024-02-01";
    for (var place : List.of("koro", "mopti", "gao", "nowhere")) {
      for (var question :
          List.of(day, day + "&sequence=0", day + "&sequence=0&otherSequence=0", "")) {
        var reply = web.get(comparison + "area=" + place + question);
        assertThat(reply.status()).as(place + question + reply.body()).isEqualTo(200);
        if (question.isEmpty() || question.equals(day)) {
          assertThat(reply.json().path("differences").size()).as(place + question).isZero();
          assertThat(reply.json().path("mayAlsoBear").size()).as(place + question).isZero();
        }
      }
    }
  }

  @Test
  @DisplayName("what was recorded about one day, of the province and of the city beside it")
  void oneDayAtTwoMoments() {
    var day = "&geldigOp=2024-02-01&otherGeldigOp=2024-02-01&sequence=2";
    var mopti = get("comparison?area=mopti" + day);
    assertThat(texts(mopti.path("differences"), "/one/status", "/other/status"))
        .containsExactly("NOTHING_RECORDED IN_FORCE");
    assertThat(texts(mopti.at("/differences/0/because"), "/axis", "/decisionId"))
        .containsExactly("bekend letter");
    assertThat(texts(mopti.path("mayAlsoBear"), "/area/id", "/besideOne", "/besideOther"))
        .containsExactly("koro false true");
  }

  @Test
  @DisplayName("hindsight tells of a place that was unknown then")
  void hindsight() {
    var reply = get("hindsight?area=koro&geldigOp=2023-06-01&sequence=0");

    var lane = reply.at("/lanes/0");
    assertThat(lane.at("/validThen/knownThen/status").asString()).isEqualTo("PLACE_UNKNOWN");
    assertThat(lane.at("/validThen/knownNow/status").asString()).isEqualTo("IN_FORCE");
    assertThat(texts(lane.at("/validThen/because"), "/decisionId")).contains("letter");
    assertThat(reply.path("changed").booleanValue()).isTrue();
  }

  @Test
  @DisplayName("hindsight of the province shows that the city did not end with it")
  void hindsightBeside() {
    var reply = get("hindsight?area=mopti&geldigOp=2024-07-01&sequence=5");

    assertThat(
            texts(reply.path("lanes"), "/validThen/knownThen/status", "/validThen/knownNow/status"))
        .containsExactly("IN_FORCE ENDED");
    assertThat(texts(reply.path("mayAlsoBear"), "/area/id", "/validThen/knownNow/status"))
        .containsExactly("koro IN_FORCE");
  }

  @Test
  @DisplayName("its changes are the days of nextChange, and those of what is beside")
  void changes() {
    var koro = web.get("/v1/changes?country=ML&area=koro").json();
    assertThat(koro.at("/area/id").asString()).isEqualTo("koro");
    assertThat(texts(koro.path("changes"), "/on", "/what", "/after/status"))
        .containsExactly("2023-01-11 STARTS IN_FORCE", "2024-01-01 CHANGES IN_FORCE");

    var mopti = web.get("/v1/changes?country=ML&area=mopti&from=2024-01-01").json();
    assertThat(texts(mopti.path("changes"), "/on", "/area/id", "/after/status"))
        .containsExactly("2024-01-01 koro IN_FORCE", "2024-06-01 null ENDED");
  }

  @Test
  @DisplayName("an unknown place is told so, and an old name is told what its new one is")
  void otherNames() {
    assertThat(get("timeline?area=korro").at("/lanes/0/segments/0/status").asString())
        .isEqualTo("PLACE_UNKNOWN");
    recorded(
        "renamed",
        "2026-11-24T10:30:00Z",
        registeredIn("mopti", "koro-nord"),
        renamed("2025-01-01", "koro", "koro-nord"));
    recorded("later", "2026-11-24T10:40:00Z", lifted("koro-nord", "2025-06-01"));

    assertThat(
            texts(
                get("timeline?area=koro&from=2025-01-01").at("/lanes/0/segments"),
                "/from",
                "/until",
                "/status"))
        .containsExactly("2025-01-01 2025-06-01 IN_FORCE", "2025-06-01 null ENDED");
  }

  @Test
  @DisplayName("an area without its country, or on the axis of the record, is refused")
  void refused() {
    assertThat(web.get("/v1/changes?area=koro").faults()).containsExactly("country-missing area");
    assertThat(web.get("/v1/changes?country=ML&area=koro&axis=bekend").faults())
        .containsExactly("unknown-parameter area");
  }

  @Test
  @DisplayName("its feed has numbers of its own and tells of what the province lost and it did not")
  void feed() {
    var koro = get("answer-changes?area=koro");
    assertThat(koro.path("head").intValue()).isEqualTo(koro.path("changes").size());
    assertThat(texts(koro.path("changes"), "/sequence", "/cause/decisionId", "/after/status"))
        .containsExactly(
            "1 areas NOTHING_RECORDED",
            "2 areas NOTHING_RECORDED",
            "3 letter NOT_YET",
            "4 letter IN_FORCE",
            "5 letter IN_FORCE",
            "6 letter NOT_YET",
            "7 letter ANNOUNCED");

    var mopti = get("answer-changes?area=mopti&after=2");
    assertThat(texts(mopti.path("changes"), "/area/id", "/from", "/before/status", "/after/status"))
        .contains("null 2024-06-01 IN_FORCE ENDED");
    assertThat(texts(get("answer-changes?area=mopti").path("changes"), "/area/id", "/after/status"))
        .contains("koro IN_FORCE");
  }

  @Test
  @DisplayName("behind its end, or as a stream, the feed of an area is refused")
  void feedRefused() {
    assertThat(web.get(MALI + "answer-changes?area=koro&after=99").faults())
        .containsExactly("change-not-known after");
  }
}
