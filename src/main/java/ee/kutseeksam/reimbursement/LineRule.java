package ee.kutseeksam.reimbursement;

import ee.kutseeksam.kernel.Rule;

/** The rules of the state's money. */
public enum LineRule implements Rule {

    REVIEW_IS_OPEN(63, "See rida ei oota rahastamise otsust."),
    REVIEW_HAS_A_REASON(63, "Põhjenda rahastamise otsust vähemalt 10 tähemärgiga."),
    SOME_LINE_IS_REVIEWED(63, "Ühegi rea kohta ei ole otsust. Otsusta vähemalt üks; ülejäänud jäävad ootama ja ei peata teiste maksmist."),
    MANUAL_IS_NEVER_FUNDED(24, "Töömaailma taotleja eksamit riik ei rahasta."),
    CAP_IS_OF_THE_REGULATION(68, "Kulude ülemmäär on veel näidisväärtus. Kutsekoda peab enne maksmist tabeli määruse lisaga asendama.");

    private final int number;
    private final String sentence;

    LineRule(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    @Override public int number() {
        return number;
    }

    @Override public String sentence() {
        return sentence;
    }
}
