/** The three registers over X-tee: the only room that speaks their language. */
package ee.kutseeksam.registers;
