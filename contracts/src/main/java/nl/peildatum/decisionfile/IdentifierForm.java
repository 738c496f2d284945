package nl.peildatum.decisionfile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.json.RequestObject;
import nl.peildatum.json.Suggestions;
import nl.peildatum.problem.Fault;
import nl.peildatum.source.IdentifierKind;
import nl.peildatum.source.Identifiers;
import nl.peildatum.source.PersonalData;
import nl.peildatum.source.SourceFields;
import nl.peildatum.wording.Wording;

/**
 * Checks that an identifier is written in a known form of official documents and is not the number
 * of a person.
 */
final class IdentifierForm {
  private IdentifierForm() {}

  /** Checks all identifiers of one source. */
  static void check(RequestObject source) {
    var type = source.item("type").value();
    for (var field : List.of("caseNumber", "ecli", "celex", "jci", "paragraph", "citation")) {
      check(source, field, SourceFields.expected(field, type));
    }
    check(source, "identifier", Set.of());
    check(source, "url", Set.of());
  }

  /**
   * Checks one identifier.
   *
   * @param expected kinds that may be written; empty = any text
   */
  static void check(RequestObject sent, String field, Set<IdentifierKind> expected) {
    if (sent.item(field).value() instanceof String written && !written.isBlank()) {
      if (written.length() > Identifiers.LONGEST) {
        sent.refuse(
            "invalid-identifier",
            field,
            Wording.of(
                "invalid-identifier.too-long",
                Identifiers.LONGEST,
                written.length(),
                field,
                expected.stream().sorted().findFirst().orElse(IdentifierKind.KAMERSTUK).example()));
      } else if (PersonalData.looksLikeVNumber(written)) {
        sent.refuse("personal-data", field, Wording.of("personal-data"));
      } else if (!expected.isEmpty() && Identifiers.recognise(written, expected).isEmpty()) {
        refuse(sent, field, written, expected);
      }
    }
  }

  private static void refuse(
      RequestObject sent, String field, String written, Set<IdentifierKind> expected) {
    var examples = expected.stream().sorted().map(IdentifierKind::example).toList();
    sent.unreadable().add(field);
    sent.violations()
        .add(
            "invalid-identifier",
            sent.at(field),
            Wording.of(
                "invalid-identifier.form",
                field,
                Wording.joined("join.or-as", examples),
                examples.getFirst(),
                Suggestions.shown(Fault.shortened(written)),
                IdentifierMeant.by(written, expected)
                    .map(meant -> Wording.of("did-you-mean.quoted", meant))
                    .orElse(Wording.NONE)),
            Map.of("written", Fault.shortened(written), "examples", examples));
  }
}
