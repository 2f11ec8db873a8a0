package fr.entente.servicekit.web;

import java.util.List;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

class LargeBodiesTest {

    private static final String PICTURES = "/api/things/1/picture";
    private static final int WORDS = 100;
    private static final int LARGE = 150;
    private static final int PICTURE = 800;

    private final BodySizes sizes = new BodySizes(DataSize.ofBytes(WORDS), DataSize.ofBytes(PICTURE),
            List.of("/api/things/*/picture"));
    private final LargeBodies twoAtOnce = new LargeBodies(sizes, 2, (_, response, _, problem) -> {
        response.setStatus(((ProblemException) problem).status().value());
        return new ModelAndView();
    });
    private final FilterChain service = (_, _) -> {};

    @Test
    void holdsNoMoreThanItHasPlacesFor() {
        assertThat(send(picture("a", LARGE), () -> assertThat(send(picture("b", LARGE), () -> {
            var third = answer(picture("c", LARGE), service);
            assertThat(third.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        })).isEqualTo(200))).isEqualTo(200);
        assertThat(send(picture("c", LARGE), () -> {})).isEqualTo(200);
    }

    @Test
    void holdsOneOfEachPerson() {
        send(picture("a", LARGE), () -> {
            assertThat(send(picture("a", LARGE), () -> {})).isEqualTo(503);
            assertThat(send(picture("b", LARGE), () -> {})).isEqualTo(200);
        });
        assertThat(send(picture("a", LARGE), () -> {})).isEqualTo(200);
    }

    @Test
    void countsWhatIsNotAnnouncedAndLeavesTheSmallAlone() {
        send(picture("a", -1), () -> send(picture("b", LARGE), () -> {
            assertThat(send(picture("c", -1), () -> {})).isEqualTo(503);
            assertThat(send(picture("a", WORDS), () -> {})).isEqualTo(200);
            assertThat(send(request("c", "application/json", "/api/things/1", LARGE), () -> {})).isEqualTo(200);
        }));
    }

    @Test
    void givesThePlaceBackWhereTheServiceFails() {
        for (int time = 0; time < 3; time++) {
            assertThat(send(picture("a", LARGE), () -> {
                throw new IllegalStateException("the service fails");
            })).isEqualTo(500);
        }
        assertThat(send(picture("a", LARGE), () -> {})).isEqualTo(200);
    }

    @Test
    void takesPicturesAtTheirAddressesOnly() {
        assertThat(sizes.most(picture("a", LARGE))).isEqualTo(PICTURE);
        assertThat(sizes.most(request("a", "application/json", PICTURES, LARGE))).isEqualTo(WORDS);
        assertThat(sizes.most(request("a", "image/png", "/api/things/1", LARGE))).isEqualTo(WORDS);
        assertThat(sizes.most(request("a", "image/png", "/api/things/1/2/picture", LARGE))).isEqualTo(WORDS);
        assertThat(sizes.most(request("a", "image/png", "/api/session", LARGE))).isEqualTo(WORDS);
    }

    private int send(MockHttpServletRequest request, Runnable meanwhile) {
        return answer(request, (_, _) -> meanwhile.run()).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain) {
        var response = new MockHttpServletResponse();
        try {
            twoAtOnce.doFilter(request, response, chain);
        } catch (Exception e) {
            response.setStatus(500);
        }
        return response;
    }

    private static MockHttpServletRequest picture(String sender, int length) {
        return request(sender, "image/jpeg", PICTURES, length);
    }

    private static MockHttpServletRequest request(String sender, String type, String path, int length) {
        var request = new MockHttpServletRequest("PUT", path);
        request.setRemoteUser(sender);
        request.setContentType(type);
        if (length >= 0) {
            request.setContent(new byte[length]);
        }
        return request;
    }
}
