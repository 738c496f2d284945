package nl.peildatum.kind.relocation;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.Groups;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Person;
import nl.peildatum.decision.Violation;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Applicability;
import nl.peildatum.kind.Caution;
import nl.peildatum.kind.Caution.Match;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Field.Form;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.KindFamily;
import nl.peildatum.kind.Scope;
import nl.peildatum.wording.Wording;

/** The kind of policy on whether persons from an area can settle elsewhere: VV 3.37d. */
@AutoService(KindFamily.class)
public final class RelocationAlternative implements Kind, KindFamily {
  private static final Set<String> NOTHING_TO_TEST = Set.of("EXCLUDED", "NOT_INVOKED");
  private static final List<String> CONDITIONS =
      List.of("SAFE_THERE", "SAFE_AND_LEGAL_ACCESS", "REASONABLE_TO_SETTLE");
  private static final String STILL_TO_BE_TESTED = "stillToBeTested";
  private static final Scope ORIGINS = Scope.everywhereOr("origins");
  private static final Field[] SUBJECT = {
    Field.optional("target", Form.AREA_OR_COUNTRY)
        .saying(
            "Where to: an area; { \"country\": \"AM\" } for a country abroad; absent: elsewhere in"
                + " the country."),
    Field.optional("group", Form.GROUP).saying("Only for this group; absent: everyone.")
  };

  @Override
  public List<Kind> kinds() {
    return List.of(this);
  }

  @Override
  public String name() {
    return "RELOCATION_ALTERNATIVE";
  }

  @Override
  public String areaKey() {
    return "origin";
  }

  @Override
  public List<ActType> acts() {
    return List.of(
        ActType.set(
                "SetRelocationAlternative",
                "relocation-alternative-set.v1",
                "A relocation alternative was set")
            .saying(
                "Whether persons from some areas can settle elsewhere (vlucht- en"
                    + " vestigingsalternatief).")
            .within(ORIGINS)
            .subject(SUBJECT)
            .value(
                Field.optionalCode(
                        "threat", List.of("SERIOUS_HARM_15C_ONLY", "SERIOUS_HARM", "PERSECUTION"))
                    .saying(
                        "What the alternative answers: SERIOUS_HARM_15C_ONLY, only those whose one"
                            + " risk is the violence itself; absent: whatever is feared."),
                Field.code(
                        "presumption",
                        "IN_PRINCIPLE_PRESENT",
                        "INDIVIDUAL_ONLY",
                        "NOT_INVOKED",
                        "EXCLUDED",
                        "UNDETERMINED")
                    .saying(
                        "IN_PRINCIPLE_PRESENT: in beginsel aanwezig. INDIVIDUAL_ONLY: individueel"
                            + " te beoordelen. NOT_INVOKED: wordt niet tegengeworpen. EXCLUDED:"
                            + " niet aanwezig. UNDETERMINED: the text leaves it open."),
                Field.optional("excludedGroups", Form.GROUPS)
                    .saying("Groups to which it does not apply, each by its id or as a group."),
                Field.optional("individualTest", Form.TEXT)
                    .saying("Where the individual test is described, such as Vc 2000 C2/3.4."))
            .build(),
        ActType.end(
                "WithdrawRelocationAlternative",
                "relocation-alternative-withdrawn.v1",
                "A relocation alternative was withdrawn")
            .saying("A relocation alternative is no more.")
            .within(ORIGINS)
            .subject(SUBJECT)
            .build());
  }

  @Override
  public List<Caution> cautions() {
    return List.of(
        new Caution(
            "target-is-designated",
            Mechanism.SET,
            "REGION_15C",
            "area",
            Match.SAME_OR_AROUND_OWN,
            "target",
            Caution.TARGET_IS_DESIGNATED));
  }

  /** A violation if the target of an alternative is its origin area. */
  @Override
  public List<Violation> checkLane(Map<String, String> lane, String pointer) {
    var target = lane.get("target");
    return target != null && target.equals(lane.get(areaKey()))
        ? List.of(
            new Violation(
                "alternative-to-itself", pointer, Wording.of("alternative-to-itself", target)))
        : List.of();
  }

  /**
   * An alternative answers one threat, or every threat if it states none, and does not apply to the
   * groups that it excludes. An alternative for indiscriminate violence only does not apply to a
   * person who also fears something else.
   */
  @Override
  public Applicability bearing(
      Map<String, String> subject, Map<String, Object> value, Person person) {
    return threat(value, person)
        .and(excluded(value, person))
        .and(Kind.super.bearing(subject, value, person));
  }

  private static Applicability threat(Map<String, Object> value, Person person) {
    if (!"SERIOUS_HARM_15C_ONLY".equals(value.get("threat"))) {
      return Applicability.YES;
    }
    var only = person.onlyRiskIs15c();
    if (only == null) {
      return Applicability.undecided("ONLY_RISK_NOT_STATED", Map.of());
    }
    return only ? Applicability.YES : Applicability.not("NOT_THE_ONLY_RISK", Map.of());
  }

  private static Applicability excluded(Map<String, Object> value, Person person) {
    var excluded = Groups.excludedBy(value).map(Groups.Named::id).toList();
    if (excluded.isEmpty()) {
      return Applicability.YES;
    }
    if (person.groups() == null) {
      return Applicability.undecided(
          "GROUPS_NOT_STATED", Map.of("group", String.join(", ", excluded)));
    }
    return excluded.stream()
        .filter(person::belongsTo)
        .findFirst()
        .map(group -> Applicability.not("GROUP_EXCLUDED", Map.of("group", group)))
        .orElseGet(() -> leftOpen(excluded, person));
  }

  private static Applicability leftOpen(List<String> excluded, Person person) {
    return person.unknownGroups().isEmpty()
        ? Applicability.YES
        : Applicability.undecided(
            "GROUP_LEFT_OPEN",
            Map.of(
                "group",
                String.join(", ", excluded),
                "unknown",
                String.join(", ", person.unknownGroups())));
  }

  /**
   * The value with the conditions of VV 3.37d that are still to be tested: a presumption alone is
   * never a result.
   */
  @Override
  public Map<String, Object> shown(Map<String, Object> value) {
    if (NOTHING_TO_TEST.contains(value.get("presumption"))) {
      return value;
    }
    var shown = new LinkedHashMap<>(value);
    shown.put(STILL_TO_BE_TESTED, CONDITIONS);
    return shown;
  }

  @Override
  public List<Field> shownBeside() {
    return List.of(Field.optional(STILL_TO_BE_TESTED, Form.TEXTS));
  }
}
