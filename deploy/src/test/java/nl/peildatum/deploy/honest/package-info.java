/**
 * Is {@code final} honest? Writers record, a client asks every query node all the time and keeps
 * every final answer, faults are injected into the real parts, and the event store says afterwards
 * what each answer should have rested on.
 */
@NullMarked
package nl.peildatum.deploy.honest;

import org.jspecify.annotations.NullMarked;
