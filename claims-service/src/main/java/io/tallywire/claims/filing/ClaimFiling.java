package io.tallywire.claims.filing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.decision.DecisionRepository;
import io.tallywire.claims.decision.Decisions;
import io.tallywire.claims.decision.Decisions.Answer;
import io.tallywire.claims.decision.Decisions.Question;
import io.tallywire.claims.filing.ClaimMoves.Move;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesResolver;
import io.tallywire.claims.series.SeriesResolver.Resolution;
import io.tallywire.claims.series.SeriesResolver.Wanted;
import io.tallywire.claims.series.Times;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Gives claims their series: by their labels, what people decided about these, and the time of publication. */
@ApplicationScoped
public class ClaimFiling {
    private final DecisionRepository decisions;
    private final SeriesResolver resolver;
    private final ClaimMoves moves;

    public ClaimFiling(DecisionRepository decisions, SeriesResolver resolver, ClaimMoves moves) {
        this.decisions = decisions;
        this.resolver = resolver;
        this.moves = moves;
    }

    /** @param decisions what brought the claim there, in order; none where its own labels did */
    public record Place(SeriesEntity series, List<Long> decisions) {
    }

    /**
     * Where each claim belongs; the series are locked until the end of the transaction.
     *
     * @param messages gets what is to be told of claims that were moved because their series have met
     */
    public Map<Question, Place> file(Collection<Question> questions, List<OutboxMessage> messages) {
        Decisions inForce = decisions.inForce();
        Map<Question, Answer> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.computeIfAbsent(question, inForce::answer));
        Map<String, Wanted> wanted = new HashMap<>();
        answers.forEach((question, answer) -> wanted.put(question.claimId(),
                new Wanted(answer.labels(), Times.at(question.publishedAt()))));
        Resolution resolution = resolver.resolve(wanted.values());
        moves.join(resolution.joined(), messages);
        Map<Question, Place> places = new HashMap<>();
        answers.forEach((question, answer) -> places.put(question,
                new Place(requireNonNull(resolution.series().get(wanted.get(question.claimId())),
                        "every set of labels has a series"), answer.decisions())));
        return places;
    }

    /** The one series with these labels for all of that time, opened or joined as needed. */
    public SeriesEntity seriesOf(Map<String, String> labels, Times times, List<OutboxMessage> messages) {
        Wanted wanted = new Wanted(labels, times);
        Resolution resolution = resolver.resolve(List.of(wanted));
        moves.join(resolution.joined(), messages);
        return requireNonNull(resolution.series().get(wanted), "every set of labels has a series");
    }

    /**
     * Files claims again after a decision was taken or undone, and moves those that belong elsewhere now.
     *
     * @param relabelled series with new labels: their claims are told anew even where they stay
     */
    public void refile(Collection<ClaimEntity> claims, Set<String> relabelled, List<OutboxMessage> messages) {
        Map<ClaimEntity, Question> questions = new LinkedHashMap<>();
        claims.forEach(claim -> questions.put(claim, question(claim)));
        Map<Question, Place> places = file(questions.values(), messages);
        List<Move> toMove = new ArrayList<>();
        questions.forEach((claim, question) -> {
            Place place = requireNonNull(places.get(question), "every claim has its place");
            claim.setDecisions(place.decisions());
            String to = place.series().id();
            if (!claim.seriesId().equals(to) || relabelled.contains(to)) {
                toMove.add(new Move(claim, place.series()));
            }
        });
        moves.move(toMove, messages);
    }

    private static Question question(ClaimEntity claim) {
        return new Question(claim.id(), claim.toClaim().figure().labels(), claim.voucher(), claim.publishedAt());
    }
}
