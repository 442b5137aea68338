/**
 * Reference data: schools, curricula, standards, awarding bodies with their commissions, and who acts in which role for whom.
 * Filled by {@link ee.kutseeksam.organisations.ReferenceImport}, read from memory through
 * {@link ee.kutseeksam.organisations.ReferenceData}; roles are always read from the database, by the product's clock.
 * Holds people by {@code PersonId} only.
 */
package ee.kutseeksam.organisations;
