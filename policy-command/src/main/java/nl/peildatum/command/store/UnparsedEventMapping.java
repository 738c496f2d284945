package nl.peildatum.command.store;

import java.time.Instant;

/** Gives the relay the stored bytes of an event without parsing them. */
public final class UnparsedEventMapping implements EventMapping<StoredEvent> {
  @Override
  public Class<StoredEvent> javaType() {
    return StoredEvent.class;
  }

  @Override
  public String nameOf(StoredEvent event) {
    return event.type();
  }

  @Override
  public String idOf(StoredEvent event) {
    throw new StoredEventsAreOnlyRead();
  }

  @Override
  public Instant recordedAtOf(StoredEvent event) {
    throw new StoredEventsAreOnlyRead();
  }

  @Override
  public byte[] write(StoredEvent event) {
    throw new StoredEventsAreOnlyRead();
  }

  @Override
  public StoredEvent read(String name, byte[] payload) {
    return new StoredEvent(name, payload);
  }

  static final class StoredEventsAreOnlyRead extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;
  }
}
