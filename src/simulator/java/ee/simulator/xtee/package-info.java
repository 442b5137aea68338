/** A security server of X-tee with the registers behind it, and the fault desk where it is told what to do wrong. */
package ee.simulator.xtee;
