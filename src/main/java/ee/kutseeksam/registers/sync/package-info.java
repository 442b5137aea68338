/** What registers are compared with by night: one at a time, what each comparison changed, and that every node reads the same afterwards. */
package ee.kutseeksam.registers.sync;
