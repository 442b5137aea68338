package ee.kutseeksam.engine;

/** Holds the engine's jobs back while something must happen between them. */
@FunctionalInterface
interface JobGate {

    void whileNothingRuns(Runnable work);
}
