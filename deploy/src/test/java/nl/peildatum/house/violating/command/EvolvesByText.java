package nl.peildatum.house.violating.command;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.NullMarked;

@NullMarked
class EvolvesByText {
  @EventSourcingHandler
  void evolve(String text) {}
}
