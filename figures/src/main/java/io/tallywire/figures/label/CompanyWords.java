package io.tallywire.figures.label;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.tallywire.figures.language.Inflection;
import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.Traits;
import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.language.WordLists;

/** The words of one language by which names of companies are known, from its {@code companies.txt}. */
final class CompanyWords {
    private static final Map<String, CompanyWords> READ = new ConcurrentHashMap<>();
    private static final int SHORTEST_MODIFIER = 2;
    private static final Set<String> LEGAL_FORMS = new HashSet<>();

    static {
        LanguageFile.lines("any", "legal-forms.txt").forEach(line -> LEGAL_FORMS.addAll(List.of(line.split(" "))));
    }

    private final Map<String, List<String>> lists;
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final List<String> nameEndings;
    private final boolean nounsSmall;
    private final int longestEnding;

    private CompanyWords(String language) {
        lists = WordLists.of(language, "companies.txt");
        nameEndings = Traits.of(language).nameEndings();
        nounsSmall = !Traits.of(language).has(Trait.NOUNS_CAPITALISED);
        Inflection inflection = Inflection.of(language);
        for (String noun : list("noun")) {
            boolean ending = noun.startsWith("-");
            (ending ? endings : nouns).addAll(inflection.forms(ending ? noun.substring(1) : noun));
        }
        longestEnding = endings.stream().mapToInt(String::length).max().orElse(0);
    }

    static CompanyWords of(String language) {
        return READ.computeIfAbsent(language, CompanyWords::new);
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    boolean writesNounsSmall() {
        return nounsSmall;
    }

    /** Whether a word in lower case says of what kind a company is: "Autobauer", "lender". */
    boolean isKind(String lower) {
        if (nouns.contains(lower)) {
            return true;
        }
        for (int i = Math.max(SHORTEST_MODIFIER, lower.length() - longestEnding); i < lower.length(); i++) {
            if (endings.contains(lower.substring(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLegalForm(String written) {
        return LEGAL_FORMS.contains(written);
    }

    /** Whether a word is in one of the lists of the language. */
    boolean has(String list, String lower) {
        return list(list).contains(lower);
    }

    /** Whether a word ends as some names of companies do, and as some nouns do too. */
    boolean looksLikeName(String lower) {
        return list("name").stream().anyMatch(ending -> lower.length() > ending.length() + 2 && lower.endsWith(ending));
    }

    /** The name before what it takes on in a sentence: "Corvanes", "Corvane's", "Neckarwerken", "Corvane-Aktie". */
    String base(String written) {
        int hyphen = written.indexOf('-');
        String name = (hyphen > 1 && isHead(written.substring(hyphen + 1)) ? written.substring(0, hyphen) : written)
                .replace('’', '\'');
        List<String> forms = list("name");
        for (String ending : forms) {
            if (name.endsWith(ending) && looksLikeName(name.toLowerCase(Locale.ROOT))) {
                return name.substring(0, name.length() - ending.length()) + forms.getFirst();
            }
        }
        int apostrophe = name.indexOf('\'');
        return apostrophe > 1 ? name.substring(0, apostrophe) : name;
    }

    /** What names may take on, such as the ending of a genitive. */
    List<String> nameEndings() {
        return nameEndings;
    }

    /** Whether the last part of a compound makes its first part a company: "X-Aktie". */
    boolean isHead(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return list("head").stream().anyMatch(head -> lower.startsWith(head) && lower.length() <= head.length() + 2);
    }

    private List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
