package nl.peildatum.kind.heading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Violation;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kind;

/**
 * The kinds of policy on other headings of a country chapter. A heading has a text of its own or
 * states that there is nothing special.
 */
enum Heading implements Kind {
  /** Whether authorities protect (<i>bescherming door autoriteiten</i>), VV 3.37c. */
  STATE_PROTECTION("STATE_PROTECTION"),
  /** Reception of unaccompanied minors (<i>adequate opvang</i>), Vc B8/6. */
  MINORS_RECEPTION("MINORS_RECEPTION"),
  /** Safe country of origin (<i>veilig land van herkomst</i>), VV 3.37f and Annex 13. */
  SAFE_COUNTRY("SAFE_COUNTRY"),
  /** Exclusion under article 1F of the Refugee Convention, Vc C2/7.10. */
  ARTICLE_1F("ARTICLE_1F"),
  /** Any other heading, by its label. */
  OTHER_HEADING("OTHER");

  static final String HEADING = "heading";
  static final String LABEL = "label";
  static final String TEXT = "text";
  static final String NOTHING = "nothingSpecial";

  private final String code;

  Heading(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  @Override
  public List<ActType> acts() {
    return HeadingActs.ACTS;
  }

  @Override
  public Map<String, String> fixedSubject() {
    return Map.of(HEADING, code);
  }

  @Override
  public boolean canBeStatedNone() {
    return this == SAFE_COUNTRY;
  }

  @Override
  public List<Violation> checkSubject(Map<String, String> subject, String pointer) {
    return this == OTHER_HEADING && !subject.containsKey(LABEL)
        ? List.of(
            new Violation(
                "missing-field",
                pointer + "/" + LABEL,
                "State label: it tells one OTHER heading from the next, for example \"label\":"
                    + " \"Dienstplicht\"."))
        : List.of();
  }

  /**
   * A violation unless the heading states either a text or that there is nothing special, and not
   * both.
   */
  @Override
  public List<Violation> check(
      Map<String, String> subject, Map<String, Object> value, String pointer) {
    var found = new ArrayList<Violation>();
    var nothing = Boolean.TRUE.equals(value.get(NOTHING));
    if (value.containsKey(TEXT) == nothing) {
      found.add(
          new Violation(
              "text-or-nothing-special",
              pointer + "/" + (nothing ? NOTHING : TEXT),
              "State the text under the heading, for example \"text\": \"De autoriteiten bieden"
                  + " bescherming.\", or \"nothingSpecial\": true (geen bijzonderheden) where the"
                  + " chapter says so; one of the two, not both."));
    }
    return found;
  }
}
