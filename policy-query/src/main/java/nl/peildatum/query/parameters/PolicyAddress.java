package nl.peildatum.query.parameters;

import java.time.Instant;
import java.time.LocalDate;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The address of the policy at the coordinates of another answer.
 *
 * @param beschikbaarOp UTC, inclusive; {@code null} = the moment of the request
 * @param bekendOp inclusive, Europe/Amsterdam; {@code null} = no filter
 */
public record PolicyAddress(
    @Nullable Instant beschikbaarOp, Basis basis, @Nullable LocalDate bekendOp) {

  /** The address of a country's policy on a day, Europe/Amsterdam. */
  public String of(CountryCode country, LocalDate day) {
    return in(country) + "/policy?geldigOp=" + day + coordinates();
  }

  /**
   * The address of the policy of the lane's area, or of the country where the lane has no area,
   * narrowed to the lane's kind.
   */
  public String of(CountryCode country, Lane lane, LocalDate day) {
    var key = Kinds.found().named(lane.kind()).orElseThrow().areaKey();
    var area = lane.subject().get(key);
    return in(country)
        + (area == null ? "" : "/areas/" + area)
        + "/policy?geldigOp="
        + day
        + coordinates()
        + "&kind="
        + lane.kind();
  }

  private static String in(CountryCode country) {
    return "/v1/countries/" + country.inPath();
  }

  private String coordinates() {
    return (beschikbaarOp == null ? "" : "&beschikbaarOp=" + Milliseconds.text(beschikbaarOp))
        + (bekendOp == null ? "" : "&bekendOp=" + bekendOp)
        + (basis == Basis.OPERATIONAL ? "" : "&basis=" + basis);
  }
}
