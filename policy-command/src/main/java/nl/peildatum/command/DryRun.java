package nl.peildatum.command;

import java.util.List;
import java.util.Locale;
import nl.peildatum.answerjson.AnswerWriter;
import nl.peildatum.answerjson.RecordedDecisionWriter;
import nl.peildatum.decision.Warning;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.difference.Told;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/** What recording a decision now would change. */
public sealed interface DryRun {
  /** The body of the preview, with the warnings in a language. */
  byte[] body(Locale language);

  /** The record without the decision. */
  CountryRecord before();

  /** The record with the decision; the same where it is on record already. */
  CountryRecord after();

  /** Of a decision that is on record already: nothing changes. */
  record OfRecorded(CountryRecord record, RecordedDecision decision) implements DryRun {
    @Override
    public byte[] body(Locale language) {
      return RecordedDecisionWriter.preview(record, decision);
    }

    @Override
    public CountryRecord before() {
      return record;
    }

    @Override
    public CountryRecord after() {
      return record;
    }
  }

  /**
   * Of a decision that could be recorded.
   *
   * @param before the record without the decision
   * @param after the record with the decision at its end
   * @param absence the changed answers about lanes without any fact
   */
  record OfNew(
      CountryRecord before,
      CountryRecord after,
      List<Warning> warnings,
      List<LaneDifference> lanes,
      List<AreaDifference> areas,
      List<AbsenceDifference> absence)
      implements DryRun {
    public static OfNew of(CountryRecord before, CountryRecord after, List<Warning> warnings) {
      var without = RecordMoment.at(after, before.head());
      var with = RecordMoment.atHead(after);
      return new OfNew(
          before,
          after,
          warnings,
          LaneDifference.between(without, with, Told.READING_AND_LIST),
          AreaDifference.between(without, with, Told.READING_AND_LIST),
          AbsenceDifference.between(without, with, Told.READING_AND_LIST));
    }

    @Override
    public byte[] body(Locale language) {
      return AnswerWriter.preview(before.head(), warnings, lanes, areas, absence, language);
    }
  }
}
