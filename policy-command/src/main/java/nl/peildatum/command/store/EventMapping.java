package nl.peildatum.command.store;

import java.time.Instant;

/** Maps an event in memory to its bytes, type name, id and time in the store, and back. */
public interface EventMapping<E> {
  Class<E> javaType();

  /**
   * The chosen type name that is stored, such as {@code region-15c-designated.v1}; never a class
   * name.
   */
  String nameOf(E event);

  String idOf(E event);

  /** The {@code recordedAt} inside the payload, UTC, whole milliseconds. */
  Instant recordedAtOf(E event);

  byte[] write(E event);

  E read(String name, byte[] payload);
}
