package nl.peildatum.kind.relocation;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.ActType;
import nl.peildatum.decision.Caution;
import nl.peildatum.decision.Field;
import nl.peildatum.decision.Field.Form;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.KindFamily;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Scope;

/** Whether persons from an origin can be expected to settle elsewhere in the country: VV 3.37d. */
@AutoService(KindFamily.class)
public final class RelocationAlternative implements Kind, KindFamily {
  private static final Set<String> NOTHING_TO_TEST = Set.of("EXCLUDED", "NOT_INVOKED");
  private static final List<String> CONDITIONS =
      List.of("SAFE_THERE", "SAFE_AND_LEGAL_ACCESS", "REASONABLE_TO_SETTLE");
  private static final Scope ORIGINS = Scope.listedIn("origins");
  private static final Field[] SUBJECT = {
    Field.required("target", Form.AREA), Field.optional("group", Form.GROUP)
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
            .within(ORIGINS)
            .about(SUBJECT)
            .saying(
                Field.code("threat", "SERIOUS_HARM_15C_ONLY", "SERIOUS_HARM", "PERSECUTION"),
                Field.code(
                    "presumption",
                    "IN_PRINCIPLE_PRESENT",
                    "INDIVIDUAL_ONLY",
                    "NOT_INVOKED",
                    "EXCLUDED",
                    "UNDETERMINED"),
                Field.optional("excludedGroups", Form.GROUPS),
                Field.optional("individualTest", Form.TEXT)),
        ActType.end(
                "WithdrawRelocationAlternative",
                "relocation-alternative-withdrawn.v1",
                "A relocation alternative was withdrawn")
            .within(ORIGINS)
            .about(SUBJECT));
  }

  @Override
  public List<Caution> cautions() {
    return List.of(
        new Caution(
            "target-is-designated",
            Mechanism.SET,
            "REGION_15C",
            "area",
            "target",
            "The target of an alternative is itself designated on days of the alternative."));
  }

  /** A presumption is never a result on its own: the three conditions of VV 3.37d go with it. */
  @Override
  public Map<String, Object> shown(Map<String, Object> value) {
    if (NOTHING_TO_TEST.contains(value.get("presumption"))) {
      return value;
    }
    var shown = new LinkedHashMap<>(value);
    shown.put("stillToBeTested", CONDITIONS);
    return shown;
  }
}
