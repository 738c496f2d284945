package nl.peildatum.query.intake;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.record.KeptEvent;

/** An event that was not read before: as it is kept and as it is understood. */
record News(KeptEvent kept, RecordedEvent event) {}
