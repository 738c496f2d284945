package nl.peildatum.query.governing;

/**
 * One policy in hindsight: on the governing day and today, each as known then and now.
 *
 * @param kind of policy
 * @param validThen on the governing day
 * @param validToday as if the rule looked at today
 */
public record LaneInHindsight(String kind, LaneThenAndNow validThen, LaneThenAndNow validToday) {}
