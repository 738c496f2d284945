package nl.peildatum.command.relay;

import javax.sql.DataSource;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.topic.RelaySettings;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/**
 * Creates the token store of the relay: a table in its PostgreSQL database with the relay's
 * position in the store and the node that holds the claim.
 */
final class RelayTokenStore {
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

  private RelayTokenStore() {}

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
