package ee.kutseeksam.registers.certificates;

/** Where a node may die, or stand still, around a write to the register. */
enum CrashPoint {

    BEFORE_INTENT, AFTER_INTENT, AFTER_WRITE, AFTER_OUTCOME, AFTER_NUMBER, BEFORE_COMMIT;

    /** The node is gone: nothing after this point is done. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed(CrashPoint at) {
            super(at.name());
        }
    }
}
