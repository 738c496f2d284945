package nl.peildatum.kind.group;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Field.Form;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.KindFamily;
import nl.peildatum.kind.Scope;
import nl.peildatum.kind.Selector;

/** The acts of group policy (<i>groepenbeleid</i>), Vc 2000 C2/3.2 and C2/3.3. */
@AutoService(KindFamily.class)
public final class GroupPolicyActs implements KindFamily {
  private static final Selector WHICH =
      Selector.of(
              "policy",
              Arrays.stream(GroupPolicy.values()).map(of -> Map.entry(of.name(), of.name())))
          .saying(
              "GROUP_PERSECUTION: groepsvervolging. RISK_PROFILE: risicogroep, since 2024"
                  + " risicoprofiel. SYSTEMATIC_EXPOSURE: systematische blootstelling aan een"
                  + " behandeling in strijd met artikel 3 EVRM. VULNERABLE_MINORITY: kwetsbare"
                  + " minderheidsgroep.");
  private static final Scope AREAS = Scope.everywhereOr("areas");
  private static final Field GROUP =
      Field.required("group", Form.GROUP)
          .saying(
              "The group: the id is yours and names the lane for ever, name and definition are the"
                  + " words of the text.");

  static final List<ActType> ACTS =
      List.of(
          ActType.set("SetGroupPolicy", "group-policy-set.v1", "A policy for a group was set")
              .saying(
                  "Belonging to a group matters for the assessment: \"risicogroep\","
                      + " \"groepsvervolging\", \"kwetsbare minderheid\".")
              .within(AREAS)
              .selectedBy(WHICH)
              .subject(GROUP)
              .value(
                  Field.optional("closedList", Form.FLAG)
                      .saying("Whether the text names all groups of this sort (\"uitsluitend\")."),
                  Field.optional("evidenceStandard", Form.TEXT)
                      .saying("What has to be shown, as written: \"geringe indicaties\"."))
              .build(),
          ActType.end("EndGroupPolicy", "group-policy-ended.v1", "A policy for a group was ended")
              .saying("A policy for a group is no more.")
              .within(AREAS)
              .selectedBy(WHICH)
              .subject(GROUP)
              .build());

  @Override
  public List<Kind> kinds() {
    return List.of(GroupPolicy.values());
  }
}
