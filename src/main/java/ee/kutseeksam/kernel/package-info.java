/** Plain values that every room may use: who, which qualification, what a rule is, what an event is. */
package ee.kutseeksam.kernel;
