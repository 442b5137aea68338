/** The operator's command {@code verify}: the log, the views and the engine must say the same. */
package ee.kutseeksam.engine.verify;
