package nl.peildatum.query.assessment;

import java.util.Optional;
import nl.peildatum.decision.Violations;
import nl.peildatum.json.RequestObject;
import nl.peildatum.source.PersonalData;

/** Reads the reference of a case, and refuses one that is too long or names a person. */
record CaseReferenceReader(RequestObject sent, Violations violations) {
  private static final int LONGEST_REFERENCE = 200;

  Optional<String> reference() {
    var reference = sent.text("caseReference");
    reference
        .filter(text -> text.length() > LONGEST_REFERENCE)
        .ifPresent(
            text ->
                sent.note(
                    "invalid-value",
                    "caseReference",
                    "A case reference has at most "
                        + LONGEST_REFERENCE
                        + " characters, for example \"NL22.5703\"; this one has "
                        + text.length()
                        + "."));
    reference
        .filter(PersonalData::looksLikeVNumber)
        .ifPresent(
            text ->
                sent.note(
                    "personal-data",
                    "caseReference",
                    "This looks like the V-number of a person. Name the case instead, for example"
                        + " \"NL22.5703\", or leave it out."));
    return reference.filter(text -> violations.count() == 0);
  }
}
