package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Violation;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.Json;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.kind.Kinds;
import nl.peildatum.wording.Wording;

/**
 * A decision file (<i>besluitbestand</i>) as read: the parts that could be read, and all violations
 * of its form. Whether the targets of its acts are on record is not checked here.
 *
 * @param country country of the address that the file was sent to
 * @param areas areas that its acts may name, including those that it registers
 * @param passages number of passages that it quotes
 * @param acts acts of a known type, in their order
 */
public record DecisionFile(
    CountryCode country,
    Gazetteer areas,
    Optional<DecisionId> id,
    Optional<Instrument> instrument,
    List<LegalSource> sources,
    int passages,
    List<Act> acts,
    List<Violation> violations) {
  private static final List<String> FIELDS =
      List.of(
          "$schema",
          "country",
          "decisionId",
          "instrument",
          "sources",
          PassagesReader.FIELD,
          "acts");

  /**
   * Reads a decision file.
   *
   * @param file as {@link Json#object} gives it
   * @param onRecord the areas known before this decision, not cut by {@link Gazetteer#asOf}
   */
  public static DecisionFile read(
      CountryCode country, Map<String, Object> file, Gazetteer onRecord) {
    var violations = new Violations();
    var sent = new RequestObject(file, "", violations).onlyFields(FIELDS);
    checkCountry(sent, country);
    sent.require("decisionId", "instrument");
    var sources = SourcesReader.read(sent);
    var readable = sent.unreadable().contains("sources") ? null : sources;
    var areas = new AreasKnownSoFar(onRecord);
    var form = new FileContext(country, readable, 0, areas, violations);
    sent.text("$schema");
    var passages = PassagesReader.read(sent, form);
    var context = new FileContext(country, readable, passages, areas, violations);
    var id = context.decisionId(sent, "decisionId");
    var instrument = sent.object("instrument").flatMap(InstrumentReader::read);
    var acts = acts(sent, new ActReader(context));
    PersonalDataCheck.addTo(violations, file);
    return new DecisionFile(
        country, areas.known(), id, instrument, sources, passages, acts, violations.all());
  }

  private static void checkCountry(RequestObject sent, CountryCode country) {
    sent.require("country");
    sent.text("country")
        .filter(written -> !written.equals(country.value()))
        .ifPresent(
            written ->
                sent.refuse(
                    "country-mismatch",
                    "country",
                    Wording.of("country-mismatch", country, Suggestions.shown(written))));
  }

  private static List<Act> acts(RequestObject sent, ActReader reader) {
    var items = sent.list("acts");
    if (items.isEmpty() && !sent.unreadable().contains("acts")) {
      sent.refuse("no-acts", "acts", Wording.of("no-acts"));
    }
    var acts = new ArrayList<Act>();
    for (var i = 0; i < items.size(); i++) {
      var index = i;
      RequestObject.of(items.get(i), sent.violations())
          .flatMap(act -> reader.read(index, act))
          .ifPresent(acts::add);
    }
    return List.copyOf(acts);
  }

  /**
   * The replacement of a fact, as read.
   *
   * @param terms empty if the type of the replacement is not known
   */
  public record Replacement(Optional<Terms> terms, List<Violation> violations) {}

  /**
   * Reads the replacement of a correction.
   *
   * @param pointer JSON pointer to the replacement
   * @param replaced the fact that it replaces
   */
  public Replacement replacement(
      Map<String, Object> replacement, String pointer, Optional<PolicyFact> replaced) {
    var violations = new Violations();
    var sent = new RequestObject(replacement, pointer, violations);
    var context =
        new FileContext(country, sources, passages, new AreasKnownSoFar(areas), violations);
    var type = sent.text("type");
    var act =
        type.isPresent()
            ? type.flatMap(name -> new ActReader(context).kind(sent, name))
            : replaced
                .filter(any -> !sent.unreadable().contains("type"))
                .flatMap(fact -> Kinds.found().event(fact.type()));
    var kind = replaced.flatMap(fact -> Kinds.found().named(fact.lane().kind()));
    var terms = act.flatMap(of -> new TermsReader(context).replacement(sent, of, kind));
    return new Replacement(terms, violations.all());
  }

  /**
   * The instrument of a decision as a CorrectDecision of this file corrects it; empty if what the
   * act states of it is wrong.
   */
  public static Optional<Instrument> corrected(Act.CorrectDecisionAct act, Instrument replaced) {
    return CorrectDecisionReader.corrected(act, replaced);
  }

  public boolean isReadable() {
    return violations.isEmpty();
  }

  /** The whole decision; may be called only for a file without violations. */
  public Decision decision() {
    return new Decision(country, id.orElseThrow(), instrument.orElseThrow(), sources, acts);
  }
}
