package nl.peildatum.source;

import java.util.Optional;

/**
 * An identifier as somebody wrote it.
 *
 * @param asWritten untouched
 * @param link to the public site, where its form is known for certain; that the page exists is not
 *     said
 */
public record Recognised(Identifier identifier, String asWritten, Optional<String> link) {}
