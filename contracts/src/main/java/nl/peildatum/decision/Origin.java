package nl.peildatum.decision;

import java.util.List;
import java.util.Map;

/**
 * Where an event comes from.
 *
 * @param act index in the decision's acts, from 0
 * @param remarks the act's own ground and attributes, where it is not a policy fact
 */
public record Origin(
    int act, Instrument instrument, List<LegalSource> sources, Map<String, Object> remarks) {}
