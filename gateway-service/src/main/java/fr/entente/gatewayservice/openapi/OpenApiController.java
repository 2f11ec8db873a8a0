package fr.entente.gatewayservice.openapi;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class OpenApiController {

    private final Descriptions descriptions;

    OpenApiController(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping("/api/openapi")
    ObjectNode openApi() {
        return descriptions.merged();
    }
}
