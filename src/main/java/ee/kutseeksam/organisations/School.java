package ee.kutseeksam.organisations;

/** A school (õppeasutus), by its EHIS code. */
public record School(String code, String name) { }
