package io.tallywire.claims.flag;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.claims.claim.ClaimRepository;
import io.tallywire.claims.claim.ClaimView;
import io.tallywire.claims.claim.ClaimViews;
import io.tallywire.rest.page.Page;

/** Keeps what readers hold for wrong, and who has looked at it. */
@ApplicationScoped
public class FlagDesk {
    private final FlagRepository flags;
    private final ClaimRepository claims;
    private final ClaimViews views;

    public FlagDesk(FlagRepository flags, ClaimRepository claims, ClaimViews views) {
        this.flags = flags;
        this.claims = claims;
        this.views = views;
    }

    /** @throws HttpProblem 404 where there is no such claim */
    @Transactional
    FlagView flag(String claimId, FlagRequest request) {
        ClaimEntity claim = claims.findByIdOptional(claimId)
                .orElseThrow(() -> unknown("Unknown claim", "There is no claim '" + claimId + "'."));
        FlagEntity flag = new FlagEntity(claimId, request, now());
        flags.persistAndFlush(flag);
        return flag.view(views.of(List.of(claim)).getFirst());
    }

    @Transactional
    Page<FlagView> page(boolean reviewed, long after, int limit) {
        Page<FlagEntity> page = flags.page(reviewed, after, limit);
        List<String> ids = page.items().stream().map(FlagEntity::claimId).distinct().toList();
        List<ClaimEntity> found = ids.isEmpty() ? List.of() : claims.list("id in ?1", ids);
        Map<String, ClaimView> byId = views.of(found).stream()
                .collect(Collectors.toMap(view -> view.claim().id(), view -> view));
        return new Page<>(
                page.items().stream().map(flag -> flag.view(Objects.requireNonNull(byId.get(flag.claimId())))).toList(),
                page.next());
    }

    /**
     * A flag that has been reviewed stays as it is.
     *
     * @throws HttpProblem 404 where there is no such flag
     */
    @Transactional
    FlagView review(long id, ReviewRequest request) {
        FlagEntity flag = flags.findByIdOptional(id)
                .orElseThrow(() -> unknown("Unknown flag", "There is no flag " + id + "."));
        if (!flag.isReviewed()) {
            flag.review(request.by(), now());
        }
        return flag.view(views.of(claims.list("id", flag.claimId())).getFirst());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static HttpProblem unknown(String title, String detail) {
        return HttpProblem.builder().withStatus(Response.Status.NOT_FOUND).withTitle(title).withDetail(detail).build();
    }
}
