package ee.kutseeksam.exam;

/** Who stands around an exam and may call it off, each for a part of its life. */
public enum Side {
    SCHOOL, BODY, KUTSEKODA
}
