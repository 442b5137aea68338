/**
 * The only tables with names, personal codes and free text about a person; everything else in the product holds a random
 * {@code PersonId}. Everything personal is sealed with a key per person; that key is wrapped by one from a file that is never in
 * the database (property {@code kutse.people.key-file}). A person is found by a keyed index of the code, never by the code.
 * What is shown to somebody is recorded first, in the same transaction: no record, no data.
 */
package ee.kutseeksam.people;
