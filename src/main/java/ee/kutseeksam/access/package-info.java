/** The one place that decides who may see and do what: plain values in, a verdict out. What it does not name, nobody may. */
package ee.kutseeksam.access;
