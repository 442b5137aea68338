package ee.kutseeksam.process;

import ee.kutseeksam.kernel.Rule;

/** Whose turn it is. */
public enum TurnRule implements Rule {

    TASK_IS_OPEN("See ülesanne on juba tehtud%s."),
    TASK_IS_YOURS("See ülesanne ei ole sinu rolli ülesanne."),
    ROLE_HAS_ENDED("Sinu roll „%s“ kehtis kuni %s, seetõttu seda enam teha ei saa. Siia kirjutatu jääb lehele alles. Rolli saab tagasi anda asutuse rollide haldur või Kutsekoda: küsi seda lehel „Minu rollid“."),
    TASK_ASKS_FOR_THIS("See ülesanne neid andmeid ei küsi. Ava ülesanne, mille juurde need kuuluvad."),
    SIGN_IN_IS_FRESH("Allkirja andmiseks sisene TARA kaudu uuesti: sisenemine peab olema värske ja kõrge tasemega. Siis allkirjasta; midagi ei ole kaduma läinud."),
    TASK_IS_FREE("Selle ülesande on võtnud teine inimene. Palu tal see vabastada."),
    SCHOOL_ORDERS("Eksamit saab tellida kooli esindaja."),
    ROLE_IS_YOURS("Sul ei ole selle eksami juures rolli, milles seda teha saab."),
    EXAM_WAITS_FOR_IT("Eksam on vahepeal edasi liikunud, seetõttu seda enam teha ei saa. Laadi leht uuesti.");

    private final String sentence;

    TurnRule(String sentence) {
        this.sentence = sentence;
    }

    @Override public String sentence() {
        return sentence;
    }
}
