package nl.peildatum.kind.moratorium;

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

/**
 * The acts of both moratoria: impose, extend, end early. A moratorium can also run out without an
 * act.
 */
@AutoService(KindFamily.class)
public final class MoratoriumActs implements KindFamily {
  private static final Selector WHICH =
      Selector.of(
          "moratorium",
          Arrays.stream(Moratorium.values()).map(of -> Map.entry(of.code(), of.name())));
  private static final Scope CATEGORY = Scope.category("category");

  /** The reason of an End: WITHDRAWN, LAPSED_BY_LAW, SUPERSEDED, or a text. */
  private static final Field REASON = Field.optional("reason", Form.TEXT);

  private static final Field GROUP = Field.optional("group", Form.GROUP);

  static final List<ActType> ACTS =
      List.of(
          set("ImposeMoratorium", "moratorium-imposed.v1", "A moratorium was imposed").build(),
          set("ExtendMoratorium", "moratorium-extended.v1", "A moratorium was extended")
              .continuing()
              .build(),
          ActType.end(
                  "EndMoratorium",
                  "moratorium-ended.v1",
                  "A moratorium was ended before its planned end")
              .within(CATEGORY)
              .selectedBy(WHICH)
              .subject(GROUP)
              .value(REASON)
              .build());

  private static ActType.Builder set(String name, String event, String title) {
    return ActType.set(name, event, title)
        .within(CATEGORY)
        .selectedBy(WHICH)
        .planned()
        .subject(GROUP)
        .value(
            Field.optionalCode("moratorium", WHICH.codes()),
            Field.optional(Moratorium.TERM, Form.COUNT),
            Field.optional(Moratorium.EXCEPTIONS, Form.TEXT_OR_TEXTS),
            REASON);
  }

  @Override
  public List<Kind> kinds() {
    return List.of(Moratorium.values());
  }
}
