package io.tallywire.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.attribution.Attribution;
import io.tallywire.figures.attribution.SourceMention;
import io.tallywire.figures.counted.CountedNouns;
import io.tallywire.figures.dating.FigureTimes;
import io.tallywire.figures.modality.Modalities;
import io.tallywire.figures.quantity.Quantity;
import io.tallywire.figures.role.Roles;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.Vocabulary;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.Sentence;
import io.tallywire.figures.time.TimeExpression;

/** Puts figures together from the quantities of a document and what each stage reads about them; labels are still empty. */
final class FigureAssembler {
    private FigureAssembler() {
    }

    static List<Figure> assemble(Document document, List<Quantity> quantities, List<TimeExpression> times) {
        if (quantities.isEmpty()) {
            return List.of();
        }
        Vocabulary vocabulary = Vocabulary.of(document.language());
        Context context = vocabulary.isEmpty() ? Context.unknown(quantities.size())
                : Context.read(new Reading(LongSentences.cut(document), quantities, times));
        List<Figure> figures = new ArrayList<>(quantities.size());
        for (int q = 0; q < quantities.size(); q++) {
            Quantity quantity = quantities.get(q);
            SourceMention source = context.sources().get(q);
            Counted counted = context.counted().get(q);
            Sentence sentence = document.sentenceOf(quantity.firstToken());
            String text = document.article().text().substring(quantity.start(), quantity.end());
            figures.add(new Figure(quantity.start(), quantity.end(), text, quantity.interval(), quantity.hedge(),
                    quantity.unit(),
                    context.roles().get(q), counted, context.modalities().get(q), source == null ? null : source.source(),
                    context.times().get(q),
                    Map.of(), new Span(sentence.start(), sentence.end()), Confidence.of(quantity, counted)));
        }
        return List.copyOf(figures);
    }

    /** What the stages read around each quantity, in the order of the quantities. */
    private record Context(List<Role> roles, List<@Nullable SourceMention> sources, List<@Nullable Counted> counted,
            List<Modality> modalities, List<@Nullable TimeSpan> times) {
        static Context read(Reading reading) {
            List<Role> roles = Roles.of(reading);
            List<@Nullable SourceMention> sources = Attribution.sources(reading);
            List<@Nullable Counted> counted = CountedNouns.of(reading, sources, roles);
            List<Modality> modalities = Modalities.of(reading, roles, counted);
            return new Context(roles, sources, counted, modalities, FigureTimes.of(reading, roles, modalities));
        }

        /** For a language whose sentences nobody here can read. */
        static Context unknown(int size) {
            return new Context(Collections.nCopies(size, Role.LEVEL), Collections.nCopies(size, null),
                    Collections.nCopies(size, null), Collections.nCopies(size, Modality.ASSERTED),
                    Collections.nCopies(size, null));
        }
    }
}
