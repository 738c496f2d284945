package nl.peildatum.kind.group;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Caution;
import nl.peildatum.kind.Caution.Match;
import nl.peildatum.kind.Kind;
import nl.peildatum.wording.Wording;

/** The kinds of policy on a group: how much belonging to the group proves. */
enum GroupPolicy implements Kind {
  /** Membership suffices (<i>groepsvervolging</i>), Vc C2/3.2. */
  GROUP_PERSECUTION,
  /** Few indications suffice (<i>risicogroep, risicoprofiel</i>), Vc C2/3.2. */
  RISK_PROFILE,
  /** Systematically exposed to treatment against article 3 ECHR, Vc C2/3.3. */
  SYSTEMATIC_EXPOSURE,
  /** Limited indications suffice (<i>kwetsbare minderheidsgroep</i>), Vc C2/3.3. */
  VULNERABLE_MINORITY;

  @Override
  public List<ActType> acts() {
    return GroupPolicyActs.ACTS;
  }

  @Override
  public boolean canBeStatedNone() {
    return true;
  }

  @Override
  public List<Caution> cautions() {
    return List.of(
        new Caution(
            "dependent-alternative",
            Mechanism.END,
            "RELOCATION_ALTERNATIVE",
            "group",
            Match.SAME,
            "group",
            Wording.of("dependent-alternative.group")));
  }

  @Override
  public int favour(Map<String, Object> value) {
    return 1;
  }
}
