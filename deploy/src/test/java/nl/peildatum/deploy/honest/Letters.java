package nl.peildatum.deploy.honest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Invents what an administrator of one country records: policy, and now and then a correction. */
final class Letters {
  private final String country;
  private final Random random;
  private final List<Map<String, Object>> live = new ArrayList<>();
  private int number;

  Letters(String country, Random random) {
    this.country = country;
    this.random = random;
  }

  /** One decision file; what it recorded is known by {@link #recorded}. */
  record Letter(String id, String json, List<Map<String, Object>> facts) {}

  Letter next() {
    var id = "honest-" + country.toLowerCase(Locale.ROOT) + "-" + ++number;
    if (live.size() > 3 && random.nextInt(4) == 0) {
      return slip(id);
    }
    return random.nextInt(5) == 0 ? lift(id) : designation(id);
  }

  void recorded(Letter letter) {
    live.addAll(letter.facts());
  }

  private Letter slip(String id) {
    var fact = live.remove(random.nextInt(live.size()));
    var act = new LinkedHashMap<String, Object>();
    act.put("fact", fact);
    act.put("ground", "A slip");
    if (random.nextBoolean()) {
      act.put("type", "Retract");
    } else {
      act.put("type", "Correct");
      act.put("replacement", Map.of("from", Places.day(random)));
    }
    return letter(id, "DATA_CORRECTION", "2026-01-01", Map.of(), List.of(act), List.of());
  }

  private Letter lift(String id) {
    var act = Map.<String, Object>of("type", "LiftRegion15c", "areas", List.of(area()));
    return letter(id, "KAMERBRIEF", Places.day(random), Map.of(), List.of(act), List.of());
  }

  private Letter designation(String id) {
    var areas = new ArrayList<>(Places.areas(country));
    Collections.shuffle(areas, random);
    var chosen = List.copyOf(areas.subList(0, 1 + random.nextInt(areas.size())));
    var act = new LinkedHashMap<String, Object>();
    act.put("type", "DesignateRegion15c");
    act.put("areas", chosen);
    act.put("level", "EXCEPTIONAL");
    act.put("scheme", "PRE_2024");
    if (random.nextInt(4) == 0) {
      act.put("until", "2027-01-01");
    }
    var day = Places.day(random);
    var dates =
        random.nextBoolean()
            ? Map.of("publishedOn", day, "formalFrom", day)
            : Map.<String, String>of();
    var facts =
        chosen.stream()
            .map(area -> Map.<String, Object>of("decisionId", id, "act", 0, "area", area))
            .toList();
    return letter(id, "KAMERBRIEF", day, dates, List.of(act), facts);
  }

  private String area() {
    return Places.area(country, random);
  }

  private Letter letter(
      String id,
      String type,
      String decidedOn,
      Map<String, String> dates,
      List<? extends Map<String, Object>> acts,
      List<Map<String, Object>> facts) {
    var instrument = new LinkedHashMap<String, Object>(dates);
    instrument.put("type", type);
    instrument.put("title", "Invented for a test");
    instrument.put("decidedOn", decidedOn);
    var file = new LinkedHashMap<String, Object>();
    file.put("country", country);
    file.put("decisionId", id);
    file.put("instrument", instrument);
    file.put(
        "sources",
        type.equals("DATA_CORRECTION")
            ? List.of()
            : List.of(Map.of("type", "KAMERSTUK", "role", "BASIS", "title", "Invented")));
    file.put("acts", acts);
    return new Letter(id, JsonMapper.shared().writeValueAsString(file), facts);
  }
}
