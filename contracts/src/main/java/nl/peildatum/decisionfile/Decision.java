package nl.peildatum.decisionfile;

import java.util.List;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;

/** One instrument and the acts it performs in one country, all or nothing (<i>besluit</i>). */
public record Decision(
    CountryCode country,
    DecisionId id,
    Instrument instrument,
    List<LegalSource> sources,
    List<Act> acts) {}
