package io.tallywire.supplychain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A Maven project file, read for what it says of licences, dependencies and its parent. */
record PomFile(Path file, Element project) {
    static PomFile read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new PomFile(file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** The name of its folder. */
    String module() {
        return Objects.requireNonNull(file.getParent()).getFileName().toString();
    }

    /** Names and addresses of the licences, of which a user may choose one (Maven POM reference). */
    List<String> licences() {
        return children(project, "licenses").flatMap(all -> children(all, "license"))
                .map(licence -> text(licence, "name").orElse("") + " " + text(licence, "url").orElse("")).toList();
    }

    /** Where the parent lies in a local repository. */
    Optional<Path> parent(Path repository) {
        return children(project, "parent").findFirst().map(parent -> {
            String artifact = text(parent, "artifactId").orElseThrow();
            String version = text(parent, "version").orElseThrow();
            return repository.resolve(text(parent, "groupId").orElseThrow().replace('.', '/')).resolve(artifact)
                    .resolve(version).resolve(artifact + "-" + version + ".pom");
        });
    }

    /** The artifact ids of what a project depends on itself. */
    List<String> dependencies() {
        return children(project, "dependencies").flatMap(all -> children(all, "dependency"))
                .map(dependency -> text(dependency, "artifactId").orElseThrow()).toList();
    }

    /** Every version that stands in it, save its own and its parent's. */
    List<String> versions() {
        return Stream.of("dependency", "plugin", "path").flatMap(kind -> {
            var all = project.getElementsByTagName(kind);
            return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
        }).flatMap(element -> text(element, "version").stream()).toList();
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).findFirst().map(element -> element.getTextContent().strip());
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).<Node> mapToObj(nodes::item)
                .filter(node -> node instanceof Element element && element.getTagName().equals(name)).map(Element.class::cast);
    }
}
