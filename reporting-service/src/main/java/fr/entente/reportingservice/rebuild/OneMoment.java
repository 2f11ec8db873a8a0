package fr.entente.reportingservice.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Transactions whose statements all see one moment: the figures of one screen must fit together. */
record OneMoment(PlatformTransactionManager transactions) implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        var oneMoment = definition == null
                ? new DefaultTransactionDefinition()
                : new DefaultTransactionDefinition(definition);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return transactions.getTransaction(oneMoment);
    }

    @Override
    public void commit(TransactionStatus status) {
        transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
