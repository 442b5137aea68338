package ee.kutseeksam.desk;

import java.util.UUID;

/** How many of an exam's applications the certificate register has not entered yet. */
public interface UnfinishedApplications {

    long of(UUID exam);
}
