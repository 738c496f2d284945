package nl.peildatum.kind.heading;

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

/** The acts about the other headings of a country chapter, Vc 2000 C7. */
@AutoService(KindFamily.class)
public final class HeadingActs implements KindFamily {
  private static final Selector WHICH =
      Selector.of(
          Heading.HEADING, Arrays.stream(Heading.values()).map(of -> Map.entry(of.code(), of.name())));
  private static final Scope AREAS = Scope.everywhereOr("areas");
  private static final Field[] SUBJECT = {
    Field.optionalCode(Heading.HEADING, WHICH.codes()),
    Field.optional(Heading.LABEL, Form.NAME),
    Field.optional("group", Form.GROUP)
  };

  static final List<ActType> ACTS =
      List.of(
          ActType.set("SetHeading", "heading-set.v1", "What stands under a heading was set")
              .within(AREAS)
              .selectedBy(WHICH)
              .subject(SUBJECT)
              .value(
                  Field.optional(Heading.TEXT, Form.TEXT),
                  Field.optional(Heading.NOTHING, Form.FLAG))
              .build(),
          ActType.end("EndHeading", "heading-ended.v1", "What stood under a heading was ended")
              .within(AREAS)
              .selectedBy(WHICH)
              .subject(SUBJECT)
              .build());

  @Override
  public List<Kind> kinds() {
    return List.of(Heading.values());
  }
}
