package nl.peildatum.decision;

import java.util.List;

/** One instrument and the acts it performs in one country, all or nothing (<i>besluit</i>). */
public record Decision(
    CountryCode country,
    DecisionId id,
    Instrument instrument,
    List<LegalSource> sources,
    List<Act> acts) {}
