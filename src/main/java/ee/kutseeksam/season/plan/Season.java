package ee.kutseeksam.season.plan;

import ee.kutseeksam.season.plan.PlannedExam.Offer;
import ee.kutseeksam.season.plan.SeasonPlan.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The exams of a plan, drawn by a seed: the same plan and seed, the same exams. */
public record Season(SeasonPlan plan, long seed, List<Made> standards, List<PlannedExam> exams) {

    private static final int FIRST_STANDARD = 19_500_000;
    private static final int FIRST_CURRICULUM = 500_001;
    private static final int EXAMS_A_CURRICULUM = 3;
    private static final int SCHOOLS_A_STANDARD = 6;

    /**
     * A standard of the season and who awards by it.
     *
     * @param ofSample whether it is one of the sample's; its body is the sample's too, otherwise number {@code body} of the season's own
     */
    public record Made(int id, Field field, boolean ofSample, int body) {

        public String awardingBody() {
            return bodyCode(body);
        }
    }

    public static Season of(SeasonPlan plan, long seed, Map<Integer, String> bodiesOfSample) {
        return new Draw(plan, seed, bodiesOfSample).season();
    }

    /** KA-SAA, KA-SAB and so on: what the register's rule for codes allows. */
    static String bodyCode(int number) {
        return "KA-S" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }

    static String schoolCode(int number) {
        return String.valueOf(70_001 + number);
    }

    /** How many learners each offer needs. */
    public Map<Offer, Integer> learners() {
        Map<Offer, Integer> learners = new LinkedHashMap<>();
        exams.forEach(exam -> learners.merge(exam.offer(), exam.candidates(), Integer::sum));
        return learners;
    }

    /** So many parts of a whole as the weights say, none lost. */
    static int[] spread(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        double owed = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            owed += total * weights[i] / sum;
            parts[i] = (int) Math.round(owed) - given;
            given += parts[i];
        }
        return parts;
    }

    private static final class Draw {

        private final SeasonPlan plan;
        private final long seed;
        private final Map<Integer, String> bodiesOfSample;
        private final Random random;
        private final List<Made> standards = new ArrayList<>();
        private final List<PlannedExam> exams = new ArrayList<>();
        private final Map<Offer, Integer> taken = new HashMap<>();
        private final List<Integer> waves;
        private int curricula;

        Draw(SeasonPlan plan, long seed, Map<Integer, String> bodiesOfSample) {
            this.plan = plan;
            this.seed = seed;
            this.bodiesOfSample = bodiesOfSample;
            this.random = new Random(seed);
            this.waves = waves();
        }

        Season season() {
            int[] qualifications = spread(plan.qualifications(), plan.fields().stream().mapToDouble(Field::exams).toArray());
            for (int i = 0; i < qualifications.length; i++) {
                Field field = plan.fields().get(i);
                draw(field, Math.min(field.exams(), Math.max(1, qualifications[i])));
            }
            return new Season(plan, seed, List.copyOf(standards), List.copyOf(exams));
        }

        /** The wave of each exam, in an order that has nothing to do with fields. */
        private List<Integer> waves() {
            int[] sizes = spread(plan.exams(), plan.waves().stream().mapToDouble(Integer::doubleValue).toArray());
            List<Integer> all = new ArrayList<>();
            for (int wave = 0; wave < sizes.length; wave++) {
                all.addAll(Collections.nCopies(sizes[wave], wave));
            }
            Collections.shuffle(all, random);
            return all;
        }

        private void draw(Field field, int qualifications) {
            List<Offer> offers = new ArrayList<>();
            int[] held = spread(field.exams(), weights(qualifications));
            for (int i = 0; i < qualifications; i++) {
                offers.addAll(offers(standard(field, i), held[i]));
            }
            int[] sizes = sizes(field);
            String marks = marks(field);
            int from = 0;
            for (int i = 0; i < field.exams(); i++) {
                Offer offer = offers.get(i);
                int first = taken.getOrDefault(offer, 0);
                taken.put(offer, first + sizes[i]);
                exams.add(new PlannedExam(exams.size(), offer, waves.get(exams.size()), first, marks.substring(from, from + sizes[i]),
                        random.nextDouble() < plan.retaken()));
                from += sizes[i];
            }
        }

        private Made standard(Field field, int place) {
            boolean ofSample = place < field.standards().size();
            int id = ofSample ? field.standards().get(place) : FIRST_STANDARD + 10 * standards.size();
            Made made = new Made(id, field, ofSample, standards.size() % plan.bodies());
            standards.add(made);
            return made;
        }

        /** One for each exam of the standard; schools take turns. */
        private List<Offer> offers(Made standard, int exams) {
            int schools = Math.max(1, Math.min(SCHOOLS_A_STANDARD, exams / EXAMS_A_CURRICULUM));
            int first = random.nextInt(plan.schools());
            List<Offer> offered = new ArrayList<>();
            String body = standard.ofSample() ? bodiesOfSample.get(standard.id()) : standard.awardingBody();
            for (int i = 0; i < schools; i++) {
                offered.add(new Offer(standard.field().name(), standard.id(), body, schoolCode((first + i) % plan.schools()),
                        String.valueOf(FIRST_CURRICULUM + curricula++)));
            }
            List<Offer> offers = new ArrayList<>();
            for (int i = 0; i < exams; i++) {
                offers.add(offered.get(i % schools));
            }
            return offers;
        }

        /** Somebody comes to every exam; some exams are big. */
        private int[] sizes(Field field) {
            int[] sizes = spread(field.candidates() - field.exams(), weights(field.exams()));
            return Arrays.stream(sizes).map(size -> size + 1).toArray();
        }

        private double[] weights(int many) {
            return random.doubles(many, 0.3, 1.7).toArray();
        }

        private String marks(Field field) {
            SeasonPlan.Shares shares = plan.shares();
            int[] fallen = spread(field.candidates() - field.certificates(), new double[] {shares.partial(), shares.failed(), shares.absent(),
                shares.excused(), shares.removed()});
            List<Character> marks = new ArrayList<>(Collections.nCopies(field.certificates(), '.'));
            for (int i = 0; i < fallen.length; i++) {
                marks.addAll(Collections.nCopies(fallen[i], "PFAER".charAt(i)));
            }
            Collections.shuffle(marks, random);
            StringBuilder text = new StringBuilder();
            marks.forEach(text::append);
            return text.toString();
        }
    }
}
