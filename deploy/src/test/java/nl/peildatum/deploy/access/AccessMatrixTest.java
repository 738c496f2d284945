package nl.peildatum.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.peildatum.deploy.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Every operation of the served document, asked by every kind of caller")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
  private static final String DRAFTS = "/v1/countries/ml/drafts";
  private static final String JSON = "application/json";

  private RunningProduct running;
  private Product product;
  private Mint mint;
  private List<Caller> callers;
  private String draft;

  @BeforeAll
  void start() {
    running = RunningProduct.withTheLetter();
    product = new Product(running.url(), running.url());
    mint = Mint.in(running.data());
    callers = Callers.all(mint, product.clients());
    draft = handedInBy("anna", "policy:draft");
  }

  @AfterAll
  void stop() {
    running.close();
  }

  private Caller person(String name, String scopes) {
    return Caller.valid(name, mint.token(name, scopes), Set.of());
  }

  private String handedInBy(String name, String scopes) {
    var reply = product.send("POST", DRAFTS, person(name, scopes), JSON, Bodies.DECISION);
    assertThat(reply.statusCode()).isEqualTo(201);
    return Product.json(reply).path("draftId").asString();
  }

  @Test
  @DisplayName("is refused without leaving anything, or let through, as the document says")
  void isRefusedOrLetThrough() throws SQLException {
    var matrix = new Matrix(product, product.operations());
    var places = List.of(Place.NOWHERE, Place.onRecord(draft));
    var before = Rows.in(running.eventStore());
    matrix.refused(callers, places);
    assertThat(Rows.in(running.eventStore())).isEqualTo(before);
    matrix.letThrough(callers, List.of(Place.NOWHERE));
    matrix.letThrough(List.of(Caller.nobody("no token")), places);
    System.out.printf("%d requests of %d callers%n", matrix.asked(), callers.size());
    assertThat(matrix.complaints()).isEmpty();
  }
}
