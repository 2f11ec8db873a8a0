package fr.entente.local.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/** One person who is signed in. Signs in when first needed and again when the session has ended. */
public final class Session {

    private static final int UNAUTHORISED = 401;
    /** Nothing was done, or it is not known: the same request may be sent again, since all of them are idempotent. */
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(425, 429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Api api;
    private final String login;
    private final String password;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile @Nullable String cookie;

    public Session(Api api, String login, String password) {
        this.api = api;
        this.login = login;
        this.password = password;
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, null, Map.of());
    }

    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var answer = sendOnce(method, path, body, headers);
                if (!WORTH_ANOTHER_TRY.contains(answer.status()) || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(end) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A single attempt, for whoever repeats in a way of his own. */
    public Answer sendOnce(String method, String path, @Nullable Object body, Map<String, String> headers)
            throws IOException {
        var used = cookie == null ? signIn(null) : cookie;
        var answer = api.send(method, path, body, with(used, headers));
        return isWorthNothing(answer) ? api.send(method, path, body, with(signIn(used), headers)) : answer;
    }

    /** The session has ended, or began before its person was given a grant. */
    private static boolean isWorthNothing(Answer answer) {
        return answer.status() == UNAUTHORISED || answer.problem().equals("urn:problem:acting:required");
    }

    private static Map<String, String> with(@Nullable String cookie, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (cookie != null) {
            all.put("Cookie", cookie);
        }
        return all;
    }

    /** Many tasks share a session: only the first that finds it ended signs in again. */
    private @Nullable String signIn(@Nullable String ended) throws IOException {
        signingIn.lock();
        try {
            if (cookie == null || cookie.equals(ended)) {
                var answer = api.send("POST", "/api/session", Map.of("login", login, "password", password), Map.of());
                if (!answer.isAccepted()) {
                    throw new IOException("%s could not sign in: %s".formatted(login, answer.detail()));
                }
                cookie = answer.header("Set-Cookie").map(set -> set.split(";", 2)[0]).orElse(null);
            }
            return cookie;
        } finally {
            signingIn.unlock();
        }
    }
}
