package nl.peildatum.decisionfile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.json.RequestObject;
import nl.peildatum.source.IdentifierKind;

/** Reads the remarks, the fields that every act may have beside its own. */
public final class RemarksReader {
  public static final String SCOPE_DISPUTED = "scopeDisputed";
  static final List<String> FIELDS =
      List.of(
          "ground",
          "changeNature",
          "paragraph",
          "noFormalAct",
          SCOPE_DISPUTED,
          PassagesReader.FIELD);
  private static final List<String> CHANGE_NATURES =
      List.of("SUBSTANTIVE", "METHOD", "EDITORIAL", "LEGAL_BASIS", "DISPUTED");

  private RemarksReader() {}

  /**
   * The remarks of an act.
   *
   * @param own names of the members that the act has beside its type and its remarks; any other
   *     member is a violation
   */
  static Map<String, Object> read(RequestObject act, List<String> own, FileContext context) {
    var fields = new LinkedHashSet<>(own);
    fields.add("type");
    fields.addAll(FIELDS);
    act.onlyFields(fields);
    return read(act, context);
  }

  static Map<String, Object> read(RequestObject act, FileContext context) {
    var remarks = new LinkedHashMap<String, Object>();
    act.text("ground").ifPresent(text -> remarks.put("ground", text));
    act.code("changeNature", CHANGE_NATURES).ifPresent(c -> remarks.put("changeNature", c));
    IdentifierForm.check(act, "paragraph", Set.of(IdentifierKind.VC_PARAGRAPH));
    act.atMost(SizeLimits.PARAGRAPH, "paragraph");
    act.text("paragraph").ifPresent(text -> remarks.put("paragraph", text));
    act.flag("noFormalAct").filter(f -> f).ifPresent(flag -> remarks.put("noFormalAct", flag));
    var passages = PassagesReader.ofAct(act, context.passages());
    if (!passages.isEmpty()) {
      remarks.put(PassagesReader.FIELD, passages);
    }
    var disputed = act.item(SCOPE_DISPUTED).value();
    if (disputed != null) {
      remarks.put(SCOPE_DISPUTED, disputed);
    }
    return remarks;
  }
}
