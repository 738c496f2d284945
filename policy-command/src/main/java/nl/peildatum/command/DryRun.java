package nl.peildatum.command;

import nl.peildatum.record.CountryRecord;

/**
 * What recording a decision would change.
 *
 * @param body the response of a dry run
 * @param record the record that the decision was checked against
 * @param withDecision the record as it would be; the same where the decision is recorded already
 */
public record DryRun(byte[] body, CountryRecord record, CountryRecord withDecision) {}
