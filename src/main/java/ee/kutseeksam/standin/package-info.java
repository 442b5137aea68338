/**
 * Answers for the registers, from the sample data, until the X-tee adapters stand. Made to be deleted: knows only the ports, people
 * and organisations, and nothing knows it. Who it names does not exist: every personal code is synthetic (serial 990–999).
 */
package ee.kutseeksam.standin;
