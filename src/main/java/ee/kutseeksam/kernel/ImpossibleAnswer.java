package ee.kutseeksam.kernel;

/** A register has answered what cannot be. Asked again it may do better, but not for ever: then somebody must look. */
public class ImpossibleAnswer extends RuntimeException {

    /** @param message names nobody */
    public ImpossibleAnswer(String message) {
        super(message);
    }
}
