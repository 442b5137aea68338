package ee.kutseeksam.organisations;

/** A row of the register's: its row id and Estonian name. */
public record Named(int id, String name) { }
