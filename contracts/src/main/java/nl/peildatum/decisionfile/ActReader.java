package nl.peildatum.decisionfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decisionfile.Act.AnnulAct;
import nl.peildatum.decisionfile.Act.CommenceAct;
import nl.peildatum.decisionfile.Act.CorrectAct;
import nl.peildatum.decisionfile.Act.DeclareNoCountryPolicyAct;
import nl.peildatum.decisionfile.Act.Named;
import nl.peildatum.decisionfile.Act.PolicyAct;
import nl.peildatum.decisionfile.Act.RecordPublicationAct;
import nl.peildatum.decisionfile.Act.RetractAct;
import nl.peildatum.decisionfile.Act.RetractDecisionAct;
import nl.peildatum.decisionfile.Act.StateCoverageAct;
import nl.peildatum.decisionfile.Act.SupersedeSourceAct;
import nl.peildatum.decisionfile.Act.TransitionalRuleAct;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kinds;
import nl.peildatum.source.SourceFields;
import nl.peildatum.wording.Wording;

/**
 * Reads one act by its type: an act of a kind of policy, or one of the acts that are common to all
 * kinds.
 */
record ActReader(FileContext context) {
  private static final String DECISION = "decision";
  private static final String NOT_STATED = "NOT_STATED";
  private static final List<String> TRANSITIONAL_RULES =
      List.of("GRANDFATHERED", "REASSESS_COHORT", NOT_STATED);
  private static final Set<String> MECHANISMS =
      Set.of(
          "Correct",
          "CorrectDecision",
          "Retract",
          "RetractDecision",
          "Annul",
          "Commence",
          "RecordPublication",
          "StateCoverage",
          "DeclareNoCountryPolicy",
          "SupersedeSource",
          "RecordTransitionalRule",
          "RegisterArea",
          "RecordAreaSuccession");

  Optional<Act> read(int index, RequestObject act) {
    act.require("type");
    return act.text("type").flatMap(type -> read(index, act, type));
  }

  private Optional<Act> read(int index, RequestObject act, String type) {
    return switch (type) {
      case "Correct" -> Optional.of(correct(index, act));
      case "CorrectDecision" -> Optional.of(new CorrectDecisionReader(context).read(index, act));
      case "RetractDecision" -> Optional.of(retractDecision(index, act));
      case "Retract" -> Optional.of(retract(index, act));
      case "Annul" -> Optional.of(annul(index, act));
      case "Commence" -> Optional.of(commence(index, act));
      case "RecordPublication" -> Optional.of(publication(index, act));
      case "StateCoverage" -> Optional.of(coverage(index, act));
      case "DeclareNoCountryPolicy" -> Optional.of(noPolicy(index, act));
      case "SupersedeSource" -> Optional.of(superseded(index, act));
      case "RecordTransitionalRule" -> Optional.of(transitionalRule(index, act));
      case "RegisterArea" -> Optional.of(registration(index, act));
      case "RecordAreaSuccession" -> Optional.of(succession(index, act));
      default ->
          kind(act, type)
              .flatMap(kind -> new TermsReader(context).act(act, kind))
              .map(terms -> new PolicyAct(index, terms));
    };
  }

  Optional<ActType> kind(RequestObject act, String type) {
    var kind = Kinds.found().act(type);
    if (kind.isEmpty()) {
      var known = new TreeSet<>(Kinds.found().actNames());
      // a common act gets here as a replacement only
      var isReplacement = MECHANISMS.contains(type);
      if (!isReplacement) {
        known.addAll(MECHANISMS);
      }
      act.unreadable().add("type");
      context
          .violations()
          .add(
              "unknown-act",
              act.at("type"),
              isReplacement
                  ? Wording.of("unknown-act.replacement", type)
                  : Wording.of(
                      "unknown-act",
                      type,
                      Suggestions.oneOf(type, known),
                      String.join(", ", known)),
              Map.of("allowed", List.copyOf(known)));
    }
    return kind;
  }

  private Act registration(int index, RequestObject act) {
    return new AreaReader(context).registration(index, act, remarks(act, AreaReader.REGISTRATION));
  }

  private Act succession(int index, RequestObject act) {
    return new AreaReader(context).succession(index, act, remarks(act, AreaReader.SUCCESSION));
  }

  private Map<String, Object> remarks(RequestObject act, String... own) {
    return remarks(act, List.of(own));
  }

  private Map<String, Object> remarks(RequestObject act, List<String> own) {
    return RemarksReader.read(act, own, context);
  }

