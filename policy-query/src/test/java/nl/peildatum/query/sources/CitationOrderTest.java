package nl.peildatum.query.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.areaanswer.Mali;
import nl.peildatum.decision.Basis;
import nl.peildatum.source.Identifier;
import nl.peildatum.source.IdentifierKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of the citations of a decision")
class CitationOrderTest {
  private static final Identifier C7_14 = new Identifier(IdentifierKind.VC_PARAGRAPH, "C7/14");

  @Test
  @DisplayName("a decision names many places in one paragraph: in the order in which it names them")
  void asNamed() {
    var paragraphs = new ArrayList<>(IntStream.range(1, 40).mapToObj(i -> "C7/14." + i).toList());
    Collections.reverse(paragraphs);
    paragraphs.add(20, "C7/14");
    var mali = new Mali().restingOn(paragraphs);
    mali.designate("gao", "2023-01-11", null);

    var resting = DecisionOnSource.on(List.of(C7_14), mali.known(Basis.OPERATIONAL));

    assertThat(resting.getFirst().citations())
        .extracting(citation -> citation.recognised().identifier().normal())
        .containsExactlyElementsOf(paragraphs);
  }
}
