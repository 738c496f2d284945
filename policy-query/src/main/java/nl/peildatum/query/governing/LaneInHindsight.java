package nl.peildatum.query.governing;

/**
 * The hindsight of one policy.
 *
 * @param kind of policy
 * @param validThen on the governing day
 * @param validToday as if the rule looked at today
 */
public record LaneInHindsight(String kind, LaneThenAndNow validThen, LaneThenAndNow validToday) {}
