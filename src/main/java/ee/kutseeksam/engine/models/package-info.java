/**
 * The analysts' files: diagrams, tables and forms, the contract that they keep with the code, and their deployment while the
 * product runs.
 */
package ee.kutseeksam.engine.models;
