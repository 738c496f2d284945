package nl.peildatum.command;

import nl.peildatum.record.CountryRecord;

/** What recording a decision would change. */
public final class DryRun {
  private final byte[] body;
  private final CountryRecord record;
  private final CountryRecord withDecision;

  DryRun(byte[] body, CountryRecord record, CountryRecord withDecision) {
    this.body = body;
    this.record = record;
    this.withDecision = withDecision;
  }

  /** The response of a dry run. */
  public byte[] body() {
    return body;
  }

  /** The record that the decision was checked against. */
  public CountryRecord record() {
    return record;
  }

  /** The record as it would be; the same where the decision is recorded already. */
  public CountryRecord withDecision() {
    return withDecision;
  }
}
