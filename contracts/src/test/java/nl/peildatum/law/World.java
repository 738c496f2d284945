package nl.peildatum.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** The small world of the laws: five lanes of Mali, five weeks around the 23-hour day of 2023. */
public final class World {
  static final CountryCode MALI = new CountryCode("ML");
  static final LocalDate DAY_0 = LocalDate.of(2023, 3, 10);

  public static final List<Lane> LANES =
      List.of(
          region("gao"),
          region("menaka"),
          region("mopti"),
          alternative("gao", "bamako"),
          alternative("mopti", "segou"));

  private World() {}

  private static Lane region(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  private static Lane alternative(String origin, String target) {
    return Lane.of("RELOCATION_ALTERNATIVE", Map.of("origin", origin, "target", target));
  }

  public static Lane lane(int number) {
    return LANES.get(number);
  }

  public static String kind(int lane) {
    return LANES.get(lane).kind();
  }

  public static boolean isRegion(int lane) {
    return kind(lane).equals("REGION_15C");
  }

  static String name(int lane) {
    return name(LANES.get(lane));
  }

  static String name(Lane lane) {
    return String.join(" -> ", lane.subject().values());
  }

  public static LocalDate date(int day) {
    return DAY_0.plusDays(day);
  }

  static @Nullable LocalDate dateOrNull(@Nullable Integer day) {
    return day == null ? null : date(day);
  }

  public static int day(LocalDate date) {
    return (int) (date.toEpochDay() - DAY_0.toEpochDay());
  }

  static @Nullable Integer dayOrNull(@Nullable LocalDate date) {
    return date == null ? null : day(date);
  }
}
