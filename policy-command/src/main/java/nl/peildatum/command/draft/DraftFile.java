package nl.peildatum.command.draft;

/**
 * The decision file of one revision of a draft, without its content.
 *
 * @param decisionId the id that the decision will have
 * @param hash lower-case hex SHA-256 of the file's RFC 8785 form
 * @param head the country's last sequence against which the file was checked
 */
public record DraftFile(String decisionId, String hash, long head) {}
