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
              Heading.HEADING,
              Arrays.stream(Heading.values()).map(of -> Map.entry(of.code(), of.name())))
          .saying(
              "STATE_PROTECTION: bescherming door de autoriteiten. MINORS_RECEPTION: adequate"
                  + " opvang voor alleenstaande minderjarigen. SAFE_COUNTRY: veilig land van"
                  + " herkomst. ARTICLE_1F: uitsluiting. OTHER: any other heading, with its"
                  + " label.");
  private static final Scope AREAS = Scope.everywhereOr("areas");
  private static final Field[] SUBJECT = {
    Field.optionalCode(Heading.HEADING, WHICH.codes()),
    Field.optional(Heading.LABEL, Form.NAME)
        .saying("The heading as the chapter has it; required with OTHER, and part of the lane."),
    Field.optional("group", Form.GROUP).saying("Only for this group; absent: everyone.")
  };

  static final List<ActType> ACTS =
      List.of(
          ActType.set("SetHeading", "heading-set.v1", "What stands under a heading was set")
              .saying(
                  "What stands under another heading of the chapter, word by word, or \"geen"
                      + " bijzonderheden\".")
              .within(AREAS)
              .selectedBy(WHICH)
              .subject(SUBJECT)
              .value(
                  Field.optional(Heading.TEXT, Form.TEXT)
                      .saying("What stands there; this or nothingSpecial, never both."),
                  Field.optional(Heading.NOTHING, Form.FLAG)
                      .saying("true for \"geen bijzonderheden\"; this or a text."))
              .build(),
          ActType.end("EndHeading", "heading-ended.v1", "What stood under a heading was ended")
              .saying("What stood under a heading is no more.")
              .within(AREAS)
              .selectedBy(WHICH)
              .subject(SUBJECT)
              .build());

  @Override
  public List<Kind> kinds() {
    return List.of(Heading.values());
  }
}
