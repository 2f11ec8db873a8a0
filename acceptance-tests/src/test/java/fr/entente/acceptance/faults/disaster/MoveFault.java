package fr.entente.acceptance.faults.disaster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.postgresql.PGConnection;

import fr.entente.local.process.Secrets;
import fr.entente.local.process.Service;
import fr.entente.rig.Tuning;
import fr.entente.servers.Databases;

import static org.assertj.core.api.Assertions.assertThat;

/** The stores move into another cluster as rows, as pg_dump and pg_restore would move them. */
final class MoveFault {

    private static final List<Service> MOVED = List.of(Service.DOSSIER, Service.INTERVENTION, Service.GATEWAY);
    private static final String TABLES = """
            select format('%I', tablename) from pg_tables
             where schemaname = 'public' and tablename <> 'flyway_schema_history'""";
    private static final String BURN_TRANSACTIONS = """
            do $$ begin for i in 1..60000 loop perform pg_current_xact_id(); commit; end loop; end $$""";
    private static final String SEQUENCES = """
            select format('select setval(%L, (select coalesce(max(%I), 1) from %I))',
                          pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)
              from information_schema.columns where table_schema = 'public' and is_identity = 'YES'""";

    private final Path temporary;

    MoveFault(Path temporary) {
        this.temporary = temporary;
    }

    /** F36. */
    void aStoreFromAnotherClusterIsRefusedUntilItIsRestampedAndThenWorks() throws Exception {
        try (var ruin = Ruin.begin(temporary)) {
            ruin.rig().postgres().run("dossier", BURN_TRANSACTIONS);
            try (var work = ruin.work()) {
                ruin.workUntil(work, 300);
            }
            ruin.awaitGood();
            ruin.stopServices();
            Map<Service, Map<String, byte[]>> rows = new LinkedHashMap<>();
            for (var service : MOVED) {
                rows.put(service, dump(ruin, service));
            }
            moveToAnEmptyCluster(ruin, rows);

            var dossiers = ruin.rig().service(Service.DOSSIER);
            dossiers.launch();
            Awaitility.await().atMost(Ruin.PATIENCE).until(() -> !dossiers.isAlive());
            assertThat(Files.readString(dossiers.log())).contains("transaction ids of another database cluster");

            var began = Instant.now();
            restampAndStart(ruin);
            Ruin.tell("restamped → ready", began);
            try (var work = ruin.work()) {
                ruin.workUntil(work, 100);
            }
            ruin.awaitGood();
            ruin.mustHold();
        }
    }

    private static void restampAndStart(Ruin ruin) throws IOException {
        for (var service : List.of(Service.DOSSIER, Service.INTERVENTION)) {
            ruin.rig().service(service).tune(Tuning.NONE.with("ENTENTE_STORE_RESTAMP", "true")).start();
            ruin.rig().service(service).stop();
            ruin.rig().service(service).tune(Tuning.NONE);
        }
        ruin.startServices();
    }

    /** The services make their tables there, and go again before the rows come. */
    private void moveToAnEmptyCluster(Ruin ruin, Map<Service, Map<String, byte[]>> rows) throws Exception {
        ruin.rig().postgres().stop();
        Ruin.delete(ruin.rig().postgres().data());
        ruin.rig().postgres().start();
        var secrets = Secrets.of(temporary.resolve("secrets.json"));
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s".formatted(ruin.rig().postgres().port(),
                ruin.rig().postgres().administrator(), ruin.rig().postgres().password());
        for (var service : Service.values()) {
            var name = service.database();
            Databases.create(url, name, secrets.of(name + "_owner"), secrets.of(name + "_app"));
        }
        ruin.startServices();
        ruin.stopServices();
        for (var moved : rows.entrySet()) {
            restore(ruin, moved.getKey(), moved.getValue());
        }
    }

    private static Map<String, byte[]> dump(Ruin ruin, Service service) throws SQLException, IOException {
        try (var connection = ruin.rig().postgres().connect(service.database())) {
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (var table : texts(connection, TABLES)) {
                var out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy %s to stdout".formatted(table), out);
                rows.put(table, out.toByteArray());
            }
            return rows;
        }
    }

    private static void restore(Ruin ruin, Service service, Map<String, byte[]> rows)
            throws SQLException, IOException {
        try (var connection = ruin.rig().postgres().connect(service.database());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", rows.keySet()));
            for (var table : rows.entrySet()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                        "copy %s from stdin".formatted(table.getKey()), new ByteArrayInputStream(table.getValue()));
            }
            for (var sequence : texts(connection, SEQUENCES)) {
                statement.execute(sequence);
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
