package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.NameFolding;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.HiddenCharacters;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.RequestObject.Item;
import nl.peildatum.json.Suggestions;
import nl.peildatum.problem.Fault;
import nl.peildatum.wording.Wording;

/** Reads the other spellings of an area that an act registers. */
record AliasesReader(Violations violations) {
  static final String FIELD = "aliases";
  private static final int MOST = 20;

  /**
   * The spellings as written, in the order written; in the place of one that is refused the id of
   * the area, so that violations about the others name the right place.
   */
  List<String> aliases(RequestObject area, AreaId id) {
    var items = area.words(FIELD);
    if (items.size() > MOST) {
      area.refuse(SizeLimits.TOO_LARGE, FIELD, Wording.of("decision-too-large.list", MOST, FIELD));
    }
    return items.stream().limit(MOST).map(item -> alias(item).orElse(id.value())).toList();
  }

  private Optional<String> alias(Item item) {
    if (!(item.value() instanceof String written)) {
      violations.add(
          "wrong-type",
          item.pointer(),
          Wording.of("wrong-type.item", Wording.of("what.text"), Suggestions.shown(item.value())));
      return Optional.empty();
    }
    var isRefused =
        HiddenCharacters.refuse(written, item.pointer(), FIELD, violations)
            || !isFindable(written, item.pointer(), violations);
    return isRefused ? Optional.empty() : Optional.of(written);
  }

  /** Whether questions can find an area by a name; adds a violation if they cannot. */
  static boolean isFindable(String written, String pointer, Violations violations) {
    var isFindable = NameFolding.isFindable(written);
    if (!isFindable) {
      violations.add(
          "invalid-value",
          pointer,
          Wording.of(
              "invalid-value.name-not-findable", Suggestions.shown(Fault.shortened(written))));
    }
    return isFindable;
  }
}
