package nl.peildatum.query.assessment;

/**
 * One policy in hindsight.
 *
 * @param kind of policy
 * @param validThen on the governing day
 * @param validToday as if the rule looked at today
 */
public record LaneInHindsight(String kind, ThenAndNow validThen, ThenAndNow validToday) {}
