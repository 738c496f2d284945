package nl.peildatum.query.assessment;

import java.util.Map;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What the record cannot prove, or what the reader of an answer has to know beside it.
 *
 * @param lane it is about; {@code null} = the whole element
 * @param about facts, days and words that its text names
 */
public record Note(String code, @Nullable Lane lane, Map<String, String> about) {}
