package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The ledger of a node that may die at each point around it. */
final class MortalLedger extends Ledger {

    private Consumer<CrashPoint> fate = point -> { };

    MortalLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(jdbc, transactions);
    }

    /** @param fate is told each point that is reached, and may throw */
    void meets(Consumer<CrashPoint> fate) {
        this.fate = fate;
    }

    @Override
    Opened open(Application application) {
        fate.accept(CrashPoint.BEFORE_INTENT);
        Opened opened = super.open(application);
        fate.accept(CrashPoint.AFTER_INTENT);
        return opened;
    }

    @Override
    boolean close(UUID certificate, int attempt, State state) {
        fate.accept(CrashPoint.AFTER_WRITE);
        boolean ours = super.close(certificate, attempt, state);
        fate.accept(CrashPoint.AFTER_OUTCOME);
        return ours;
    }

    @Override
    void numbered(UUID certificate, String number) {
        super.numbered(certificate, number);
        fate.accept(CrashPoint.AFTER_NUMBER);
    }
}
