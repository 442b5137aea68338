/** One class for each question asked of the log: its tables, how events change them, and the question. The only read SQL. */
package ee.kutseeksam.views;
