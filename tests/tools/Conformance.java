import java.io.File;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Holds each of the PDF files it is given against PDF/A-2a and PDF/UA-1.
 *
 * Prints for each file and standard "DONE" with the number of checks, and before that "FAIL" for each broken rule:
 * columns are parted by tabs. Whoever reads it counts the lines "DONE": nothing that went wrong can look like a pass.
 */
public final class Conformance {
    private static final TreeMap<String, String> RULES = new TreeMap<>();

    static {
        RULES.put("2a", "PDFA-2A.xml");
        RULES.put("ua1", "PDFUA-1.xml");
    }

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String standard : RULES.keySet()) {
            ValidationProfile rules;
            try (var text = PDFAParser.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + RULES.get(standard))) {
                rules = Profiles.profileFromXml(text);
            }
            for (String file : files) {
                check(file, PDFAFlavour.byFlavourId(standard), rules);
            }
        }
    }

    private static void check(String file, PDFAFlavour standard, ValidationProfile rules) throws Exception {
        String place = file + "\t" + standard.getId() + "\t";
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), standard)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(rules, 1000, false, true, false);
            var result = validator.validate(parser);
            var broken = new TreeMap<String, String>();
            var times = new TreeMap<String, Integer>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, each.getMessage() + " @ " + each.getLocation().getContext());
                    times.merge(rule, 1, Integer::sum);
                }
            }
            for (String rule : broken.keySet()) {
                String why = broken.get(rule).replaceAll("\\s+", " ");
                System.out.println("FAIL\t" + place + rule + " (" + times.get(rule) + " times): " + why);
            }
            if (result.isCompliant() == broken.isEmpty()) {
                System.out.println("DONE\t" + place + result.getTotalAssertions());
            }
        }
    }
}
