package nl.peildatum.kind;

import java.util.List;
import java.util.Map;
import nl.peildatum.kind.Field.Form;

/**
 * The act that states that there is no policy of a kind, as an official text says so (<i>"geen
 * sprake van", "niet aangewezen"</i>). It is common to the kinds that can be denied.
 */
final class StateNone {
  private StateNone() {}

  static ActType of(List<Kind> kinds) {
    var names = kinds.stream().map(Kind::name).toList();
    return ActType.none("StateNone", "none-stated.v1", "An official text states that there is none")
        .saying(
            "An official text says that there is none: \"geen sprake van\", \"niet aangewezen\"."
                + " Not for what a text leaves out.")
        .within(Scope.everywhereOr("areas"))
        .selectedBy(
            Selector.of("kind", names.stream().map(name -> Map.entry(name, name)))
                .saying("Of which kind of policy the text says that there is none."))
        .subject(
            Field.optional("group", Form.GROUP)
                .saying("The group of which the text says it; absent: everyone."))
        .build();
  }
}
