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
              Arrays.stream(Moratorium.values()).map(of -> Map.entry(of.code(), of.name())))
          .saying(
              "DECISION: besluitmoratorium, art. 43 Vw 2000. DEPARTURE: vertrekmoratorium,"
                  + " art. 45(4) Vw 2000.");
  private static final Scope CATEGORY = Scope.category("category");

  /** The reasons of an End that are codes; any other reason is a text. */
  public static final List<String> REASONS = List.of("WITHDRAWN", "LAPSED_BY_LAW", "SUPERSEDED");

  private static final Field REASON =
      Field.optional("reason", Form.TEXT)
          .saying("Why: " + String.join(", ", REASONS) + ", or the words of the text.");

  private static final Field GROUP =
      Field.optional("group", Form.GROUP).saying("Only for this group; absent: everyone.");

  static final List<ActType> ACTS =
      List.of(
          set("ImposeMoratorium", "moratorium-imposed.v1", "A moratorium was imposed")
              .saying("A moratorium is imposed; it states its planned end, or that it has none.")
              .build(),
          set("ExtendMoratorium", "moratorium-extended.v1", "A moratorium was extended")
              .saying(
                  "The last moratorium of the lane is extended (\"wordt verlengd tot\"); it starts"
                      + " where that one was to end and inherits nothing else.")
              .continuing()
              .build(),
          ActType.end(
                  "EndMoratorium",
                  "moratorium-ended.v1",
                  "A moratorium was ended before its planned end")
              .saying("A moratorium ends before its planned end; one that runs out needs no act.")
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
            Field.optional(Moratorium.TERM, Form.COUNT)
                .saying("The term for one decision in months, in all; at most 21 (art. 43(1) Vw)."),
            Field.optional(Moratorium.EXCEPTIONS, Form.TEXT_OR_TEXTS)
                .saying("To whom it does not apply, as written; one text or several."),
            REASON);
  }

  @Override
  public List<Kind> kinds() {
    return List.of(Moratorium.values());
  }
}
