package nl.peildatum.command;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether this node may be sent decisions; of a node alone, for with others the launcher says it.
 */
@RestController
final class ReadyEndpoint {
  private final BooleanSupplier ready;

  ReadyEndpoint(@Qualifier("commandReady") BooleanSupplier ready) {
    this.ready = ready;
  }

  @GetMapping("/health/ready")
  ResponseEntity<Map<String, Boolean>> ready() {
    var isReady = ready.getAsBoolean();
    return ResponseEntity.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("commandReady", isReady));
  }
}
