package nl.peildatum.deploy.honest;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The countries about which is written and asked, and some of their areas. */
final class Places {
  private static final Map<String, List<String>> AREAS =
      Map.of(
          "ML", List.of("gao", "menaka", "mopti", "bamako"),
          "GH", List.of("ahafo", "ashanti", "bono", "central", "eastern"),
          "TG", List.of("kara", "maritime", "centrale"));

  private Places() {}

  static List<String> countries() {
    return AREAS.keySet().stream().sorted().toList();
  }

  static String country(Random random) {
    return countries().get(random.nextInt(AREAS.size()));
  }

  static List<String> areas(String country) {
    return AREAS.getOrDefault(country, List.of());
  }

  static String area(String country, Random random) {
    var areas = areas(country);
    return areas.get(random.nextInt(areas.size()));
  }

  static String day(Random random) {
    return "202%d-%02d-%02d"
        .formatted(2 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }
}
