// SPDX-License-Identifier: Apache-2.0
package io.nasguard.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The wire protocol: GET and POST, JSON and XML, signatures old and new. */
class WireContract extends Contract {

    @Test
    void getAndPostGiveTheSame() {
        JsonNode added = repositories.add("mountopts", "hard");

        assertEquals(repositories.read(added), api.get("listBackupRepositories", "id", added.path("id").asText())
                .list("backuprepository").get(0));
    }

    @Test
    void theContainersAreNamedAsCloudStackNamesThem() {
        JsonNode added = repositories.add();
        String id = added.path("id").asText();

        assertTrue(repositories.listing().json().path("listbackuprepositoriesresponse").has("backuprepository"));
        assertTrue(repositories.tryToUpdate(added, "name", repositories.mark()).json()
                .path("updatebackuprepositoryresponse").has("backuprepository"));
        assertTrue(api.call("validateBackupMountOptions", "id", id).json()
                .path("validatebackupmountoptionsresponse").has("mountoptionsvalidation"));
        assertTrue(repositories.tryToAdd("mountopts", "soft,bg").json().has("addbackuprepositoryresponse"));
    }

    @Test
    void aSignatureOfVersion3IsGoodUntilItExpires() {
        JsonNode added = repositories.add();
        String id = added.path("id").asText();

        ApiAnswer inTime = api.expiring(Instant.now().plus(Duration.ofMinutes(10)), "listBackupRepositories", "id", id);
        ApiAnswer tooLate = api.expiring(Instant.now().minus(Duration.ofMinutes(10)), "listBackupRepositories", "id", id);

        assertEquals(List.of(added), inTime.list("backuprepository"));
        assertEquals(401, tooLate.status(), tooLate.text());
    }

    @Test
    void optionsArriveAsTheyWereSent() {
        String options = "domain=a+b%40c,netbiosname=x^y@z,vers=3.0";

        assertEquals(options, repositories.addCifs("mountopts", options).path("mountopts").asText());
    }

    @Test
    void aNameMayHoldAnything() throws Exception {
        String name = repositories.mark() + " <b>\u00fc&\u00e4</b> \"4 + 5 %25\" 'NAS' \u65e5";

        JsonNode added = repositories.add("name", name);

        assertEquals(name, added.path("name").asText());
        assertEquals(List.of(added), api.get("listBackupRepositories", "name", name).list("backuprepository"));
        Element list = xml(api.xml("listBackupRepositories", "name", name), 200);
        assertEquals(name, text(child(list, "backuprepository"), "name"));
    }

    @Test
    void anXmlListHasTheSameFieldsAndNestedWarnings() throws Exception {
        JsonNode added = repositories.add("mountopts", "hard,retry=10000");

        Element list = xml(api.xml("listBackupRepositories", "id", added.path("id").asText()), 200);

        assertEquals("listbackuprepositoriesresponse", list.getTagName());
        assertEquals("1", text(list, "count"));
        Element repository = child(list, "backuprepository");
        for (String field : List.of("id", "name", "mountopts", "mountmode", "mountmodesource", "hardmount",
                "effectivebackuptimeout", "backuptimeoutsource", "safemountopts", "created")) {
            assertEquals(added.path(field).asText(), text(repository, field), field);
        }
        List<String> codes = new ArrayList<>();
        for (Node node = repository.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals("warnings")) {
                codes.add(text((Element) node, "code"));
                assertTrue(text((Element) node, "doclink").endsWith("#" + text((Element) node, "code")));
                assertTrue(!text((Element) node, "message").isEmpty());
            }
        }
        assertEquals(Findings.codes(added.path("warnings")), codes);
    }

    @Test
    void anXmlErrorHasCodeAndText() throws Exception {
        JsonNode added = repositories.add();

        Element error = xml(api.xml("updateBackupRepository", "id", added.path("id").asText(), "mountopts", "soft,bg"), 431);

        assertEquals("updatebackuprepositoryresponse", error.getTagName());
        assertEquals("431", text(error, "errorcode"));
        assertTrue(text(error, "errortext").contains("option bg"));
    }

    @Test
    void anXmlDryRunHasItsVerdict() throws Exception {
        Element answer = xml(api.xml("validateBackupMountOptions", "type", "nfs", "mountopts", "soft,bg"), 200);

        Element validation = child(answer, "mountoptionsvalidation");
        assertEquals("false", text(validation, "valid"));
        assertEquals("bg", text(child(validation, "errors"), "option"));
    }

    private static Element xml(ApiAnswer answer, int status) throws Exception {
        assertEquals(status, answer.status(), answer.text());
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.text()))).getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (Element) node;
            }
        }
        throw new AssertionError("no " + name + " in " + parent.getTagName());
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
