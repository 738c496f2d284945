package nl.peildatum.command.relay;

import javax.sql.DataSource;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.topic.RelaySettings;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** How far the relay has come, and who holds it: in the same PostgreSQL as what it relays. */
final class Positions {
  private static final TokenSchema TABLE =
      TokenSchema.builder()
          .setTokenTable("relay_token")
          .setProcessorNameColumn("processor_name")
          .setSegmentColumn("segment")
          .setTokenColumn("token")
          .setTokenTypeColumn("token_type")
          .setTimestampColumn("claimed_at")
          .setOwnerColumn("owner")
          .build();

  private Positions() {}

  static TokenStore in(DataSource source, RelaySettings settings) {
    return JdbcTokenStore.builder()
        .connectionProvider(EventStores.connections(source))
        .schema(TABLE)
        .contentType(byte[].class)
        .nodeId(settings.node())
        .claimTimeout(settings.claimTimeout())
        .serializer(new PositionSerializer())
        .build();
  }
}
