/** The population register. */
package ee.simulator.rr;
