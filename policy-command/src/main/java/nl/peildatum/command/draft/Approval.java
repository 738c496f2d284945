package nl.peildatum.command.draft;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.peildatum.command.security.Identity;

/**
 * What an approver states.
 *
 * @param version the version of the draft that was read; empty where not stated
 * @param head the country's head that was seen; empty = the one against which the draft was checked
 */
public record Approval(
    Identity by, Optional<String> reason, OptionalInt version, OptionalLong head) {}
