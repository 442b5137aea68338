package ee.simulator;

/** One thing that the simulator plays. */
public interface Part {

    /** What it is, in Estonian, for the front page. */
    String title();

    /** Opens its doors. */
    void open(Router router);
}
