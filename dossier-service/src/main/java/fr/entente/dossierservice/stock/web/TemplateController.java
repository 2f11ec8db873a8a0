package fr.entente.dossierservice.stock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.dossierservice.stock.files.Template;
import fr.entente.servicekit.access.Caller;

import static fr.entente.servicekit.access.Role.COORDINATOR;
import static fr.entente.servicekit.access.Role.LANDLORD;

@RestController
@RequestMapping("/api/stock-imports/templates")
@Tag(name = "Stock")
class TemplateController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @GetMapping("/csv")
    @Operation(summary = "The plain table to fill in, for any spreadsheet")
    ResponseEntity<byte[]> csv(Caller caller) {
        return file(caller, "parc.csv", CSV, Template.csv());
    }

    @GetMapping("/xlsx")
    @Operation(summary = "The plain table to fill in, for Excel")
    ResponseEntity<byte[]> xlsx(Caller caller) {
        return file(caller, "parc.xlsx", XLSX, Template.xlsx());
    }

    private static ResponseEntity<byte[]> file(Caller caller, String name, MediaType type, byte[] content) {
        caller.mustBe(COORDINATOR, LANDLORD);
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
