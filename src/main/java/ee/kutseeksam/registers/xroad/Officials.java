package ee.kutseeksam.registers.xroad;

/** Who is asking: looked up at the moment of the question. */
@FunctionalInterface
interface Officials {

    Official asking();
}
