package nl.peildatum.deploy.acceptance;

import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A typing error in a date is put right, and nothing that was answered is lost")
@ExtendWith(Demonstration.class)
class TypingErrorTest {
  private final Country niger;

  TypingErrorTest(Wire register) {
    this.niger = new Country(register, "NE");
  }

  @Test
  @DisplayName(
      "16. a start entered as 1 October and corrected to 10 January: both axes keep both, and what"
          + " was known before the correction is still answered so")
  void corrected() {
    niger.records("niger-letter.json");
    var before = niger.head();
    var february = niger.personFrom("tillaberi").on("2023-02-01");
    var asWasAnswered = february.recordedUpTo(before).region15c();
    asWasAnswered.is("NOT_YET").says("/pending/from", "2023-10-01");

    niger.records("niger-corrected.json", before);

    february.region15c().is("IN_FORCE").runs("2023-01-10", null);
    february.recordedUpTo(before).region15c().is("NOT_YET").says("/pending/from", "2023-10-01");
    niger
        .personFrom("tillaberi")
        .on("2023-11-01")
        .recordedUpTo(before)
        .region15c()
        .is("IN_FORCE")
        .runs("2023-10-01", null);
    theRecordKeepsBoth();
  }

  private void theRecordKeepsBoth() {
    var record = niger.get("/record");
    new Answer(record.json())
        .says("/events/1/type", "region-15c-designated.v1")
        .says("/events/1/data/from", "2023-10-01")
        .says("/events/3/type", "fact-corrected.v1")
        .says("/events/3/data/remarks/ground", "Typefout: 1 oktober in plaats van 10 januari.");
  }
}
