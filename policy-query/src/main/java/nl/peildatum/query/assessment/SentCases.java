package nl.peildatum.query.assessment;

import java.util.HashMap;
import java.util.List;
import nl.peildatum.governing.AssessmentReader;
import nl.peildatum.governing.AssessmentRequest;
import nl.peildatum.governing.Receipt;
import nl.peildatum.governing.ReceiptCodec;
import nl.peildatum.governing.UnreadableReceipt;
import nl.peildatum.json.Milliseconds;
import nl.peildatum.query.parameters.Parameters;
import nl.peildatum.query.parameters.QuestionParameters;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.stream.BodyBytes;

/** Reads questions about cases and receipts as requests send them. */
public final class SentCases {
  private SentCases() {}

  /** Reads the JSON of a question; refuses what is not a JSON object. */
  public static AssessmentRequest question(byte[] json) {
    return AssessmentReader.read(BodyBytes.object(json));
  }

  /** Reads a receipt; refuses a text that is none. */
  public static Receipt receipt(String text) {
    try {
      return ReceiptCodec.read(text);
    } catch (UnreadableReceipt unreadable) {
      throw Refused.of(List.of(unreadable.violation()));
    }
  }

  /**
   * The parameters of the moment of the record that the question names; empty where it names none.
   */
  public static Parameters moment(AssessmentRequest request) {
    var moment = new HashMap<String, String>();
    var beschikbaarOp = request.beschikbaarOp();
    if (beschikbaarOp != null) {
      moment.put(QuestionParameters.BESCHIKBAAR_OP, Milliseconds.text(beschikbaarOp));
    }
    var sequence = request.sequence();
    if (sequence != null) {
      moment.put(QuestionParameters.SEQUENCE, sequence.toString());
    }
    return Parameters.ofBody(moment);
  }
}
