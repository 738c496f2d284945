package nl.peildatum.deploy.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.deploy.wire.Wire;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One country with about so many events: hundreds of areas of which some followed one another,
 * thousands of lanes, a declaration of no policy, closed lists, corrections, and decisions that
 * were each published on a day of their own.
 */
final class LargeCountry {
  static final String CODE = "NG";
  static final String PATH = "/v1/countries/ng";

  /** Of which all that succeeded one another became part. */
  static final String LAST_SUCCESSOR = "plaats-0";

  private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
  private static final int ACTS = 20;
  private static final List<String> REGIONS =
      InitialGazetteer.iso3166().areasOf(new CountryCode(CODE)).stream()
          .map(area -> area.id().value())
          .toList();

  private final Wire wire;
  private final int events;
  private final int areas;
  private final List<Map<String, Object>> acts = new ArrayList<>();
  private @Nullable String unpublished;
  private int decisions;
  private int recorded;

  private LargeCountry(Wire wire, int events) {
    this.wire = wire;
    this.events = events;
    this.areas = events / 5;
  }

  /** Records it through the API; the last sequence. */
  static long recorded(Wire wire, int events) {
    return new LargeCountry(wire, events).record();
  }

  private long record() {
    act("StateCoverage", "from", "2004-01-01");
    act("DeclareNoCountryPolicy", "from", "2003-01-01");
    send("REGISTER");
    for (var i = 0; i < areas; i++) {
      var area =
          Map.of(
              "id",
              area(i),
              "name",
              "Plaats " + i,
              "type",
              i % 3 == 0 ? "OTHER" : "CITY",
              "parent",
              REGIONS.get(i % REGIONS.size()));
      act("RegisterArea", "area", area);
      sendIfFull("REGISTER");
    }
    send("REGISTER");
    for (var i = 0; recorded < events - areas / 4; i++) {
      policy(i);
      sendIfFull("KAMERBRIEF");
    }
    send("KAMERBRIEF");
    for (var i = 1; i < areas / 4; i++) {
      act(
          "RecordAreaSuccession",
          "kind",
          i % 2 == 0 ? "MERGE" : "RENAME",
          "on",
          "2025-01-01",
          "predecessor",
          area(i),
          "successors",
          List.of(area(i % 2 == 0 ? 0 : i - 1)));
      sendIfFull("REGISTER");
    }
    send("REGISTER");
    return recorded;
  }

  private void policy(int i) {
    var area = area(i % areas);
    switch (i % 10) {
      case 0, 1, 2, 3 -> designate(area, i);
      case 4 -> lift(i - 2 * ACTS - 4);
      case 5, 6 ->
          act(
              "SetRelocationAlternative",
              "origins",
              List.of(area),
              "target",
              area((i + i / areas + 1) % areas),
              "threat",
              "SERIOUS_HARM_15C_ONLY",
              "presumption",
              "IN_PRINCIPLE_PRESENT");
      case 7 -> publish();
      default -> designate(area, i + 1);
    }
  }

  private void designate(String area, int i) {
    var act = new LinkedHashMap<String, Object>();
    act.put("type", "DesignateRegion15c");
    act.put("areas", List.of(area));
    act.put("level", "EXCEPTIONAL");
    act.put("scheme", "PRE_2024");
    if (i % 7 == 0) {
      act.put("until", day(decisions + 200 + i % 50));
    }
    if (i % ACTS == 8) {
      act.put("onlyThese", true);
    }
    acts.add(act);
  }

  /** Of a designation by an earlier decision. */
  private void lift(int designated) {
    if (designated >= 0) {
      act("LiftRegion15c", "areas", List.of(area(designated % areas)));
    }
  }

  private void publish() {
    if (unpublished != null) {
      act(
          "RecordPublication",
          "decision",
          unpublished,
          "publishedOn",
          day(decisions),
          "formalFrom",
          day(decisions));
      unpublished = null;
    }
  }

  private void act(String type, Object... fields) {
    var act = new LinkedHashMap<String, Object>();
    act.put("type", type);
    for (var i = 0; i < fields.length; i += 2) {
      act.put((String) fields[i], fields[i + 1]);
    }
    acts.add(act);
  }

  private void sendIfFull(String type) {
    if (acts.size() == ACTS) {
      send(type);
    }
  }

  private void send(String type) {
    if (acts.isEmpty()) {
      return;
    }
    var id = "load-" + ++decisions;
    var instrument = new LinkedHashMap<String, Object>();
    instrument.put("type", type);
    instrument.put("title", "Invented for a test");
    instrument.put("decidedOn", type.equals("REGISTER") ? "2004-01-01" : day(decisions));
    if (type.equals("KAMERBRIEF")) {
      instrument.put("operationalFrom", day(decisions + decisions % 5));
      if (decisions % 3 == 0) {
        unpublished = id;
      } else {
        instrument.put("publishedOn", day(decisions + 3));
        instrument.put("formalFrom", day(decisions + 9));
      }
    }
    var source = Map.of("type", "KAMERSTUK", "role", "BASIS", "citation", "19 637, nr. 2644");
    var file = new LinkedHashMap<String, Object>();
    file.put("country", CODE);
    file.put("decisionId", id);
    file.put("instrument", instrument);
    file.put("sources", List.of(source));
    file.put("acts", acts);
    var json = JsonMapper.shared().writeValueAsString(file);
    var reply = wire.record(PATH + "/decisions", json, recorded).is(201);
    recorded = Math.toIntExact(reply.number("/lastSequence"));
    acts.clear();
  }

  private static String area(int number) {
    return "plaats-" + number;
  }

  private static String day(int number) {
    return FIRST_DAY.plusDays(number * 9L).toString();
  }
}
