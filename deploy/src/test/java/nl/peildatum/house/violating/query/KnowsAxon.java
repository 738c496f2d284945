package nl.peildatum.house.violating.query;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.NullMarked;

@NullMarked
record KnowsAxon(EventSourcingHandler handler) {}
