package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.ForeignCountry;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
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
    var written = act.item(field).value();
    if (written instanceof String) {
      return context.area(act, field).map(AreaId::value);
    }
    if (written != null && !(written instanceof Map<?, ?>)) {
      act.refuse("wrong-type", field, Wording.of("wrong-type.target", Suggestions.shown(written)));
      return Optional.empty();
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
