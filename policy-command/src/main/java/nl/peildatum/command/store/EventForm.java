package nl.peildatum.command.store;

import java.time.Instant;

/** What an event in memory is, and which bytes, name, id and time stand for it in the store. */
public interface EventForm<E> {
  Class<E> javaType();

  /**
   * The chosen name that is stored, such as {@code region-15c-designated.v1}; never a class name.
   */
  String nameOf(E event);

  String idOf(E event);

  /** The {@code recordedAt} inside the payload, UTC, in milliseconds. */
  Instant recordedAtOf(E event);

  byte[] write(E event);

  E read(String name, byte[] payload);
}
