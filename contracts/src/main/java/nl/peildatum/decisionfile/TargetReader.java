package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.ForeignCountry;
import nl.peildatum.json.RequestObject;
import nl.peildatum.wording.Wording;

/** Reads the target of an act: an area of the country, or a country abroad. */
final class TargetReader {
  private static final String COUNTRY = "country";

  private TargetReader() {}

  /**
   * The target as the subject of a lane names it: the id of an area, or {@link
   * ForeignCountry#asSubject}. Empty if the field is absent, and empty with a violation if it
   * cannot be read.
   */
  static Optional<String> read(RequestObject act, String field, FileContext context) {
    if (!(act.item(field).value() instanceof Map<?, ?>)) {
      return context.area(act, field).map(AreaId::value);
    }
    var abroad = act.object(field).flatMap(target -> abroad(target, context));
    if (abroad.isEmpty()) {
      act.unreadable().add(field);
    }
    return abroad.map(ForeignCountry::asSubject);
  }

  private static Optional<ForeignCountry> abroad(RequestObject target, FileContext context) {
    target.onlyFields(List.of(COUNTRY)).require(COUNTRY);
    var written = target.text(COUNTRY);
    var code = written.flatMap(CountryCode::parse).filter(CountryCode::isIso3166);
    if (written.isPresent() && code.isEmpty()) {
      target.refuse("invalid-value", COUNTRY, InvalidCountry.detail(written.get()));
    }
    if (code.filter(context.country()::equals).isPresent()) {
      target.refuse("invalid-value", COUNTRY, Wording.of("invalid-value.own-country"));
      return Optional.empty();
    }
    return code.map(ForeignCountry::new);
  }
}
