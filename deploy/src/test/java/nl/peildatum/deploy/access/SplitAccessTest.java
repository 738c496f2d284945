package nl.peildatum.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.peildatum.deploy.fleet.Fleet;
import nl.peildatum.deploy.fleet.SharedFleet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Every operation, asked of the service that owns it")
@ExtendWith(SharedFleet.class)
class SplitAccessTest {
  private final Fleet fleet;

  SplitAccessTest(Fleet fleet) {
    this.fleet = fleet;
  }

  @Test
  @DisplayName("is refused or let through by each service alone as by both together")
  void isRefusedOrLetThrough() {
    var product = new Product(fleet.queries().getFirst().url(), fleet.commands().getFirst().url());
    var callers = Callers.all(Mint.in(fleet.data()), product.clients());
    var matrix = new Matrix(product, product.operations());
    var nowhere = List.of(Place.NOWHERE);
    var asked = matrix.refused(callers, nowhere) + matrix.letThrough(callers, nowhere);
    System.out.printf("%d requests of %d callers%n", asked, callers.size());
    assertThat(matrix.complaints()).isEmpty();
  }
}
