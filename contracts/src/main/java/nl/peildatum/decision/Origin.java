package nl.peildatum.decision;

import java.util.List;
import java.util.Map;

/**
 * The act that an event comes from, with its instrument and sources.
 *
 * @param act index in the decision's acts, from 0
 * @param remarks ground and attributes of the act, if the event holds no policy fact
 */
public record Origin(
    int act, Instrument instrument, List<LegalSource> sources, Map<String, Object> remarks) {}