  private Act correct(int index, RequestObject act) {
    var remarks = remarks(act, "fact", "replacement");
    act.require("replacement");
    var replacement = act.object("replacement").map(RequestObject::object);
    return new CorrectAct(
        index, remarks, context.fact(act, "fact").orElse(null), replacement.orElse(null));
  }

  private Act retract(int index, RequestObject act) {
    var remarks = remarks(act, "fact");
    return new RetractAct(index, remarks, context.fact(act, "fact").orElse(null));
  }

  private Act retractDecision(int index, RequestObject act) {
    var remarks = remarks(act, DECISION);
    act.require(DECISION);
    return new RetractDecisionAct(index, remarks, context.decisionId(act, DECISION).orElse(null));
  }

  private Act annul(int index, RequestObject act) {
    var remarks = remarks(act, "facts", "from", "ruling");
    act.require("facts", "from", "ruling");
    return new AnnulAct(
        index,
        remarks,
        facts(act, Wording.of("missing-field.facts-annulled")),
        act.date("from").orElse(null),
        ruling(act).orElse(null));
  }

  private List<Named> facts(RequestObject act, Wording whenThereIsNone) {
    var facts = new ArrayList<Named>();
    var items = act.list("facts");
    items.forEach(
        item -> context.fact(item).ifPresent(fact -> facts.add(new Named(item.pointer(), fact))));
    if (act.has("facts") && act.item("facts").value() instanceof List<?> && items.isEmpty()) {
      act.refuse("missing-field", "facts", whenThereIsNone);
    }
    return List.copyOf(facts);
  }

  private Act transitionalRule(int index, RequestObject act) {
    var remarks = remarks(act, "facts", "cohort", "rule", "text");
    act.require("facts", "cohort", "rule");
    var rule = act.code("rule", TRANSITIONAL_RULES).orElse(null);
    if (rule != null && !rule.equals(NOT_STATED)) {
      act.require("text");
    }
    return new TransitionalRuleAct(
        index,
        remarks,
        facts(act, Wording.of("missing-field.facts-of-rule")),
        act.textOrObject("cohort").orElse(null),
        rule,
        act.text("text").orElse(null));
  }

  private Optional<LegalSource> ruling(RequestObject act) {
    var source = context.source(act, "ruling");
    source
        .filter(named -> named.fields().get("type") != null && !named.isOfType("RULING"))
        .ifPresent(
            other ->
                act.refuse(
                    "source-not-a-ruling",
                    "ruling",
                    Wording.of("source-not-a-ruling", other.fields().get("type"))));
    return source;
  }

  private Act commence(int index, RequestObject act) {
    var remarks = remarks(act, "fact", "from", "formalFrom");
    act.require("from");
    return new CommenceAct(
        index,
        remarks,
        context.fact(act, "fact").orElse(null),
        act.date("from").orElse(null),
        act.date("formalFrom").orElse(null));
  }

  private Act publication(int index, RequestObject act) {
    var remarks = remarks(act, DECISION, "publishedOn", "citation", "formalFrom");
    act.require(DECISION, "publishedOn", "formalFrom");
    IdentifierForm.check(act, "citation", SourceFields.PUBLICATIONS);
    return new RecordPublicationAct(
        index,
        remarks,
        context.decisionId(act, DECISION).orElse(null),
        act.date("publishedOn").orElse(null),
        act.text("citation").orElse(null),
        act.date("formalFrom").orElse(null));
  }

  private Act superseded(int index, RequestObject act) {
    var remarks = remarks(act, "source", "by");
    act.require("source", "by");
    IdentifierForm.check(act, "source", Set.of());
    return new SupersedeSourceAct(
        index, remarks, act.text("source").orElse(null), context.source(act, "by").orElse(null));
  }

  private Act coverage(int index, RequestObject act) {
    var remarks = remarks(act, "from", "until", "kinds");
    var from = act.date("from").orElse(null);
    var until = act.date("until").orElse(null);
    var kinds = KindsReader.read(act, "kinds");
    var readable = act.unreadable().isEmpty();
    return new StateCoverageAct(index, remarks, from, until, kinds, readable);
  }

  private Act noPolicy(int index, RequestObject act) {
    var remarks = remarks(act, "from", "until", "formalFrom");
    var from = act.date("from").orElse(null);
    var until = act.date("until").orElse(null);
    var formalFrom = act.date("formalFrom").orElse(null);
    var readable = act.unreadable().isEmpty();
    return new DeclareNoCountryPolicyAct(index, remarks, from, until, formalFrom, readable);
  }
}
