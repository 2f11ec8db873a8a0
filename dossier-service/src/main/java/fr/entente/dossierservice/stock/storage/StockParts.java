package fr.entente.dossierservice.stock.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.dossierservice.stock.StockImport;
import fr.entente.servicekit.access.BoundTransactions;
import fr.entente.servicekit.access.Caller;

/** The pieces of a file until it was read. One of them at a time is in memory. */
@Repository
public class StockParts {

    private final JdbcClient jdbc;
    private final BoundTransactions transactions;

    StockParts(JdbcClient jdbc, BoundTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The same piece may be sent again. */
    public void keep(Caller caller, StockImport stock, int number, byte[] content) {
        transactions.write(caller, () -> {
            jdbc.sql("""
                    update stock_import set touched_at = now()
                     where import_id = ? and scheme_id = ? and landlord_id = ?""")
                    .params(StockFindings.whose(stock)).update();
            return jdbc.sql("""
                    insert into stock_part (import_id, number, scheme_id, landlord_id, content) values (?, ?, ?, ?, ?)
                    on conflict (import_id, number) do update set content = excluded.content""")
                    .params(stock.id(), number, stock.schemeId(), stock.landlordId().value(), content).update();
        });
    }

    public int count(Caller caller, StockImport stock) {
        return transactions.read(caller, () -> jdbc.sql("""
                select case when max(number) = count(*) - 1 then count(*) else 0 end from stock_part
                 where import_id = ? and scheme_id = ? and landlord_id = ?""")
                .params(StockFindings.whose(stock)).query(Integer.class).single());
    }

    /** All pieces in their order. */
    public InputStream open(Caller caller, StockImport stock) {
        return new Pieces(count(caller, stock), number -> piece(caller, stock, number));
    }

    private byte[] piece(Caller caller, StockImport stock, int number) {
        return transactions.read(caller, () -> jdbc.sql("""
                select content from stock_part
                 where import_id = ? and scheme_id = ? and landlord_id = ? and number = ?""")
                .params(StockFindings.whose(stock)).param(number).query(byte[].class).single());
    }

    /** One after the other. */
    private static final class Pieces extends InputStream {

        private final int count;
        private final IntFunction<byte[]> pieces;
        private InputStream open = InputStream.nullInputStream();
        private int next;

        Pieces(int count, IntFunction<byte[]> pieces) {
            this.count = count;
            this.pieces = pieces;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = open.read(bytes, offset, length);
            while (some < 0 && next < count) {
                open = new ByteArrayInputStream(pieces.apply(next++));
                some = open.read(bytes, offset, length);
            }
            return some;
        }
    }
}
