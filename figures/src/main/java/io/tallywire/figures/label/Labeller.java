package io.tallywire.figures.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Article;
import io.tallywire.figures.Figure;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;
import io.tallywire.figures.text.Token;

/**
 * Gives figures the language-independent names by which they become comparable: {@code counted}, {@code of},
 * {@code event}, {@code place}, {@code cause}, {@code unit}, {@code basis} and {@code outlook}. A label that the text does
 * not tell is left out. Thread-safe.
 */
public final class Labeller {
    private final TextScanner scanner = new TextScanner();
    private final EventTable table = new EventTable();

    /** The same figures in the same order with their labels. */
    public List<Figure> label(Document document, List<Figure> figures) {
        if (figures.isEmpty()) {
            return figures;
        }
        Vocabulary vocabulary = Vocabulary.of(document.language());
        ArticleContext context = ArticleContext.of(document, scanned(document.article().title(), document.language()),
                vocabulary);
        List<Anchor> anchors = figures.stream().map(figure -> Anchor.of(document, figure)).toList();
        SubjectReader reader = new SubjectReader(context, vocabulary, table, anchors);
        Scenes scenes = new Scenes(context, table, anchors);
        Averages averages = new Averages(document, vocabulary.nouns());
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            drafts.add(draft(figures.get(i), anchors.get(i), drafts, reader, scenes, averages, document));
        }
        List<Draft> settled = Period.settled(
                Basis.settled(Outlook.settled(SharedEvents.settled(drafts), table, document.article().publishedAt())),
                document.article());
        return settled.stream().map(Labeller::withLabels).toList();
    }

    private Draft draft(Figure figure, Anchor anchor, List<Draft> earlier, SubjectReader reader, Scenes scenes,
            Averages averages, Document document) {
        boolean refersBack = !earlier.isEmpty() && anchor.sharesMentionWith(earlier.getLast().anchor());
        Anchor own = refersBack ? anchor.alone() : anchor;
        List<Token> counted = anchor.countedTokens(document, figure, text -> scanned(text, document.language()).tokens());
        Optional<Subject> subject = reader.read(figure, own, anchor, counted);
        Scene scene = subject.map(found -> scenes.of(figure, own, found)).orElse(Scene.NOWHERE);
        Draft draft = new Draft(figure, anchor, subject, scene, Basis.of(figure, subject, averages.isOfEach(own)),
                Outlook.of(figure),
                Optional.empty());
        return ReferenceBack.resolved(draft, earlier);
    }

    private Document scanned(@Nullable String text, String language) {
        return scanner.scan(Article.of(text == null ? "" : text), language);
    }

    private static Figure withLabels(Draft draft) {
        Map<String, String> labels = new TreeMap<>();
        draft.subject().ifPresent(subject -> {
            labels.put("counted", subject.concept().name());
            subject.event().ifPresent(event -> labels.put("event", event));
        });
        draft.owner().ifPresent(of -> labels.put("of", of));
        draft.scene().place().ifPresent(place -> labels.put("place", place.label()));
        draft.scene().cause().ifPresent(cause -> labels.put("cause", cause));
        draft.period().ifPresent(period -> labels.put("period", period));
        Figure figure = draft.figure();
        labels.put("unit", SeriesInterval.unitOf(figure));
        labels.put("basis", draft.basis());
        labels.put("outlook", draft.outlook());
        return new Figure(figure.start(), figure.end(), figure.text(), figure.interval(), figure.hedge(), figure.unit(),
                figure.role(), figure.counted(), figure.modality(), figure.source(), figure.time(), labels, figure.sentence(),
                figure.confidence());
    }
}
