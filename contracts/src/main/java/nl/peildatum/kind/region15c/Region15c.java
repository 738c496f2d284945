package nl.peildatum.kind.region15c;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Violation;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Caution;
import nl.peildatum.kind.Caution.Match;
import nl.peildatum.kind.Field;
import nl.peildatum.kind.Field.Form;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.KindFamily;
import nl.peildatum.wording.Wording;

/**
 * The kind of policy on areas in an exceptional situation (<i>uitzonderlijke situatie</i>): article
 * 15(c), Vc C2/3.3.
 */
@AutoService(KindFamily.class)
public final class Region15c implements Kind, KindFamily {
  private static final Map<String, String> SCHEME_OF_LEVEL =
      Map.of("EXCEPTIONAL", "PRE_2024", "MOST_EXCEPTIONAL", "2024", "LESS_EXCEPTIONAL", "2024");

  @Override
  public List<Kind> kinds() {
    return List.of(this);
  }

  @Override
  public String name() {
    return "REGION_15C";
  }

  @Override
  public boolean canBeStatedNone() {
    return true;
  }

  @Override
  public boolean alwaysAnswered() {
    return true;
  }

  /**
   * 1 for the lesser level of 2024, which requires personal circumstances; 2 for the other levels.
   */
  @Override
  public int favour(Map<String, Object> value) {
    return "LESS_EXCEPTIONAL".equals(value.get("level")) ? 1 : 2;
  }

  @Override
  public List<ActType> acts() {
    return List.of(
        ActType.set("DesignateRegion15c", "region-15c-designated.v1", "An area was designated")
            .saying(
                "Areas are in an exceptional situation (uitzonderlijke situatie, art. 15(c) of the"
                    + " Qualification Directive).")
            .withClosedLists()
            .value(
                Field.code("level", "EXCEPTIONAL", "MOST_EXCEPTIONAL", "LESS_EXCEPTIONAL")
                    .saying(
                        "How grave it is: EXCEPTIONAL before mid-2024; MOST_EXCEPTIONAL, or"
                            + " LESS_EXCEPTIONAL where personal circumstances count too, since."),
                Field.code("scheme", "PRE_2024", "2024")
                    .saying("PRE_2024 with EXCEPTIONAL; 2024 with the graded levels."),
                Field.optional("originProof", Form.TEXT)
                    .saying("What is asked as proof that somebody comes from there, as written."))
            .build(),
        ActType.end("LiftRegion15c", "region-15c-ended.v1", "A designation ended")
            .saying("Areas are no longer in an exceptional situation.")
            .build());
  }

  @Override
  public List<Caution> cautions() {
    return List.of(
        new Caution(
            "dependent-alternative",
            Mechanism.END,
            "RELOCATION_ALTERNATIVE",
            "origin",
            Match.SAME,
            "area",
            Wording.of("dependent-alternative")),
        new Caution(
            "target-is-designated",
            Mechanism.SET,
            "RELOCATION_ALTERNATIVE",
            "target",
            Match.SAME_OR_IN_OWN,
            "area",
            Caution.TARGET_IS_DESIGNATED));
  }

  private static Wording levelsOf(Object scheme) {
    return Wording.joined(
        "join.or",
        SCHEME_OF_LEVEL.entrySet().stream()
            .filter(entry -> entry.getValue().equals(scheme))
            .map(entry -> "\"" + entry.getKey() + "\"")
            .sorted()
            .toList());
  }

  /**
   * A violation if a level does not belong to its scheme: one level before mid-2024, graded levels
   * after CJEU C-125/22.
   */
  @Override
  public List<Violation> check(
      Map<String, String> subject, Map<String, Object> value, String pointer) {
    var level = value.get("level");
    var scheme = value.get("scheme");
    var expected = level instanceof String code ? SCHEME_OF_LEVEL.get(code) : null;
    return expected == null || scheme == null || expected.equals(scheme)
        ? List.of()
        : List.of(
            new Violation(
                "level-not-of-scheme",
                pointer + "/scheme",
                Wording.of("level-not-of-scheme", level, expected, scheme, levelsOf(scheme))));
  }
}
