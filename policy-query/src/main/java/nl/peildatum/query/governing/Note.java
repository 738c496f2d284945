package nl.peildatum.query.governing;

import java.util.Map;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A remark on an answer: something that the record cannot prove, or that a reader of the answer has
 * to know.
 *
 * @param lane the lane that the remark is about; {@code null} = the whole element
 * @param about the facts, days and words that the remark's text names
 */
public record Note(String code, @Nullable Lane lane, Map<String, String> about) {}
