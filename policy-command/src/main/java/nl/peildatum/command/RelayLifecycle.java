package nl.peildatum.command;

import nl.peildatum.command.relay.Relay;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the relay with the application, after {@link CommandNode} has made the store's tables, and
 * stops it after the last request was answered.
 */
record RelayLifecycle(Relay relay, CommandNode node) implements SmartLifecycle {
  @Override
  public void start() {
    relay.start();
  }

  @Override
  public void stop() {
    relay.pause();
  }

  @Override
  public boolean isRunning() {
    return relay.isRunning();
  }
}
