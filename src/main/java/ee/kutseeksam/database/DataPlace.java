package ee.kutseeksam.database;

/** Where the data lies, in words for the banner. */
public record DataPlace(String description) { }
