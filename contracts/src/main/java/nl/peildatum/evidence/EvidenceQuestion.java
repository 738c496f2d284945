package nl.peildatum.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The question that a bundle answers, with every clock named.
 *
 * @param area as asked; {@code null} = the whole country
 * @param kind only this kind; {@code null} = all
 * @param geldigOp Europe/Amsterdam
 * @param sequence the last event that counts, inclusive, the last of a whole decision
 * @param bekendOp inclusive, Europe/Amsterdam; {@code null} = no filter
 */
public record EvidenceQuestion(
    CountryCode country,
    @Nullable String area,
    @Nullable String kind,
    LocalDate geldigOp,
    long sequence,
    Basis basis,
    @Nullable LocalDate bekendOp) {

  Set<String> kinds() {
    return kind == null ? Set.of() : Set.of(kind);
  }

  Map<String, Object> json() {
    return new JsonObject()
        .with("country", country.value())
        .with("area", area)
        .with("kind", kind)
        .with("geldigOp", geldigOp)
        .with("sequence", sequence)
        .with("basis", basis)
        .with("bekendOp", bekendOp)
        .object();
  }
}
