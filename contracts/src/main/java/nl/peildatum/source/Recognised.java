package nl.peildatum.source;

import java.util.Optional;

/**
 * An identifier recognised in a text.
 *
 * @param asWritten the text, unchanged
 * @param link address on the public site, if its form is known for certain; the page need not exist
 */
public record Recognised(Identifier identifier, String asWritten, Optional<String> link) {}
